import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import type { Facet, FacetQuestion, Range } from './facet.ts';
import { speaking, type Thing, type Wording, wordsOf } from './speaking.ts';

/** A number in a text, with what its bounds mean. Offsets are into the folded text. */
interface Quantity {
  readonly range: Range;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** "$", "£" or "€" in front of it; '' for none. */
  readonly currency: string;
}

export const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};
const WORD = `(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.join('|')}|a single|a lone|an?(?= dozen| hundred| thousand| million| billion)`;
/** "two rounds"; "two-round vote", "the second round", "June 2" and "2%" count nothing. */
const QUANTITY = new RegExp(
  `(?<![\\w.,:-])(?<currency>(?:us|c|a)?[$\\u00a3\\u20ac] ?)?(?<count>\\d[\\d,]*(?:\\.\\d+)?|${WORD})(?: (?<scale>${Object.keys(SCALES).join('|')}))?(?![\\w%:]|[.,]\\d|-(?!(?:second|minute|hour|day|week|month|year)\\b))`,
  'g',
);
const MONTH_BEFORE = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) $/;
/** What in front of a number makes it a bound, with its range as shares of the number. */
const BOUNDS: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:at least|(?<!\bnot? )more than|over|no fewer than|no less than|a minimum of|upwards? of) $/, 1, Infinity],
  [/\b(?:up to|at most|not? more than|as many as|a maximum of|fewer than|less than|under) $/, 0, 1],
  [/\b(?:nearly|almost|close to) $/, 0.8, 1],
  [/\b(?:about|around|some|roughly|approximately|an estimated|circa) $/, 0.8, 1.2],
];
const YEARS = { from: 1900, to: 2100 };
/** Longest word before a number that bounds it, in characters. */
const BOUND_REACH = 20;

function numberOf(count: string, scale: string | undefined): number {
  const [tens = '', ones = ''] = count.split('-');
  const ten = TENS.indexOf(tens);
  const word = ten >= 0 ? 20 + 10 * ten + Math.max(0, SMALL.indexOf(ones)) : SMALL.indexOf(count);
  const base = word >= 0 ? word : /^a/.test(count) ? 1 : Number(count.replaceAll(',', ''));
  return base * (scale === undefined ? 1 : (SCALES[scale] ?? 1));
}

function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap(({ index, 0: found, groups }) => {
    const { count = '', scale, currency } = groups ?? {};
    const number = numberOf(count, scale);
    const before = text.slice(Math.max(0, index - BOUND_REACH), index);
    const isYear = /^\d{4}$/.test(count) && number >= YEARS.from && number < YEARS.to && currency === undefined;
    if (isYear || MONTH_BEFORE.test(before)) return [];
    const [, from, to] = BOUNDS.find(([pattern]) => pattern.test(before)) ?? [null, 1, 1];
    return [
      {
        range: { from: number * from, to: number * to },
        value: String(number),
        start: index,
        end: index + found.length,
        currency: currency?.trim() ?? '',
      },
    ];
  });
}

/** How many words behind a counted thing what it is of may stand. */
const REACH = 3;
/** A counted thing stands so many words behind its number: "two young men". */
const NOUN_REACH = 4;
/** The stem of people. */
export const PERSON = stem('person');
/** Words for people in whose number a report of victims may be given, in the place of "people". */
const PEOPLE = new Set(
  'people person man woman child civilian passenger victim resident worker officer soldier student employee'
    .split(' ')
    .map(stem),
);

