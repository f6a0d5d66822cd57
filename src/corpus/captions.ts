import type { Line } from './line.ts';
import { endsSentence, goesOn, isAllCaps, isTitleCase, lineKey, wordsOf } from './lineshape.ts';

/** A paragraph of a story is longer than this; with a credit behind it, it is still the story. */
const LONGEST_CAPTION = 600;
/** Two neighbours that begin with this many equal words show the same picture. */
const SAME_START = 8;
/** Fewer words than this, without a sentence end, may as well be a heading. */
const FEWEST_WORDS = 8;

const OPENING =
  /^(?:file(?: photo| image)?\s*[-\u2013\u2014:]|pictured\s*:|pictured (?:above|left|right|here)\b|above\s*:|left\s*:|inset\s*:)/i;
const POINTING = /\((?:left|right|centre|center|top|bottom|above|below|pictured|l|r|far left|far right)\)/i;

/** Whether the same words stand in the line above or below, as pages do with pictures in several sizes. */
const isRepeated = (keys: readonly string[], i: number): boolean =>
  /\p{L}{2}/u.test(keys[i] ?? '') && (keys[i] === keys[i - 1] || keys[i] === keys[i + 1]);

const startOf = (key: string): string | null => {
  const words = wordsOf(key);
  return words.length >= SAME_START ? words.slice(0, SAME_START).join(' ') : null;
};

/**
 * The lines that stand under a picture, by their index. `taken` are lines known to be something else, and `pictures`
 * those of them that stand where a picture stood.
 */
export function captionsAmong(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
  pictures: ReadonlySet<number>,
): Set<number> {
  const captions = new Set<number>();
  const keys = lines.map((line) => lineKey(line.words));
  lines.forEach((line, i) => {
    if (taken.has(i) || line.words.length > LONGEST_CAPTION) return;
    const signs = line.credited || OPENING.test(line.words) || (POINTING.test(line.words) && !endsSentence(line.words));
    if (signs || isRepeated(keys, i)) captions.add(i);
  });
  const isPicture = (i: number): boolean => captions.has(i) || pictures.has(i);
  const looksLike = (line: Line): boolean =>
    !endsSentence(line.words) &&
    !goesOn(line.words) &&
    !isAllCaps(line.words) &&
    !isTitleCase(line.words) &&
    wordsOf(line.words).length >= FEWEST_WORDS &&
    /^["'\u2018\u201c(]?[\p{Lu}\p{N}]/u.test(line.words);
  const spread = (i: number): void => {
    const line = lines[i];
    if (!line || taken.has(i) || captions.has(i) || line.words.length > LONGEST_CAPTION) return;
    const start = startOf(keys[i] ?? '');
    const twin = (j: number): boolean => start !== null && captions.has(j) && startOf(keys[j] ?? '') === start;
    if (twin(i - 1) || twin(i + 1)) captions.add(i);
    else if (looksLike(line) && (isPicture(i - 1) || isPicture(i + 1))) captions.add(i);
  };
  for (let i = 0; i < lines.length; i += 1) spread(i);
  for (let i = lines.length - 1; i >= 0; i -= 1) spread(i);
  return captions;
}
