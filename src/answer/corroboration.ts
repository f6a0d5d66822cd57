import type { Vocabulary } from '../search/vocabulary.ts';
import { analyze } from '../text/analyzer.ts';

/** What is compared of two excerpts: their topics and their numbers. */
export interface Gist {
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** The summed rarity of the stems, unitless. */
  readonly weight: number;
}

/** The share of the shorter one's weight that two excerpts must have in common to say the same. */
const SAME = 0.7;

/** The gist of some words of the coverage. */
export function gistOf(words: string, vocabulary: Vocabulary): Gist {
  const stems = new Set(analyze(words).flatMap(({ stem, stop }) => (stop ? [] : [stem])));
  return {
    stems,
    numbers: new Set([...stems].filter((stem) => /\d/.test(stem))),
    weight: [...stems].reduce((sum, stem) => sum + vocabulary.rarity(stem), 0),
  };
}

/**
 * Whether two excerpts say the same: most of what is rare in the shorter stands in the longer, and neither has a number
 * that contradicts the other's.
 */
export function saysTheSame(a: Gist, b: Gist, vocabulary: Vocabulary): boolean {
  const [small, large] = a.weight <= b.weight ? [a, b] : [b, a];
  if (small.weight === 0) return false;
  let shared = 0;
  for (const stem of small.stems) if (large.stems.has(stem)) shared += vocabulary.rarity(stem);
  if (shared < SAME * small.weight) return false;
  const missing = [...small.numbers].some((number) => !large.numbers.has(number));
  return !(missing && large.numbers.size > 0);
}
