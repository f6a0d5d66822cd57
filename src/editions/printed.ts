import { readWordings, type Wording } from '../concordance/wording.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { isQuotable } from '../corpus/passage.ts';
import { slice } from '../text/span.ts';
import { atOnce, type Work } from '../work/work.ts';

/** A word that an article prints, and the number of its paragraph; its offsets are into the article's text. */
export interface PrintedWord extends Wording {
  readonly paragraph: number;
}

/**
 * The words of an article's headline, dek, body and captions, in text order. Two editions are the same where these are:
 * furniture, white space, case, quotation marks and other typography count for nothing, as when a quotation is checked.
 */
export const printedWords = (entry: CorpusEntry): PrintedWord[] => atOnce(readPrinted(entry));

/** The work of `printedWords`. */
export function* readPrinted({ article, paragraphs }: CorpusEntry): Work<PrintedWord[]> {
  const found: PrintedWord[] = [];
  for (const paragraph of paragraphs.filter(isQuotable)) {
    for (const { words } of readWordings(slice(article.text, paragraph))) {
      for (const { key, start, end } of words)
        found.push({ key, start: paragraph.start + start, end: paragraph.start + end, paragraph: paragraph.number });
      yield;
    }
  }
  return found;
}

/** What two words are compared by, of each. */
export const keysOf = (words: readonly Wording[]): string[] => words.map(({ key }) => key);

/** All of their keys, with a space before and after each. */
export const keyLine = (words: readonly Wording[]): string => ` ${keysOf(words).join(' ')} `;
