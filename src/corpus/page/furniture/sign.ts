import { wordsOf } from '../lineshape.ts';

/** A sign that a whole line belongs to the page. `words` is a line without white space at its ends. */
export type FileSign = (words: string) => boolean;

/** A word is seldom longer, so a line of more code units than this for each has too many words. */
const LONGEST_WORD = 16;

/** A sign that holds for lines of at most `most` words. */
export const short =
  (most: number, sign: RegExp | FileSign): FileSign =>
  (words) =>
    words.length <= most * LONGEST_WORD &&
    (sign instanceof RegExp ? sign.test(words) : sign(words)) &&
    wordsOf(words).length <= most;
