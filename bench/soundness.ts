import { MOST_NEAREST } from '../src/coverage/limits.ts';
import type { Judged } from './golden.ts';
import { WANTED } from './golden.ts';
import type { Shown, Texts } from './shown.ts';
import { isVerbatim, LONGEST } from './shown.ts';
import { quantile, share } from './statistics.ts';
import { evened } from './wording.ts';

/** A piece of page furniture that no excerpt may hold. */
export interface Furniture {
  readonly kind: string;
  readonly file: string;
  readonly substring: string;
}

/** Kinds of noise that are never news; the others are captions and repeats that may be quoted. */
const FURNITURE = new Set([
  'app-promotion',
  'byline-contributed',
  'date-byline-header',
  'embed-placeholder',
  'image-alt-text',
  'image-credit',
  'related-headline-allcaps',
  'sidebar-heading',
  'template-residue',
  'trailing-source',
  'url-header',
  'video-label',
]);

/** Whether what is shown may be trusted, whatever it answers. Shares from 0 to 1; null where nothing was shown. */
export interface Soundness {
  readonly verbatim: number | null;
  readonly noise: number | null;
  readonly repeats: number | null;
  readonly onlyAllowed: number | null;
  /** How many excerpts are too long, and how many answers have more excerpts than were asked for. */
  readonly overlong: number;
  readonly overWanted: number;
  /** How many answers show more excerpts than the nearest words may be. */
  readonly overNearest: number;
  readonly medianMs: number | null;
}

const saysAgain = (a: Shown, b: Shown): boolean =>
  evened(a.quote) === evened(b.quote) || (a.file === b.file && a.start < b.end && b.start < a.end);

/** Checks all that was shown for the questions. */
export function soundnessOf(judged: readonly Judged[], furniture: readonly Furniture[], texts: Texts): Soundness {
  const unwanted = furniture.filter(({ kind }) => FURNITURE.has(kind));
  const excerpts = judged.flatMap(({ shown }) => shown);
  const repeated = judged.flatMap(({ shown }) =>
    shown.map((excerpt, i) => shown.slice(0, i).some((earlier) => saysAgain(earlier, excerpt))),
  );
  const restricted = judged.filter(({ question }) => question.allowed_files && question.answers.length > 0);
  return {
    verbatim: share(
      excerpts.flatMap((excerpt) => [excerpt, ...excerpt.alsoIn]),
      (place) => isVerbatim(place, texts),
    ),
    noise: share(excerpts, ({ file, quote }) =>
      unwanted.some((item) => item.file === file && quote.includes(item.substring.trim())),
    ),
    repeats: share(repeated, (again) => again),
    onlyAllowed: share(restricted, ({ question, shown }) =>
      shown.every(({ file }) => question.allowed_files?.includes(file)),
    ),
    overlong: excerpts.filter(({ quote }) => quote.length > LONGEST).length,
    overWanted: judged.filter(({ came }) => came > WANTED).length,
    overNearest: judged.filter(({ came, isAnswered }) => !isAnswered && came > MOST_NEAREST).length,
    medianMs: quantile(
      judged.map(({ ms }) => ms),
      0.5,
    ),
  };
}
