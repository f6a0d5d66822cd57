import type { Certainty, PublicationDay } from '../corpus/article.ts';
import {
  type DateSpan,
  MONTH_IN_TEXT,
  MONTH_LETTERS,
  monthNumber,
  SHORT_WEEKDAY,
  WEEKDAY,
  weekdayNumber,
} from '../english/calendar.ts';
import type { Span } from '../text/span.ts';
import { dayMeant, sideOf } from './weekday.ts';

/** A day, a month or a year that a sentence names. */
export interface NamedDate extends DateSpan, Span {
  /** Inferred where the year, or the whole day, follows from the day of publication only. */
  readonly certainty: Exclude<Certainty, 'unknown'>;
}

const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** What stands between the first and the last of several days, months or years. */
const UP_TO = '(?:\\s+(?:to|through|until|till)\\s+|\\s?\u2013\\s?|-)';
/** "May 3-5": a dash with spaces may be a pause. */
const UP_TO_DAY = `(?:(?:\\s+(?:to|through)\\s+|[-\u2013])(?<dayTo>${DAY})(?!\\d|[:.]\\d|\\s*[ap]\\.?m\\b))?`;
const WEEKDAY_OF_DATE = `${WEEKDAY}|(?:${SHORT_WEEKDAY})\\.?(?=,? )`;
const TIME_OF_DAY = '(?:\\s+(?:morning|afternoon|evening|night))?';
/** A weekday beside a date names the same day: "Friday, Nov. 3", "Friday (Nov. 3)", "3 November, a Friday". */
const weekdayBefore = (group: string): string =>
  `(?:(?<${group}>${WEEKDAY_OF_DATE})${TIME_OF_DAY}(?:,\\s*|\\s+)(?:\\(|the\\s+)?)?`;
const weekdayAfter = (group: string): string =>
  `(?:(?:,\\s*|\\s+)(?:\\(|an?\\s+)?(?<${group}>${WEEKDAY})(?!s?\\p{L})(?!,?\\s+(?:${MONTH_IN_TEXT}|\\d)))?`;
