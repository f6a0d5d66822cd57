import { plainAddress, plainDay, plainFact } from '../corpus/plainfacts.ts';
import type { Quote } from '../excerpts/quote.ts';
import { dateWords, spokenWords } from './sourceline.ts';

/** What a fact rests on, where it is not stated; empty where all are. */
function remarksOf(quote: Quote, nearest: boolean): string[] {
  const { outlet, headline, author, published } = quote.citation;
  const facts = { outlet, headline, author, 'publication day': published };
  const concluded = Object.entries(facts).flatMap(([name, { certainty }]) => (certainty === 'inferred' ? [name] : []));
  const speakers = quote.speakers.some(({ certainty }) => certainty === 'inferred') ? ['speaker'] : [];
  const all = [...concluded, ...speakers];
  return [
    ...(nearest ? ['The excerpt may not answer what was asked.'] : []),
    ...(all.length > 0 ? [`Concluded from the text, not stated: ${all.join(', ')}.`] : []),
    ...(published.about ? [`Published: ${dateWords(published).replace(/\*$/, '')}.`] : []),
  ];
}

/** An excerpt with its source as plain data, for programs that keep references. */
export function citedItem(quote: Quote, nearest: boolean) {
  const { article, start, end, citation } = quote;
  const { outlet, headline, author, url } = citation;
  return {
    id: `${article.id}-${start}-${end}`,
    quotation: quote.quote,
    speakers: spokenWords(quote),
    outlet: plainFact(outlet),
    headline: plainFact(headline),
    author: plainFact(author),
    published: plainDay(citation.published),
    url: plainAddress(url).value,
    remarks: remarksOf(quote, nearest),
  };
}

/** Such an item. */
export type CitedItem = ReturnType<typeof citedItem>;

/** The day of publication, YYYY-MM-DD, where it is the very day, stated or concluded; null where it is not known so closely. */
export const exactDay = ({ value, about }: CitedItem['published']): string | null => (about ? null : value);
