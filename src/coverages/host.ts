import { DEFAULT_COVERAGE } from '../library/defaultname.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import type { QuestionGaps } from '../store/gaps.ts';
import type { CoverageEditions } from './editions.ts';
import type { DiscordPlace } from './place.ts';
import type { CoverageRegister } from './register.ts';
import { RequestCounts } from './requestcounts.ts';

/** A coverage that is in use. Its library throws `CorpusError` where its articles cannot be read. */
export interface HostedCoverage {
  /** Its name; null where the operator has but one coverage. */
  readonly name: string | null;
  readonly liveLibrary: LiveLibrary;
  /** What was asked of it since the start. */
  readonly counts: RequestCounts;
  /** The folder of its articles; null where they are in none that can be changed. */
  readonly folder: string | null;
  /** The editions of its articles; null: they are not kept. */
  readonly editions: CoverageEditions | null;
  /** Counts questions without an answer; null: they are not counted. */
  readonly gaps: QuestionGaps | null;
  /** The ids of those who run it, besides those who run the program. */
  readonly editors: readonly string[];
  /** The id of the server in which it was created; null of one that the operator set up. */
  readonly home: string | null;
}

/** Has all coverages of a program, and opens each when it is needed. */
export interface CoverageHost {
  /** The coverage that answers in a place; null where none does. */
  at(place: DiscordPlace): Promise<HostedCoverage | null>;
  /** The coverage of a name; null where there is none. */
  named(name: string): Promise<HostedCoverage | null>;
  /** The coverages that are open now. */
  readonly inUse: readonly HostedCoverage[];
  /** Creates and assigns coverages; null where the operator has but one. */
  readonly register: CoverageRegister | null;
  /** Opens and watches nothing any more. */
  stop(): Promise<void>;
}

/** The one coverage of an operator who has no other: it answers everywhere. */
export function soleCoverage(
  liveLibrary: LiveLibrary,
  folder: string | null = null,
  stop = async (): Promise<void> => {},
  editions: CoverageEditions | null = null,
): CoverageHost {
  const sole: HostedCoverage = {
    name: null,
    liveLibrary,
    folder,
    editions,
    gaps: null,
    counts: new RequestCounts(),
    editors: [],
    home: null,
  };
  const named = async (name: string) => (name === DEFAULT_COVERAGE ? sole : null);
  return { at: async () => sole, named, inUse: [sole], register: null, stop };
}
