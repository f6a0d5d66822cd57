import type { Fact } from '../corpus/article.ts';
import { plainAddress } from '../corpus/plainfacts.ts';
import type { Quote } from '../excerpts/quote.ts';
import { spokenIn } from '../excerpts/spoken.ts';

const stated = <T>({ value, certainty }: Fact<T>): T | null => (certainty === 'stated' ? value : null);

/**
 * The excerpts of a page as schema.org has quotations, as JSON-LD. Only what articles state is there: nothing that was
 * concluded, and no judgement of what is said.
 *
 * @see https://schema.org/Quotation
 */
export const quotationData = (quotes: readonly Quote[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': quotes.map(quotationOf) });

function quotationOf(quote: Quote) {
  const { outlet, headline, author, published, url } = quote.citation;
  const { whole, parts } = spokenIn(quote);
  const speaker = whole ? parts[0]?.speaker : null;
  const [name, publisher, writer, address] = [stated(headline), stated(outlet), stated(author), plainAddress(url)];
  const day = published.about ? null : stated(published);
  return {
    '@type': 'Quotation',
    text: quote.quote,
    ...(speaker?.certainty === 'stated' && { creator: { '@type': 'Thing', name: speaker.name } }),
    isPartOf: {
      '@type': 'NewsArticle',
      ...(name !== null && { headline: name }),
      ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
      ...(writer !== null && { author: { '@type': 'Thing', name: writer } }),
      ...(day !== null && { datePublished: day }),
      ...(address.certainty === 'stated' && { url: address.value }),
    },
  };
}
