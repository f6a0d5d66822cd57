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

const monthNames = new Map<string, readonly string[]>();

/** The days from one to another, both YYYY-MM-DD: '17–20 June 2022'. A whole month or year is named as such. */
export function writtenSpan(from: string, to: string, patterns: DayPatterns): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (!first || !last) return from === to ? from : `${from} – ${to}`;
  const { language, ofYear } = patterns;
  const inYear = (words: string): string => filled(ofYear, { m: words, y: last.year });
  if (first.year !== last.year) return `${writtenDay(from, patterns)} – ${writtenDay(to, patterns)}`;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return last.year;
  if (first.month !== last.month) return inYear(`${ofMonth([first], patterns)} – ${ofMonth([last], patterns)}`);
  const isMonth = first.day === 1 && last.day === daysIn(last);
  if (isMonth) return inYear(monthsOf(language)[last.month - 1] ?? '');
  return inYear(ofMonth(first.day === last.day ? [first] : [first, last], patterns));
}

/** A day, YYYY-MM-DD, as people of the language write it: '21 June 2022'. What is no such day stays as it is. */
export function writtenDay(day: string, patterns: DayPatterns): string {
  return writtenSpan(day, day, patterns);
}

function ofMonth(days: readonly DayParts[], { language, first, day, ofMonth: pattern }: DayPatterns): string {
  const written = days.map((one) => (one.day === 1 ? first : filled(day, { d: String(one.day) })));
  return filled(pattern, { d: written.join('–'), m: monthsOf(language)[(days[0]?.month ?? 1) - 1] ?? '' });
}

function partsOf(day: string): DayParts | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(day))) return null;
  return { year, month: Number(month), day: Number(date) };
}

function daysIn({ year, month }: DayParts): number {
  return new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}

function monthsOf(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const names = monthNames.get(language) ?? Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2000, i)));
  monthNames.set(language, names);
  return names;
}

function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([dmy])\}/g, (_, part: string) => parts[part] ?? '');
}
