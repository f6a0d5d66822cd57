import { analyze } from '../english/analyzer.ts';
import { MONTH_LETTERS } from '../english/calendar.ts';
import { SCALES, SMALL, TENS } from '../english/numberwords.ts';
import type { Span } from '../text/span.ts';

/** What a value may be, from one number to another. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** A number that some words name. Offsets are into those words. */
export interface Quantity extends Span {
  readonly range: NumberRange;
  /** Its currency, '%', or '' for a number of things. */
  readonly unit: string;
  /** The stems of the words after it, or of the name that it is the age of: what is counted is among them. */
  readonly things: ReadonlySet<string>;
}

/** What multiplies a number, in words and as print shortens them: "$3m". */
const FACTORS = new Map([...SCALES, ['k', 1_000], ['m', 1_000_000], ['bn', 1_000_000_000], ['b', 1_000_000_000]]);
const SCALE = [...FACTORS.keys()].join('|');
const WORD = `(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.join('|')}|half(?= an? | ?-?dozen)|an?(?= (?:${SCALE})\\b)`;
const NUMBER = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.,:])(?<currency>[$£€] ?)?(?<count>\\d+(?:,\\d{3})*(?:\\.\\d+)?|${WORD})`,
    `(?<half>[- ]and[- ]a[- ]half)?(?:[- ]?(?:a )?(?<scale>${SCALE})(?![\\p{L}\\p{N}]))?`,
    '(?<percent> ?%| ?per ?cent(?!\\p{L}))?(?![\\p{L}\\p{N}:]|[.,]\\d| ?[ap]\\.?m\\b)',
  ].join(''),
  'giu',
);
const MONTH_BEFORE = new RegExp(`\\b(?:${MONTH_LETTERS})[a-z]*\\.? $`, 'i');
/** Words before a number that make it a bound or a round one. */
const LEAST = /\b(?:at least|no fewer than|no less than|a minimum of|upwards? of) (?:an? )?$/i;
const ABOVE = /\b(?:more than|over|above|exceed\w*|surpassed|topp\w+) (?:an? )?$/i;
const MOST = /\b(?:up to|at most|not? more than|as many as|a maximum of|fewer than|less than|under) (?:an? )?$/i;
const NEARLY = /\b(?:nearly|almost|close to|just under) (?:an? )?$/i;
const ABOUT = /\b(?:about|around|some|roughly|approximately|estimated|circa) (?:an? )?$/i;
/** How far a number with "about" may be off, as a share of it. */
const ROUNDED = 0.05;
/** "Jane Doe (left), ": the number after it is hers. */
const BEARER = /(?<name>\p{Lu}[\p{L}'\u2019-]+)(?:\s*\([^()]{1,12}\))?,\s*$/u;
/** An age: the number is of the person, not of years. */
const OLD = /^[- ]years?[- ]old\b/;
/** How far around a number is looked, in code units. */
const REACH = { before: 22, after: 30 };
/** A counted thing is among so many words after its number: "two young men". */
const THINGS = 3;

function numberOf(count: string): number {
  const [first = '', second = ''] = count.toLowerCase().split(/[- ]/);
  const ten = TENS.indexOf(first);
  if (ten >= 0) return 20 + 10 * ten + Math.max(0, SMALL.indexOf(second));
  if (first === 'half') return 0.5;
  if (/^an?$/.test(first)) return 1;
  return SMALL.includes(first) ? SMALL.indexOf(first) : Number(count.replaceAll(',', ''));
}

/** The value of one in the last digit that is not zero: 100 in "2,300", 0.1 in "24.6". */
function stepOf(count: string): number {
  const decimals = /\.(\d+)$/.exec(count)?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? '' : (/(?<=\d)0*$/.exec(count.replaceAll(',', ''))?.[0] ?? '');
  return 10 ** (zeros.length - decimals);
}

/** A number is as exact as it is written: "$1 billion" may be a little more or less, "1,000" and "a dozen" may not. */
function rangeOf(number: number, step: number, isScaled: boolean, before: string): NumberRange {
  if (LEAST.test(before)) return { from: number, to: Number.POSITIVE_INFINITY };
  if (MOST.test(before)) return { from: 0, to: number };
  if (ABOVE.test(before)) return { from: number, to: number + step };
  if (NEARLY.test(before)) return { from: number - step, to: number };
  const slack = ABOUT.test(before) ? Math.max(step / 2, ROUNDED * number) : isScaled ? step / 2 : 0;
  return { from: number - slack, to: number + slack };
}

/** The numbers that some words name, in their order; the day of a month is none. */
export function quantitiesIn(words: string): Quantity[] {
  return [...words.matchAll(NUMBER)].flatMap(({ index, 0: found, groups }) => {
    const before = words.slice(Math.max(0, index - REACH.before), index);
    if (MONTH_BEFORE.test(before)) return [];
    const { count = '', half, scale, currency, percent } = groups ?? {};
    const scaled = FACTORS.get(scale?.toLowerCase() ?? '') ?? 1;
    const number = (numberOf(count) + (half ? 0.5 : 0)) * scaled;
    const end = index + found.length;
    const after =
      /^[^.,;:()\n]*/.exec(
        words
          .slice(end, end + 2 * REACH.after)
          .replace(OLD, '')
          .slice(0, REACH.after),
      )?.[0] ?? '';
    const things = analyze(BEARER.exec(before)?.groups?.name ?? after).filter(({ stop }) => !stop);
    return {
      range: rangeOf(number, stepOf(count) * scaled, scaled >= 100, before),
      unit: currency?.trim() ?? (percent ? '%' : ''),
      things: new Set(things.slice(0, THINGS).map(({ stem }) => stem)),
      start: index,
      end,
    };
  });
}
