/** How a language writes days: its name for month names, and patterns with `{d}`, `{m}` and `{y}` for their parts. */
export interface DayPatterns {
  /** As `Intl` names it, such as 'pt-BR'. */
  readonly language: string;
  /** The first of a month, and any other day. */
  readonly first: string;
  readonly day: string;
  /** Of a day, or of days, and a month. */
  readonly ofMonth: string;
  /** Of those, or of a month, and a year. */
  readonly ofYear: string;
}

/** YYYY-MM-DD taken apart. */
interface DayParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

/** The days from one to another, both YYYY-MM-DD: '17–20 June 2022'. A whole month or year is named as such. */
export function writtenSpan(from: string, to: string, patterns: DayPatterns): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (!first || !last) return from === to ? from : `${from} – ${to}`;
  const { language, ofYear } = patterns;
  const inYear = (words: string): string => filled(ofYear, { m: words, y: last.year });
  if (first.year !== last.year) return `${writtenDay(from, patterns)} – ${writtenDay(to, patterns)}`;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return last.year;
  if (first.month !== last.month) return inYear(`${ofMonth(patterns, first)} – ${ofMonth(patterns, last)}`);
  const isMonth = first.day === 1 && last.day === daysIn(last);
  if (isMonth) return inYear(monthName(last, language));
  return inYear(first.day === last.day ? ofMonth(patterns, first) : ofMonth(patterns, first, last));
}

/** A day, YYYY-MM-DD, as people of the language write it: '21 June 2022'. What is no such day stays as it is. */
export function writtenDay(day: string, patterns: DayPatterns): string {
  return writtenSpan(day, day, patterns);
}

/** One day of a month, or two with all between them. */
function ofMonth(
  { language, first, day, ofMonth: pattern }: DayPatterns,
  ...days: readonly [DayParts, ...DayParts[]]
): string {
  const written = days.map((one) => (one.day === 1 ? first : filled(day, { d: String(one.day) })));
  return filled(pattern, { d: written.join('–'), m: monthName(days[0], language) });
}

function partsOf(day: string): DayParts | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(day))) return null;
  return { year, month: Number(month), day: Number(date) };
}

function daysIn({ year, month }: DayParts): number {
  return new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}

function monthName({ month }: DayParts, language: string): string {
  const format = monthFormats.get(language) ?? new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  monthFormats.set(language, format);
  return format.format(Date.UTC(2000, month - 1));
}

function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([dmy])\}/g, (_, part: string) => parts[part] ?? '');
}