/** A month is named with a capital, and with a day, a year or a word that leads to it: "may" and "march" are verbs. */
const PATTERN = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])${weekdayBefore('named1')}(?<monthFirst>${MONTH_IN_TEXT})\\s+(?<dayAfter>${DAY})(?!\\d|s\\b)(?!,\\d)${UP_TO_DAY}(?:,?\\s+(?<yearOfDay>${YEAR})(?!\\d))?${weekdayAfter('named2')}`,
    `(?<![\\p{L}\\p{N}])${weekdayBefore('named3')}(?<dayFirst>${DAY})\\s+(?:of\\s+)?(?<monthAfter>${MONTH_IN_TEXT})(?!\\p{L})(?:,?\\s+(?<yearAfter>${YEAR})(?!\\d))?${weekdayAfter('named4')}`,
    `(?<![\\p{L}\\p{N}])(?:(?<monthFrom>${MONTH_IN_TEXT})${UP_TO}|(?<=\\bbetween\\s)(?<monthBetween>${MONTH_IN_TEXT})\\s+and\\s+)?(?<monthOnly>${MONTH_IN_TEXT}),?\\s+(?:of\\s+)?(?<yearOfMonth>${YEAR})(?!\\d)`,
    `(?<![\\p{L}\\p{N}-])(?<iso>${YEAR}-\\d\\d-\\d\\d)(?!\\d)`,
    `(?<=(?<![\\p{L}\\p{N}])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|early|late|of)\\s)(?<yearOnly>(?:1[89]|20)\\d\\d)(?:${UP_TO}(?<yearTo>(?:1[89]|20)\\d\\d))?(?![\\p{L}\\d/-]|\\s+(?:\\p{Ll}+s|people|men|women|children)\\b)`,
    `(?<![\\p{L}\\p{N}])(?<weekday>${WEEKDAY})(?!s?\\p{L})`,
  ].join('|'),
  'gu',
);
/** Words without any of these name no date, and are passed over fast. */
const CLUE = new RegExp(`${MONTH_LETTERS}|day|(?:1[5-9]|20)\\d\\d`);
const DAY_MS = 86_400_000;
/** News is about the past: a day without a year lies at most so many days after the day of publication. */
const AHEAD = 60;
/** So many days before publication a day is as likely the next one of its name, unless its year is named. */
const LONG_AGO = 270;
/** Plans of news reach less far ahead, in years. */
const FAR_OFF = 50;
/** A weekday and a day of a month without a year lie less than so many days from publication. */
const YEAR_APART = 330;
/** Words before a date that say when a picture is from. */
const PICTURED =
  /(?:(?:^|[(,.]\s*)(?:left |right |above |here )?(?:seen|shown)|\b(?:pictured|photographed|file photo|photo(?:graph)? taken))\b[^.;)]{0,40}$/i;
/** A birthday without its year is that of every year. */
const BORN = /\bborn (?:on )?$/i;
/** "The first since 2017": what was then is not told. */
const BASELINE =
  /\b(?:first|second|third|fourth|fifth|only|most|least|best|worst|high|low|\p{L}{3,}est)\b[^.;:]*\bsince\s$/iu;
/** "The second half of 2024", "in the first quarter of 2024". */
const PART_OF_YEAR = /\b(?<which>first|second|third|fourth)\s(?<part>half|quarter)\sof\s$/i;
const WHICH = ['first', 'second', 'third', 'fourth'];
/** Between two days that are the first and the last of several. */
const JOINED = new RegExp(`^${UP_TO}$`, 'i');
const BETWEEN = /\bbetween\s$/i;
const AND = /^\s+and\s+$/;
/** Code units before a date in which they stand. */
const BEFORE = 80;

/**
 * The days, months and years that some words name, in text order; offsets are into `words`. What has no year is placed
 * by the day of publication, and left out where that is not known; a weekday only where the very day is known.
 */
export function namedDates(words: string, published: PublicationDay): NamedDate[] {
  if (!CLUE.test(words)) return [];
  const all = [...words.matchAll(PATTERN)].flatMap((match) => {
    const before = words.slice(Math.max(0, match.index - BEFORE), match.index);
    if (PICTURED.test(before) || BASELINE.test(before)) return [];
    if (BORN.test(before) && !/\d{4}$/.test(match[0])) return [];
    const side = sideOf(words, match.index, match.index + match[0].length);
    const found = spanOf(match.groups ?? {}, published, side) ?? weekdayOf(words, match, published);
    const part = match.groups?.yearOnly === undefined ? null : PART_OF_YEAR.exec(before)?.groups;
    const named = found && part ? partOfYear(found, part) : found;
    return named ? [{ ...named, start: match.index, end: match.index + match[0].length }] : [];
  });
  return joined(words, all);
}

/** "From May 22 through Aug. 30" is one span of days, from the first to the last. */
function joined(words: string, dates: readonly NamedDate[]): NamedDate[] {
  const spans: NamedDate[] = [];
  for (const date of dates) {
    const first = spans.at(-1);
    const between = first ? words.slice(first.end, date.start) : '';
    const isLast =
      first !== undefined &&
      first.from < date.to &&
      (JOINED.test(between) || (AND.test(between) && BETWEEN.test(words.slice(0, first.start))));
    if (isLast) {
      const certainty = first.certainty === 'stated' ? date.certainty : first.certainty;
      spans.splice(-1, 1, { from: first.from, to: date.to, certainty, start: first.start, end: date.end });
    } else spans.push(date);
  }
  return spans;
}

/** A half or a quarter of a year. */
function partOfYear<T extends DateSpan>(year: T, { which = '', part = '' }: Groups): T {
  const months = part.toLowerCase() === 'half' ? 6 : 3;
  const last = (WHICH.indexOf(which.toLowerCase()) + 1) * months;
  if (last > 12) return year;
  const month = (number: number): string => `${year.from.slice(0, 4)}-${twoDigits(number)}`;
  return { ...year, from: `${month(last - months + 1)}-01`, to: lastOf(month(last)) };
}

type DaySide = ReturnType<typeof sideOf>;
type Groups = Readonly<Record<string, string | undefined>>;

/** @param side where the day lies by what the sentence says, as seen from publication */
function spanOf(groups: Groups, published: PublicationDay, side: DaySide): Omit<NamedDate, 'start' | 'end'> | null {
  const { iso, yearOnly, monthOnly, weekday } = groups;
  if (iso !== undefined) return isDay(iso) ? { from: iso, to: iso, certainty: 'stated' } : null;
  if (yearOnly !== undefined) {
    const last = groups.yearTo ?? yearOnly;
    return isFarOff(yearOnly, published) || last < yearOnly
      ? null
      : { from: `${yearOnly}-01-01`, to: `${last}-12-31`, certainty: 'stated' };
  }
  if (monthOnly !== undefined) {
    const month = `${groups.yearOfMonth}-${twoDigits(monthNumber(monthOnly))}`;
    const named = groups.monthFrom ?? groups.monthBetween;
    const first = named === undefined ? month : `${groups.yearOfMonth}-${twoDigits(monthNumber(named))}`;
    return first > month ? null : { from: `${first}-01`, to: lastOf(month), certainty: 'stated' };
  }
  if (weekday !== undefined) return null;
  const [monthNamed, dayNamed] = [groups.monthFirst ?? groups.monthAfter, groups.dayAfter ?? groups.dayFirst];
  if (monthNamed === undefined || dayNamed === undefined) return null;
  const month = twoDigits(monthNumber(monthNamed));
  const day = twoDigits(Number.parseInt(dayNamed, 10));
  const year = groups.yearOfDay ?? groups.yearAfter;
  const named = groups.named1 ?? groups.named2 ?? groups.named3 ?? groups.named4;
  const first =
    year === undefined
      ? withoutYear(`${month}-${day}`, named ?? null, published, side)
      : oneDay(`${year}-${month}-${day}`, 'stated');
  if (first === null || groups.dayTo === undefined) return first;
  const to = `${first.from.slice(0, 8)}${twoDigits(Number.parseInt(groups.dayTo, 10))}`;
  return isDay(to) && to > first.from ? { ...first, to } : null;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A year that lies far ahead is mostly that of a tale: "the hero of 2099". */
const isFarOff = (year: string, { value }: PublicationDay): boolean =>
  value !== null && Number(year) > Number(value.slice(0, 4)) + FAR_OFF;

/** The day of a weekday that stands alone. */
function weekdayOf(words: string, { index, 0: found, groups }: RegExpMatchArray, published: PublicationDay) {
  if (groups?.weekday === undefined || index === undefined) return null;
  const day = dayMeant(words, index, index + found.length, published);
  return day === null ? null : oneDay(day, 'inferred');
}

/** The nearest day of that name that news of that day can speak of; one on the weekday beside it, where there is one. */
function withoutYear(monthAndDay: string, weekday: string | null, { value }: PublicationDay, side: DaySide) {
  if (value === null) return null;
  const apart = (day: string): number => (Date.parse(day) - Date.parse(value)) / DAY_MS;
  const latest = new Date(Date.parse(value) + AHEAD * DAY_MS).toISOString().slice(0, 10);
  const year = Number(latest.slice(0, 4));
  const days = [year, year - 1].map((one) => `${one}-${monthAndDay}`);
  if (weekday === null && side === 'ahead') {
    const next = [...days].reverse().find((day) => day >= value) ?? `${year + 1}-${monthAndDay}`;
    return apart(next) > LONG_AGO ? null : oneDay(next, 'inferred');
  }
  if (weekday === null) {
    const nearest = days.find((day) => day <= latest);
    const isUnsure = nearest !== undefined && (apart(nearest) < -LONG_AGO || (side === 'past' && apart(nearest) > 0));
    return nearest === undefined || isUnsure ? null : oneDay(nearest, 'inferred');
  }
  const falling = [`${year + 1}-${monthAndDay}`, ...days].find(
    (day) =>
      isDay(day) &&
      new Date(`${day}T00:00:00Z`).getUTCDay() === weekdayNumber(weekday) &&
      Math.abs(apart(day)) < YEAR_APART,
  );
  return falling === undefined ? null : oneDay(falling, 'inferred');
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
