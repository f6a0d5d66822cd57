import type { DayPatterns } from '../text/writtendays.ts';

/** A span of calendar days, YYYY-MM-DD, both inclusive. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** A month or a weekday: its name, and the forms in which print shortens it, the longest first and without a point. */
interface CalendarName {
  readonly name: string;
  readonly short: readonly string[];
}

/** In their order, from January. */
const MONTHS: readonly CalendarName[] = [
  { name: 'January', short: ['Jan'] },
  { name: 'February', short: ['Feb'] },
  { name: 'March', short: ['Mar'] },
  { name: 'April', short: ['Apr'] },
  { name: 'May', short: [] },
  { name: 'June', short: ['Jun'] },
  { name: 'July', short: ['Jul'] },
  { name: 'August', short: ['Aug'] },
  { name: 'September', short: ['Sept', 'Sep'] },
  { name: 'October', short: ['Oct'] },
  { name: 'November', short: ['Nov'] },
  { name: 'December', short: ['Dec'] },
];
/** In their order, from Sunday, as `Date` counts them. */
const WEEKDAYS: readonly CalendarName[] = [
  { name: 'Sunday', short: ['Sun'] },
  { name: 'Monday', short: ['Mon'] },
  { name: 'Tuesday', short: ['Tues', 'Tue'] },
  { name: 'Wednesday', short: ['Weds', 'Wed'] },
  { name: 'Thursday', short: ['Thurs', 'Thur', 'Thu'] },
  { name: 'Friday', short: ['Fri'] },
  { name: 'Saturday', short: ['Sat'] },
];
/** Shortened, these are months in a sentence only with their point. */
const ONLY_WITH_POINT = new Set(['Mar', 'Apr']);
/** Newspapers write these out: their short forms stand in dates that a page makes, and have no point. */
const WITHOUT_POINT = new Set(['Jun', 'Jul']);

const lettersOf = ({ name }: CalendarName): string => name.slice(0, 3);
const alternatives = (words: readonly string[]): string => words.join('|');

/** The names of the months, with a capital. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(({ name }) => name);
/** The names of the weekdays, with a capital. */
export const WEEKDAY_NAMES: readonly string[] = WEEKDAYS.map(({ name }) => name);
/** Each short form of a month, without its point, with the name that it stands for. */
export const SHORT_MONTHS: readonly (readonly [short: string, name: string])[] = MONTHS.flatMap(({ name, short }) =>
  short.map((form) => [form, name] as const),
);

/*
 * As alternatives of a regular expression. They have capitals, so that "may" and "march" are no months, unless the
 * expression ignores them.
 */

/** The first three letters of each month, which begin every form of it. */
export const MONTH_LETTERS = alternatives(MONTHS.map(lettersOf));
/** A month's name or its short form, without a point. */
export const MONTH = alternatives(MONTHS.flatMap(({ name, short }) => [name, ...short]));
/** A month's short form with its point. */
export const MONTH_WITH_POINT = alternatives(MONTHS.flatMap(pointedForms));
/** A month in a sentence: its name, or its short form with or without a point. */
export const MONTH_IN_TEXT = alternatives(
  MONTHS.flatMap((month) => [
    month.name,
    ...pointedForms(month),
    ...month.short.filter((form) => !ONLY_WITH_POINT.has(form)),
  ]),
);
/** A weekday's name. */
export const WEEKDAY = alternatives(WEEKDAY_NAMES);
/** How print shortens a weekday, without a point. */
export const SHORT_WEEKDAY = alternatives(WEEKDAYS.flatMap(({ short }) => short));

function pointedForms({ short }: CalendarName): string[] {
  return short.filter((form) => !WITHOUT_POINT.has(form)).map((form) => `${form}\\.`);
}

/** The number of a month from any form of it; 1 is January, 0 no month. */
export const monthNumber = (name: string): number => placeOf(name, MONTHS) + 1;

/** The number of a weekday from any form of it; 0 is Sunday, -1 no weekday. */
export const weekdayNumber = (name: string): number => placeOf(name, WEEKDAYS);

function placeOf(name: string, among: readonly CalendarName[]): number {
  const letters = name.slice(0, 3).toLowerCase();
  return among.findIndex((one) => lettersOf(one).toLowerCase() === letters);
}

/** How English writes days: 21 June 2022. */
export const ENGLISH_DAYS: DayPatterns = {
  language: 'en',
  first: '1',
  day: '{d}',
  ofMonth: '{d} {m}',
  ofYear: '{m} {y}',
};