/** The words directly behind a number, up to a mark or a word that begins something else. */
function phraseBehind(text: string, end: number): string[] {
  const run = /^(?: [a-z'-]+)+/.exec(text.slice(end))?.[0] ?? '';
  const words = run.trim().split(' ').filter(Boolean);
  const stop = words.findIndex((word) => isStopWord(word) && !/^(?:more|other|such|same|own|few)$/.test(word));
  return stop < 0 ? words : words.slice(0, stop);
}

/** How many of the thing asked for a folded sentence has. */
function numbers(text: string, head: string, of: string | null): Facet[] {
  return quantitiesIn(text).flatMap(({ range, value, end, currency }) => {
    const phrase = phraseBehind(text, end).slice(0, NOUN_REACH);
    const isHead = (word: string): boolean => {
      const own = stem(word);
      return own === head || (head === PERSON && PEOPLE.has(own));
    };
    const at = currency === '' ? phrase.findIndex(isHead) : -1;
    const behind = wordsOf(text.slice(end)).slice(at + 1, at + 1 + REACH);
    const fits = at >= 0 && (of === null || behind.some((word) => stem(word) === of));
    return fits ? [{ topic: `number of ${phrase[at]}`, about: `number of ${head}`, value, range }] : [];
  });
}

/** "killed 14", "14 killed", "the toll rose to 14": how many people something happened to. */
function tolls(text: string, things: readonly Thing[]): Facet[] {
  return quantitiesIn(text).flatMap(({ range, value, start, end, currency }) => {
    if (currency !== '') return [];
    const before = /(?:[a-z'-]+ ){0,5}$/.exec(text.slice(0, start))?.[0] ?? '';
    const nearest = wordsOf(
      before.replace(/(?:\b(?:at|least|more|than|about|some|nearly|over|up|to|as|many|around) )+$/, ''),
    );
    const behind = phraseBehind(text, end)[0] ?? '';
    const isAsked = (word = ''): boolean => things.some(({ stems }) => stems.includes(stem(word)));
    const ends = /^(?:[.,;]|$| and | in | at | on | when )/.test(text.slice(end));
    const isToll = /\btoll (?:[a-z]+ )?(?:to|at|of|was|is) (?:at least )?$/.test(before);
    return isToll || isAsked(behind) || (ends && isAsked(nearest.at(-1)))
      ? [{ topic: 'number of people', about: `number of ${PERSON}`, value, range }]
      : [];
  });
}

/** A unit of time in days. */
const UNITS: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1_440,
  hour: 1 / 24,
  day: 1,
  night: 1,
  week: 7,
  month: 30.4,
  year: 365,
  decade: 3_650,
};
const UNIT = new RegExp(
  `^[ -](?<unit>${Object.keys(UNITS).join('|')})s?\\b(?!,? (?:ago|before|earlier|later|after|old|prior|since|of age|into)\\b|-old)`,
);
const NO_DURATION = /\b(?:within|every|per|last|past|next|first|each|after|in) $/;
/** Units of different names are rounded: "a month" and "four weeks". */
const ROUNDED = 0.15;
const PRISON = /^(?:prison|jail|custody|incarceration|imprisonment)$/;

/** How long something lasts, each by what the time is of ("20 days in jail"). */
function durations(text: string): Facet[] {
  return quantitiesIn(text).flatMap(({ range, value, start, end }) => {
    const unit = UNIT.exec(text.slice(end))?.groups?.unit;
    if (unit === undefined || NO_DURATION.test(text.slice(Math.max(0, start - BOUND_REACH), start))) return [];
    const size = UNITS[unit] ?? 1;
    const behind = text.slice(end).replace(UNIT, '');
    const of =
      /^ (?:of |in |on |behind )?(?:an? |the |his |her )?(?:state |federal |county )?(?<of>[a-z]+)/.exec(behind)?.groups
        ?.of ?? '';
    const about = /^ behind bars/.test(behind) || PRISON.test(of) ? 'prison' : isStopWord(of) ? '' : stem(of);
    const slack = ROUNDED * size;
    return [
      {
        topic: 'how long',
        about: `how long ${about}`,
        value: `${value} ${unit}`,
        range: { from: range.from * size - slack, to: range.to * size + slack },
      },
    ];
  });
}

const PERCENT = /^ ?(?:%|percent\b|per cent\b)/;

/** What something costs, by its currency, or its share of a whole. */
function amounts(text: string): Facet[] {
  const sums = quantitiesIn(text).flatMap(({ range, value, currency }) =>
    currency === '' ? [] : [{ topic: 'amount', about: `amount in ${currency}`, value, range }],
  );
  const shares = [...text.matchAll(/(?<![\w.])(\d{1,3}(?:\.\d+)?)/g)].flatMap(({ index, 0: found }) =>
    PERCENT.test(text.slice(index + found.length)) ? [{ topic: 'percentage', value: found }] : [],
  );
  return [...sums, ...shares];
}

const LASTING = /\bhow long\b|\b(?:sentenced?|term|prison|jail|duration)\b/;
const COSTING = /\bhow much\b|\b(?:amount|price|cost|sum|fine|percentage|percent|share|salary|worth)\b/;

/** Words that only say that something is measured: another account may put it otherwise. */
const MEASURING = new Set('last take continu go run stay cost spend pay price worth money'.split(' '));

/** What the sentences of an excerpt say on how many, how long or how much a question asks. */
export function quantities(excerpt: Wording, question: FacetQuestion): Facet[] {
  const { folded, head, of } = question;
  const things = question.things.filter(
    ({ stems: [own] }) => !MEASURING.has(own) && (own !== PERSON || head !== PERSON),
  );
  return speaking(excerpt, things).flatMap((printed) => {
    const sentence = fold(printed);
    const counted = head === null ? [] : numbers(sentence, head, of);
    return [
      ...counted,
      ...(head === PERSON && counted.length === 0 ? tolls(sentence, things) : []),
      ...(LASTING.test(folded) ? durations(sentence) : []),
      ...(COSTING.test(folded) ? amounts(sentence) : []),
    ];
  });
}
