import type { Vocabulary } from '../search/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { extentOf } from './complete.ts';
import type { Evidence } from './rank.ts';
import type { Reading } from './reading.ts';

/** Some sentences of one paragraph. */
export interface Extent extends Span {
  readonly reading: Reading;
  /** Indexes of the first and the last sentence. */
  readonly first: number;
  readonly last: number;
}

/** What is compared of two extents: their topics and their numbers. */
export interface Gist {
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** The summed rarity of the stems, unitless. */
  readonly weight: number;
}

/** The share of the shorter one's weight that two extents must have in common to say the same. */
const SAME = 0.7;
/** Much shorter words than these, as a share of the longer one's weight, say only a part of it. */
const LEAST_WEIGHT = 0.45;
/** Candidates looked at for other places; the rest hardly speak of the question. */
const LOOKED_AT = 150;

/** The gist of some sentences. */
export function gistOf({ reading, first, last }: Extent, vocabulary: Vocabulary): Gist {
  const terms = reading.sentences.slice(first, last + 1).flatMap((sentence) => sentence.terms);
  return gistOfStems(new Set(terms.map(({ stem }) => stem)), vocabulary);
}

/** The gist of some topics. */
export function gistOfStems(stems: ReadonlySet<string>, vocabulary: Vocabulary): Gist {
  return {
    stems,
    numbers: new Set([...stems].filter((stem) => /\d/.test(stem))),
    weight: [...stems].reduce((sum, stem) => sum + vocabulary.rarity(stem), 0),
  };
}

/**
 * Whether two extents say the same: most of what is rare in the shorter stands in the longer, and neither has a number
 * that contradicts the other's.
 */
export function saysTheSame(a: Gist, b: Gist, vocabulary: Vocabulary): boolean {
  const [small, large] = a.weight <= b.weight ? [a, b] : [b, a];
  if (small.weight < LEAST_WEIGHT * large.weight || small.weight === 0) return false;
  let shared = 0;
  for (const stem of small.stems) if (large.stems.has(stem)) shared += vocabulary.rarity(stem);
  if (shared < SAME * small.weight) return false;
  const missing = [...small.numbers].some((number) => !large.numbers.has(number));
  return !(missing && large.numbers.size > 0);
}

const articleOf = ({ reading }: Extent) => reading.passage.article;

/** The strongest candidates of all the evidence, best first. */
export const strongest = (evidence: readonly Evidence[], most: number): Candidate[] =>
  evidence
    .flatMap(({ candidates }) => candidates)
    .sort((a, b) => b.score - a.score || a.reading.passage.id - b.reading.passage.id || a.start - b.start)
    .slice(0, most);

/**
 * For each of the chosen extents where else it is said: one place for every other article, the strongest. A place that
 * is itself chosen, or taken by an earlier extent, is left out.
 */
export function corroborate(
  chosen: readonly Extent[],
  evidence: readonly Evidence[],
  vocabulary: Vocabulary,
): (readonly Extent[])[] {
  const places = chosen.map((): Extent[] => []);
  const gists = chosen.map((extent) => gistOf(extent, vocabulary));
  for (const candidate of strongest(evidence, LOOKED_AT)) {
    const place = extentOf(candidate);
    const isChosen = chosen.some((one) => articleOf(one) === articleOf(place) && overlaps(one, place));
    if (isChosen) continue;
    const gist = gistOf(place, vocabulary);
    const same = chosen.findIndex((one, i) => {
      const known = gists[i];
      return articleOf(one) !== articleOf(place) && known !== undefined && saysTheSame(known, gist, vocabulary);
    });
    const others = places[same];
    if (others && !others.some((other) => articleOf(other) === articleOf(place))) others.push(place);
  }
  return places;
}
