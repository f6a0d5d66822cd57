import { type Wording, wordings } from '../concordance/wording.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { isQuotable } from '../corpus/passage.ts';
import { slice } from '../text/span.ts';

/** A word that an article prints, and the number of its paragraph; its offsets are into the article's text. */
export interface PrintedWord extends Wording {
  readonly paragraph: number;
}

/**
 * The words of an article's headline, dek, body and captions, in text order. Two editions are the same where these are:
 * furniture, white space, case, quotation marks and other typography count for nothing, as when a quotation is checked.
 */
export const printedWords = ({ article, paragraphs }: CorpusEntry): PrintedWord[] =>
  paragraphs.filter(isQuotable).flatMap((paragraph) =>
    wordings(slice(article.text, paragraph)).map(({ key, start, end }) => ({
      key,
      start: paragraph.start + start,
      end: paragraph.start + end,
      paragraph: paragraph.number,
    })),
  );

/** All of their keys, with a space before and after each. */
export const keyLine = (words: readonly Wording[]): string => ` ${words.map(({ key }) => key).join(' ')} `;
