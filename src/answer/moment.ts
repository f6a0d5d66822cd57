import type { Published } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { Facet, FacetQuestion } from './facet.ts';
import { periodsIn } from './period.ts';
import { MOST_OF_IT, speaking, spokenOf, verbsOf, type Wording, wordsOf } from './speaking.ts';

const CLOCK = /\b(\d{1,2})(?:[:.]\d\d)? ?([ap])\.?m\b/g;
const PART_OF_DAY = /\b(morning|afternoon|evening|night)\b/g;
const MONTH_DAY =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\b/g;
const COUNTS = 'one|two|three|four|five|six|seven|eight|nine|ten';
const INTERVAL = new RegExp(
  `^[a-z']+(?![a-z'])(?:\\W+\\w+){0,5}?\\W+(?:last (?<last>week|month|year)|(?:the |a )?(?:(?<count>\\d+|${COUNTS}) )?(?<unit>day|week|month|year)s? (?:prior|before|earlier|ago))\\b`,
);
/** A verb of the past: what a time behind it is the time of. */
const PAST =
  /\b(?:[a-z']+ed|was|were|had|began|became|came|fell|found|got|held|left|made|met|said|saw|sent|told|took|won)\b/;

/** The parts of the day, by name or by the clock. */
export function partsOfDay(text: string): Facet[] {
  const clock = [...text.matchAll(CLOCK)].map(([, hour, half]) => {
    const after = (Number(hour) % 12) + (half === 'p' ? 12 : 0);
    return after < 5 || after >= 21 ? 'night' : after < 12 ? 'morning' : after < 18 ? 'afternoon' : 'evening';
  });
  const named = [...text.matchAll(PART_OF_DAY)].map(([word]) => word);
  return [...clock, ...named].map((value) => ({
    topic: 'part of the day',
    value: value === 'evening' ? 'night' : value,
  }));
}

/** How long before something it happened: the time that stands nearest behind the word for what happened. */
export function intervals(text: string, stems: readonly string[]): Facet[] {
  return verbsOf(text, stems).flatMap((verb) => {
    const found = INTERVAL.exec(text.slice(verb.index))?.groups;
    if (!found) return [];
    const word = COUNTS.split('|').indexOf(found.count ?? '') + 1;
    const count = found.count === undefined ? '1' : word > 0 ? String(word) : found.count;
    return [{ topic: 'how long before', value: `${count} ${found.unit ?? found.last ?? ''}` }];
  });
}

/** Whether a time at an offset of a sentence is that of what is asked about, not of another deed in front of it. */
function isOfAsked(sentence: string, at: number, things: FacetQuestion['things']): boolean {
  const said = (text: string): number => spokenOf(things, new Set(wordsOf(text).map(stem)));
  const before = sentence.slice(0, at);
  return !PAST.test(before) || said(before) >= MOST_OF_IT * said(sentence);
}

/** The days of a month on which what is asked about happened. */
const dates = (sentence: string, things: FacetQuestion['things']): Facet[] =>
  [...sentence.matchAll(MONTH_DAY)].flatMap(({ index, 1: month, 2: day }) =>
    isOfAsked(sentence, index, things) ? [{ topic: 'date', value: `${month} ${day}` }] : [],
  );

/** Its years, by a sentence that names one time only. */
function years(sentence: string, things: FacetQuestion['things'], published: Published): Facet[] {
  const [period, ...more] = periodsIn(sentence, published);
  if (!period || more.length > 0 || !isOfAsked(fold(sentence), period.start, things)) return [];
  const { from, to } = period;
  return [{ topic: 'year', value: `${from} to ${to}`, range: { from, to: to + 1 } }];
}

/** When something happened, by the sentences of an excerpt that speak of it. */
export function moments(excerpt: Wording, { stems, things }: FacetQuestion, published: Published): Facet[] {
  const text = fold(excerpt.words);
  const sentences = speaking(excerpt, things, MOST_OF_IT);
  return [
    ...sentences.flatMap((sentence) => dates(fold(sentence), things)),
    ...partsOfDay(text),
    ...intervals(text, stems),
    ...sentences.flatMap((sentence) => years(sentence, things, published)),
  ];
}
