import type { Answer } from '../answers/answer.ts';
import type { Comparison } from '../answers/compare.ts';
import type { QuotesOfPerson } from '../answers/quotesof.ts';
import type { Timeline } from '../answers/timeline.ts';
import type { NamedDate } from '../coverage/datesintext.ts';
import { ENGLISH_DAYS } from '../english/calendar.ts';
import type { Quote } from '../excerpts/quote.ts';
import { writtenSpan } from '../text/writtendays.ts';
import { haveMarks } from './sourceline.ts';

/** An excerpt that is taken along. */
export interface ExportedExcerpt {
  readonly quote: Quote;
  /** What it stands under in a list that has parts: an outlet or a date. */
  readonly heading: string | null;
  /** What it tells of, in a timeline. */
  readonly date: Pick<NamedDate, 'from' | 'to' | 'certainty'> | null;
}

/** What is taken along, in the order in which it was shown. */
export interface ExportList {
  /** What was asked: a question, a person, a topic; null where nothing was. */
  readonly title: string | null;
  /** The excerpts may not answer it. */
  readonly nearest: boolean;
  readonly excerpts: readonly ExportedExcerpt[];
}

const alone = (quote: Quote): ExportedExcerpt => ({ quote, heading: null, date: null });

/** An answer; nothing where it has no excerpt. */
export const exportedAnswer = ({ question, status, quotes }: Answer): ExportList => ({
  title: question,
  nearest: status === 'nearest',
  excerpts: quotes.map(alone),
});

/** What a person is quoted as saying. `about` is what was asked for; null for all. */
export function exportedQuotes(found: QuotesOfPerson, about: string | null): ExportList {
  if (!('quotes' in found)) return { title: about, nearest: false, excerpts: [] };
  const { person, quotes, status } = found;
  const title = [person.name, ...(about === null ? [] : [about])].join(': ');
  return { title, nearest: status === 'nearest', excerpts: quotes.map(alone) };
}

/** The words of outlets on a topic, each under its outlet. */
export function exportedComparison(found: Comparison, topic: string): ExportList {
  const accounts = found.status === 'abstained' ? [] : found.accounts;
  const excerpts = accounts.flatMap(({ outlet, quotes }) =>
    quotes.map((quote) => ({ quote, heading: outlet ?? 'outlet not stated', date: null })),
  );
  return { title: topic, nearest: found.status === 'nearest', excerpts };
}

/** Dated statements, each under its date. `topic` is what was asked for; null for all. */
export function exportedTimeline(found: Timeline, topic: string | null): ExportList {
  const entries = found.status === 'abstained' ? [] : found.entries;
  const excerpts = entries.map(({ date, quote }) => ({
    quote,
    heading: `${writtenSpan(date.from, date.to, ENGLISH_DAYS)}${date.certainty === 'inferred' ? '*' : ''}`,
    date,
  }));
  return { title: topic, nearest: found.status === 'nearest', excerpts };
}

/** Whether a source line or a date of the list is marked as concluded, so that the mark has to be explained. */
export const hasMarks = ({ excerpts }: ExportList): boolean =>
  haveMarks(excerpts.map(({ quote }) => quote)) || excerpts.some(({ date }) => date?.certainty === 'inferred');
