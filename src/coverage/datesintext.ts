import type { Certainty, Published } from '../corpus/article.ts';
import type { DateSpan } from '../english/calendar.ts';
import type { Span } from '../text/span.ts';

/** A day, a month or a year that a sentence names. */
export interface NamedDate extends DateSpan, Span {
  /** Inferred where the year, or the whole day, follows from the day of publication only. */
  readonly certainty: Exclude<Certainty, 'unknown'>;
}

const MONTHS =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** A month is named with a capital, and with a day, a year or a word that leads to it: "may" and "march" are verbs. */
const PATTERN = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<monthFirst>${MONTHS})\\s+(?<dayBehind>${DAY})(?!\\d)(?!,\\d)(?:,?\\s+(?<yearOfDay>${YEAR})(?!\\d))?`,
    `(?<![\\p{L}\\p{N}])(?<dayFirst>${DAY})\\s+(?:of\\s+)?(?<monthBehind>${MONTHS})(?!\\p{L})(?:,?\\s+(?<yearBehind>${YEAR})(?!\\d))?`,
    `(?<![\\p{L}\\p{N}])(?<monthOnly>${MONTHS}),?\\s+(?:of\\s+)?(?<yearOfMonth>${YEAR})(?!\\d)`,
    `(?<![\\p{L}\\p{N}-])(?<iso>${YEAR}-\\d\\d-\\d\\d)(?!\\d)`,
    `(?<=(?<![\\p{L}\\p{N}])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|early|late|of)\\s)(?<yearOnly>${YEAR})(?![\\d-]|\\s+\\p{Ll}+s\\b)`,
    '(?<![\\p{L}\\p{N}])(?<weekday>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day(?!s?\\p{L})',
  ].join('|'),
  'gu',
);
/** Words without any of these name no date, and are passed over fast. */
const CLUE = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|day|(?:19|20)\d\d/;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MS = 86_400_000;
/** News speaks of what was: a day without a year lies at most so many days after the day of publication. */
const AHEAD = 60;

/**
 * The days, months and years that some words name, in text order; offsets are into `words`. What has no year is placed
 * by the day of publication, and left out where that is not known; a weekday only where the very day is known.
 */
export function namedDates(words: string, published: Published): NamedDate[] {
  if (!CLUE.test(words)) return [];
  return [...words.matchAll(PATTERN)].flatMap((match) => {
    const found = spanOf(match.groups ?? {}, published);
    return found ? [{ ...found, start: match.index, end: match.index + match[0].length }] : [];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function spanOf(groups: Groups, published: Published): Omit<NamedDate, 'start' | 'end'> | null {
  const { iso, yearOnly, monthOnly, weekday } = groups;
  if (iso !== undefined) return isDay(iso) ? { from: iso, to: iso, certainty: 'stated' } : null;
  if (yearOnly !== undefined) return { from: `${yearOnly}-01-01`, to: `${yearOnly}-12-31`, certainty: 'stated' };
  if (monthOnly !== undefined) {
    const month = `${groups.yearOfMonth}-${monthNumber(monthOnly)}`;
    return { from: `${month}-01`, to: lastOf(month), certainty: 'stated' };
  }
  if (weekday !== undefined) return weekdayBefore(weekday, published);
  const month = monthNumber(groups.monthFirst ?? groups.monthBehind ?? '');
  const day = String(Number.parseInt(groups.dayBehind ?? groups.dayFirst ?? '', 10)).padStart(2, '0');
  const year = groups.yearOfDay ?? groups.yearBehind;
  if (year !== undefined) return oneDay(`${year}-${month}-${day}`, 'stated');
  return withoutYear(`${month}-${day}`, published);
}

/** The nearest day of that name that news of that day can speak of. */
function withoutYear(monthAndDay: string, { value }: Published) {
  if (value === null) return null;
  const latest = new Date(Date.parse(value) + AHEAD * DAY_MS).toISOString().slice(0, 10);
  const year = Number(latest.slice(0, 4));
  const nearest = [year, year - 1].map((one) => `${one}-${monthAndDay}`).find((day) => day <= latest);
  return nearest === undefined ? null : oneDay(nearest, 'inferred');
}

/** The last such day, or the day of publication itself. */
function weekdayBefore(weekday: string, { value, about }: Published) {
  if (value === null || about !== undefined) return null;
  const wanted = WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase());
  const at = new Date(`${value}T00:00:00Z`);
  const back = (at.getUTCDay() - wanted + 7) % 7;
  return oneDay(new Date(at.getTime() - back * DAY_MS).toISOString().slice(0, 10), 'inferred');
}

function oneDay(day: string, certainty: 'stated' | 'inferred') {
  return isDay(day) ? { from: day, to: day, certainty } : null;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** The last day of a month, YYYY-MM. */
function lastOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function monthNumber(name: string): string {
  return String(MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
