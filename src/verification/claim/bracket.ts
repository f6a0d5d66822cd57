import { wordings } from '../../concordance/wording.ts';
import { isStopWord } from '../../english/stopwords.ts';
import { fold } from '../../text/fold.ts';
import { hasCapital, isNegation, isNumber } from '../gaps/decisive.ts';

/** Words of whoever quotes, inside a quotation: "[the suspect]" for "he". A longer bracket is the text's own. */
const BRACKET = /\[([^[\]\n]{1,200})\]/g;
/** A letter, or a few, put in place of another: "[T]he". */
const INSIDE_WORD = /\[(?=\p{L}{1,3}\]\p{L})|(?<=\[\p{L}{1,3})\](?=\p{L})/gu;
/** An invisible character, which parts no word. */
const JOINER = '\u2060';

/** A quotation without the words in its brackets: the text, as long as it was, and where the brackets stood. */
export interface UnbracketedText {
  readonly text: string;
  readonly gaps: readonly number[];
}

/**
 * A quotation read as newsrooms bracket: what stands in a bracket is not printed, and takes the place of words that are.
 * A bracket with a negation, a number or a name in it says too much for that, and stays. Null where there is none.
 */
export function unbracketed(text: string): UnbracketedText | null {
  const gaps: number[] = [];
  const joined = text.replace(INSIDE_WORD, JOINER);
  const blank = joined.replace(BRACKET, (bracket: string, inside: string, index: number) => {
    if (!isPlain(inside)) return bracket;
    gaps.push(index);
    return ' '.repeat(bracket.length);
  });
  return blank === text ? null : { text: blank, gaps };
}

function isPlain(inside: string): boolean {
  const keys = wordings(inside).map(({ key }) => key);
  if (keys.length === 0 || keys.some((key) => isNegation(key) || isNumber(key))) return false;
  const words = inside.match(/[\p{L}\p{M}'\u2019]+/gu) ?? [];
  return !words.some((word) => hasCapital(word) && !isStopWord(fold(word)));
}
