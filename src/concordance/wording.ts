import { fold } from '../text/fold.ts';
import { type Span, slice } from '../text/span.ts';
import { stretches } from '../text/stretches.ts';

/** A word, a number, or a sign that changes what is said ($, %, ?), at its place in the text; two are compared by `key`. */
export interface Wording extends Span {
  readonly key: string;
}

/** Code units whose words are read at once: it takes a few milliseconds. */
const STRETCH = 16 * 1024;
/** Scripts written without spaces: each character is compared by itself. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
/** A minus sign before a number belongs to it; a hyphen between two does not. */
const NUMBER = '(?:(?<![^\\s(\\[])-)?\\p{Nd}(?:\\p{Cf}*(?:[.,:]\\p{Cf}*)?\\p{Nd})*';
const PATTERN = new RegExp(
  [
    `(?<number>${NUMBER})`,
    "(?<acronym>(?<!\\p{L})(?:\\p{L}\\.)+\\p{L}(?![\\p{L}'])\\.?)",
    `[${UNSPACED}]`,
    "\\p{L}(?:[\\p{L}\\p{M}]|\\p{Cf}+(?=\\p{L})|'(?=\\p{L}))*",
    '[\\p{Sc}\\p{No}\\p{Nl}%\\u2030\\u00b0&?]',
  ].join('|'),
  'gu',
);
/** What is not seen, or is an accent: the fold leaves those that are characters of their own. */
const UNSEEN = /\p{Cf}|[\u0300-\u036f]|[\ufe00-\ufe0f]/gu;
/** Where a link in Markdown leads: "](https://…)". It is not printed for readers. */
const LINK_TARGET = /\]\((?:https?:|mailto:|www\.|\/|#)[^\s()]{0,2000}(?:\s"[^"\n]{0,200}")?\)/gi;
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * What a quotation says, word for word: its words, numbers and the signs that change what they say ($, %, ?). Case,
 * accents, quotation marks, spaces, dashes and other punctuation between words are typography and left out.
 */
export const wordings = (text: string): Wording[] => [...readWordings(text)].flatMap(({ words }) => words);

/** A stretch of a text, and the words in it; their offsets are into the text. */
interface Stretch extends Span {
  readonly words: readonly Wording[];
}

/** The words of a text stretch by stretch, each when it is asked for; a short text is one stretch. */
export function* readWordings(text: string): Generator<Stretch> {
  for (const stretch of stretches(text, STRETCH)) {
    const read = fold(slice(text, stretch)).replace(LINK_TARGET, (target) => ' '.repeat(target.length));
    const words = [...read.matchAll(PATTERN)].map((match) => {
      const start = stretch.start + match.index;
      return { key: keyOf(match[0], match.groups ?? {}), start, end: start + match[0].length };
    });
    yield { ...stretch, words };
  }
}

function keyOf(found: string, { number, acronym }: Readonly<Record<string, string | undefined>>): string {
  const seen = found.replace(UNSEEN, '');
  if (number !== undefined && THOUSANDS.test(seen)) return seen.replaceAll(',', '');
  return acronym === undefined ? seen : seen.replaceAll('.', '');
}
