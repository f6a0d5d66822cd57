import { type DateSpan, MONTH_LETTERS, WEEKDAY } from '../english/calendar.ts';
import { LONGEST_QUESTION } from './question.ts';

/** A span of days as a question names it. */
export interface DateAsked extends DateSpan {
  /** As typed. */
  readonly typed: string;
}

/** Without any of these no day or month is named. */
const DATED = new RegExp(
  `\\d|\\b(?:${MONTH_LETTERS})|(?:${WEEKDAY})\\b|\\b(?:yesterday|today|week|month|year)\\b`,
  'i',
);
const day = (year: number | null, month: number | null, date: number | null): string =>
  `${year ?? 1}-${String(month ?? 1).padStart(2, '0')}-${String(date ?? 1).padStart(2, '0')}`;

/** Loaded when a date is first met, or ahead of that: it is large, and most questions have none. */
export const reader = () => import('chrono-node/en');

/**
 * The days and months that a question names. Where it leaves the year open, the one nearest to `anchor` is meant: the
 * newest day of the coverage, not today. Vague times ("recently") and times of day name none.
 */
export async function datesIn(question: string, anchor: string): Promise<DateAsked[]> {
  if (!DATED.test(question)) return [];
  const { casual } = await reader();
  const noon = new Date(`${anchor}T12:00:00Z`);
  return casual
    .parse(question.slice(0, LONGEST_QUESTION), { instant: noon, timezone: 'UTC' })
    .flatMap(({ start, end, text }) => {
      if (!start.isCertain('month')) return [];
      const last = end ?? start;
      const [from, to] = [start, last].map((part) => day(part.get('year'), part.get('month'), part.get('day')));
      if (from === undefined || to === undefined) return [];
      return [{ from, to: last.isCertain('day') ? to : `${to.slice(0, 8)}31`, typed: text }];
    });
}
