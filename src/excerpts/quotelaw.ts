import { slice } from '../text/span.ts';
import type { PrintedQuote } from './quote.ts';

/** The words are no slice of the article that they are ascribed to: a fault of the program. */
export class QuoteLawError extends Error {
  override readonly name = 'QuoteLawError';
}

/** The quote itself, once it and its other places are proved to be slices of their articles; throws `QuoteLawError`. */
export function verbatim<T extends PrintedQuote>(quote: T): T {
  for (const { article, start, end, quote: words } of [quote, ...quote.alsoIn]) {
    if (start < 0 || start >= end || end > article.text.length || slice(article.text, { start, end }) !== words) {
      throw new QuoteLawError(`${article.file} ${start}..${end} is not what the answer quotes`);
    }
  }
  return quote;
}
