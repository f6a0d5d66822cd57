import { uint32At } from '../text/element.ts';
import type { Span } from '../text/span.ts';
import type { ReaderConstants } from './encoding/constants.ts';
import type { WindowVectors } from './encoding/vectors.ts';

/** Where a sentence answers, as a span of it, in UTF-16 code units. */
export interface PointedWords extends Span {
  /** The share of the sentence's probability that lies on these words, 0 to 1. */
  readonly confidence: number;
}

/**
 * The run of tokens around the best one whose probability is at least a share of its, at most so many tokens.
 *
 * @param answers for each token of the window its product with the answer vector
 * @param first the sentence's tokens are first..end
 */
export function pointed(
  answers: Float32Array,
  { starts, ends }: Pick<WindowVectors, 'starts' | 'ends'>,
  first: number,
  end: number,
  { tau, point: { share, most } }: Pick<ReaderConstants, 'tau' | 'point'>,
): PointedWords {
  const scores = answers.subarray(first, end);
  const best = scores.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  const odds = Array.from(scores, (value) => Math.exp(tau * (value - best)));
  let from = odds.indexOf(Math.max(...odds));
  let to = from;
  while (to - from + 1 < most) {
    const before = odds[from - 1] ?? 0;
    const after = odds[to + 1] ?? 0;
    if (Math.max(before, after) < share) break;
    if (before >= after) from -= 1;
    else to += 1;
  }
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    start: uint32At(starts, first + from),
    end: uint32At(ends, first + to),
    confidence: sum(odds.slice(from, to + 1)) / sum(odds),
  };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const FIGURE = /\d/;

/**
 * Pointed words widened to whole words and figures, without punctuation at their ends; offsets are into the sentence.
 * No character of two code units is cut in half.
 */
export function wholeWords(sentence: string, { start, end }: Span): Span {
  const charAt = (i: number): string => String.fromCodePoint(sentence.codePointAt(i) ?? 0);
  /** Where the character that ends at `i` begins. */
  const before = (i: number): number => (i > 1 && charAt(i - 2).length === 2 ? i - 2 : i - 1);
  const isLetter = (i: number): boolean => i < sentence.length && LETTER.test(charAt(i));
  const isInside = (i: number): boolean =>
    isLetter(i) ||
    (/[.,]/.test(sentence.charAt(i)) && FIGURE.test(sentence.charAt(i - 1)) && FIGURE.test(sentence.charAt(i + 1)));
  let [from, to] = [start, end];
  while (from > 0 && isInside(before(from)) && isInside(from)) from = before(from);
  while (to < sentence.length && isInside(to) && isInside(before(to))) to += charAt(to).length;
  while (before(to) > from && !isLetter(from) && !/[$€£]/.test(charAt(from))) from += charAt(from).length;
  while (before(to) > from && !isLetter(before(to)) && sentence[to - 1] !== '%') to = before(to);
  // What a number is of belongs to it: a sum without its currency says another thing.
  if (FIGURE.test(sentence.charAt(from)) && /[$€£]/.test(sentence.charAt(from - 1))) from -= 1;
  if (FIGURE.test(sentence.charAt(to - 1)) && sentence.charAt(to) === '%') to += 1;
  return { start: from, end: to };
}
