import type { Certainty } from '../corpus/article.ts';
import { plainAddress, plainDay, plainFact } from '../corpus/plainfacts.ts';
import { ENGLISH_DAYS } from '../english/calendar.ts';
import type { Quote } from '../excerpts/quote.ts';
import { spokenIn } from '../excerpts/spoken.ts';
import { writtenSpan } from '../text/writtendays.ts';
import type { ExportedExcerpt } from './exportlist.ts';
import { areConcluded, dateWords, otherPlaces, spokenWords } from './sourceline.ts';

/** What has to be said of the excerpt beside its words and facts, a sentence each; empty where there is nothing. */
function remarksOf({ quote, date }: ExportedExcerpt, nearest: boolean): string[] {
  const { published } = quote.citation;
  const { also, echoes, relays } = otherPlaces(quote);
  const concluded = concludedOf({ quote, date });
  return [
    ...(nearest ? ['The excerpt may not answer what was asked.'] : []),
    ...(date ? [`Tells of ${writtenSpan(date.from, date.to, ENGLISH_DAYS)}.`] : []),
    ...(also.length > 0 ? [`Also in ${also.join(', ')}.`] : []),
    ...(echoes.length > 0 ? [`Same report in ${echoes.join(', ')}.`] : []),
    ...(relays.length > 0 ? [`Citing ${relays.join(', ')}.`] : []),
    ...(concluded.length > 0 ? [`Concluded from the text, not stated: ${concluded.join(', ')}.`] : []),
    ...(published.about ? [`Published: ${dateWords(published).replace(/\*$/, '')}.`] : []),
  ];
}

/** Names of what is concluded and not stated. */
function concludedOf({ quote, date }: Pick<ExportedExcerpt, 'quote' | 'date'>): string[] {
  const { outlet, headline, author, published } = quote.citation;
  const facts = {
    outlet: [outlet],
    headline: [headline],
    author: [author],
    'publication day': [published],
    speaker: quote.speakers,
    'other outlets': quote.alsoIn.map(({ article }) => article.facts.outlet),
    'date that it tells of': date ? [date] : [],
  };
  return Object.entries(facts).flatMap(([name, all]) => (areConcluded(all) ? [name] : []));
}

/** How sure the least sure speaker of an excerpt is; null where nothing is quoted in it. */
function certaintyOfSpeakers(quote: Quote): Certainty | null {
  const all = spokenIn(quote).parts.map(({ speaker }) => speaker?.certainty ?? 'unknown');
  return (['unknown', 'inferred', 'stated'] as const).find((one) => all.includes(one)) ?? null;
}

/** An excerpt with its source as plain data, for programs that keep references. */
export function citedItem(excerpt: ExportedExcerpt, nearest: boolean) {
  const { quote } = excerpt;
  const { article, start, end, citation } = quote;
  const { outlet, headline, author, url } = citation;
  return {
    id: `${article.id}-${start}-${end}`,
    quotation: quote.quote,
    speakers: { value: spokenWords(quote), certainty: certaintyOfSpeakers(quote) },
    outlet: plainFact(outlet),
    headline: plainFact(headline),
    author: plainFact(author),
    published: plainDay(citation.published),
    url: plainAddress(url).value,
    remarks: remarksOf(excerpt, nearest),
  };
}

/** Such an item. */
export type CitedItem = ReturnType<typeof citedItem>;

/** The day of publication, YYYY-MM-DD, where it is the very day, stated or concluded; null where it is not known so closely. */
export const exactDay = ({ value, about }: CitedItem['published']): string | null => (about ? null : value);
