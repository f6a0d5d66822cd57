import { standsForPicture } from './furniture/furniture.ts';
import type { ArticleLine } from './line.ts';
import { isTitleCase, lineKey, wordsOf } from './lineshape.ts';

/** A paragraph of a story is longer than this; with a credit after it, it is still the story. */
const LONGEST_CAPTION = 600;
/** Two neighbours that begin with this many equal words show the same picture. */
const SAME_START = 8;
/** Fewer words than this, without a sentence end, may as well be a heading. */
const FEWEST_WORDS = 8;

const OPENING =
  /^(?:file(?: photo| image)?\s*[-\u2013\u2014:]|pictured\s*:|pictured (?:above|left|right|here)\b|above\s*:|left\s*:|inset\s*:)/i;
const POINTING = /\((?:left|right|centre|center|top|bottom|above|below|pictured|l|r|far left|far right)\)/i;

/** Two captions that say the same may differ in length by so many spaces. */
const SPARE_SPACES = 4;

/** The first words of a line, folded; null where it has too few to tell. */
function startOf(line: ArticleLine): string | null {
  if (line.shape.count < SAME_START) return null;
  return wordsOf(lineKey(line.words)).slice(0, SAME_START).join(' ');
}

/** Whether both lines say the same, as pages do that print a caption once for each size of the picture. */
const saySame = (a: ArticleLine, b: ArticleLine | undefined): boolean =>
  b !== undefined &&
  Math.abs(a.words.length - b.words.length) <= SPARE_SPACES &&
  /\p{L}{2}/u.test(a.words) &&
  lineKey(a.words) === lineKey(b.words);

/** Long enough to describe a picture, without the full stop that captions often lack. */
const isCaptionShaped = ({ words, shape }: ArticleLine): boolean =>
  shape.count >= FEWEST_WORDS &&
  !shape.finished &&
  !shape.breaksOff &&
  !shape.capitals &&
  shape.opens &&
  !isTitleCase(words);

/** The lines that stand under a picture, by their index; `isTaken` tells which are known to be something else. */
export function captionsAmong(lines: readonly ArticleLine[], isTaken: (i: number) => boolean): Set<number> {
  const captions = new Set<number>();
  const isOpen = (line: ArticleLine, i: number): boolean =>
    !isTaken(i) && !captions.has(i) && line.words.length <= LONGEST_CAPTION;
  const isPicture = (i: number): boolean => {
    const line = lines[i];
    return captions.has(i) || (line?.furniture === true && standsForPicture(line.words));
  };
  const isTwin = (start: string, i: number): boolean => {
    const line = lines[i];
    return line !== undefined && captions.has(i) && startOf(line) === start;
  };
  const spread = (line: ArticleLine, i: number): void => {
    if (!isOpen(line, i)) return;
    const beside = [i - 1, i + 1];
    const start = beside.some((j) => captions.has(j)) ? startOf(line) : null;
    if (start !== null && beside.some((j) => isTwin(start, j))) captions.add(i);
    else if (isCaptionShaped(line) && beside.some(isPicture)) captions.add(i);
  };
  lines.forEach((line, i) => {
    if (!isOpen(line, i)) return;
    const pointing = !line.shape.finished && POINTING.test(line.words);
    const repeated = saySame(line, lines[i - 1]) || saySame(line, lines[i + 1]);
    if (line.credited || pointing || repeated || OPENING.test(line.words)) captions.add(i);
  });
  // A caption leads to the next one beside it, in both directions.
  lines.forEach(spread);
  for (const [i, line] of [...lines.entries()].reverse()) spread(line, i);
  return captions;
}
