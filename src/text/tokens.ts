import { fold } from './fold.ts';
import type { Span } from './span.ts';

/** One word or number of a text. `start`..`end` is where it stands in the original; `word` is how it is matched. */
export interface TextToken extends Span {
  /** Folded, without accents, possessive ending, points inside an acronym or commas inside a number; contractions keep their apostrophe. */
  readonly word: string;
}

/** Scripts written without spaces: each character is a token of its own. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const TOKEN = new RegExp(
  [
    '(?<number>\\p{Nd}+(?:[.,:]\\p{Nd}+)+|\\p{Nd}+(?=(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])))(?:(?:st|nd|rd|th)(?!\\p{L}))?',
    '(?<acronym>(?<!\\p{L})(?:\\p{L}\\.){2,})',
    `(?<unspaced>[${UNSPACED}])`,
    "(?<word>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}\\u200b-\\u200d\\u00ad]|'(?=\\p{L}))*)",
  ].join('|'),
  'gu',
);
const INVISIBLE = /[\p{M}\u200b-\u200d\u00ad]/gu;
const POSSESSIVE = /'s$/;
const CONTRACTION = /(?:n't|'(?:ll|re|ve|d|m))$/;

const PLAIN = /^[a-z0-9]+$/;

function plainWord(word: string): string {
  if (PLAIN.test(word)) return word;
  const bare = word.replace(INVISIBLE, '').replace(POSSESSIVE, '');
  return CONTRACTION.test(bare) ? bare : bare.replaceAll("'", '');
}

/** The words and numbers of `text` in order, not overlapping. Never throws; a text without any gives an empty array. */
export function tokens(text: string): TextToken[] {
  const found: TextToken[] = [];
  for (const match of fold(text).matchAll(TOKEN)) {
    const { number, acronym, unspaced, word } = match.groups ?? {};
    const plain =
      number?.replaceAll(',', '') ?? acronym?.replaceAll('.', '') ?? unspaced ?? (word ? plainWord(word) : '');
    if (plain) found.push({ word: plain, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
