import type { Difference } from '../differences/differences.ts';
import type { Quote } from '../excerpts/quote.ts';

/** One outlet's answer, where outlets differ. */
export interface SideAccount {
  readonly outlet: string;
  /** Word for word; several runs of words have an ellipsis between them. Empty where nothing is pointed at. */
  readonly words: string;
}

/**
 * The sides of a difference, each with the outlets that agree. Each outlet is there once in a side, with the words
 * of its first excerpt that answer.
 */
export function sidesOf({ accounts }: Difference, quotes: readonly Quote[]): readonly (readonly SideAccount[])[] {
  return accounts.map((side) =>
    side.outlets.map((outlet) => {
      const own = side.quotes.flatMap((index) => quotes[index] ?? []);
      const quote = own.find(({ citation }) => citation.outlet.value === outlet);
      return { outlet, words: quote ? pointedWords(quote) : '' };
    }),
  );
}

/** The words of a quote that answer, on one line; several runs of them have an ellipsis between them. */
export const pointedWords = ({ article, highlights }: Quote): string =>
  highlights
    .map(({ start, end }) => article.text.slice(start, end))
    .join(' \u2026 ')
    .replace(/\s+/g, ' ')
    .trim();
