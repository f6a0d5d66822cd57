import { describe, expect, it } from 'vitest';
import type { FacetQuestion } from '../../src/answer/facet.ts';
import { PERSON, quantities } from '../../src/answer/quantity.ts';
import { stem } from '../../src/text/stem.ts';
import { asking } from './facetquestion.ts';

const facets = (words: string, more: Partial<FacetQuestion>) =>
  quantities({ words, before: '' }, asking('how-many', more));
const boats = (words: string): string[] => facets(words, { head: stem('boats') }).map(({ value }) => value);
const range = (words: string) => facets(words, { head: stem('boats') })[0]?.range;

describe('a number', () => {
  it.each([
    ['zero boats', '0'],
    ['nineteen boats', '19'],
    ['twenty boats', '20'],
    ['ninety-nine boats', '99'],
    ['twenty-one boats', '21'],
    ['a single boat', '1'],
    ['a dozen boats', '12'],
    ['two dozen boats', '24'],
    ['a hundred boats', '100'],
    ['3 thousand boats', '3000'],
    ['1.5 million boats', '1500000'],
    ['two billion boats', '2000000000'],
    ['one trillion boats', '1000000000000'],
    ['1,234,567 boats', '1234567'],
    ['1899 boats', '1899'],
    ['2100 boats', '2100'],
    ['2,000 boats', '2000'],
  ])('is read in words and figures: %s', (words, value) => {
    expect(boats(`There were ${words} there.`)).toEqual([value]);
  });

  it.each([
    ['a year', 'In 1900 boats came.'],
    ['a year', 'By 2099 boats will be gone.'],
    ['a day of a month', 'On June 2 boats came.'],
    ['a share', 'It was 2% boats.'],
    ['a part of a word', 'It was a 2-boats race.'],
    ['a time', 'At 2:30 boats came.'],
    ['an ordinal', 'The 2nd boats came.'],
    ['a sum', 'It was for $2 boats.'],
  ])('is not %s: %s', (_, words) => {
    expect(boats(words)).toEqual([]);
  });

  it.each([
    ['at least 10 boats', 10, Number.POSITIVE_INFINITY],
    ['more than 10 boats', 10, Number.POSITIVE_INFINITY],
    ['up to 10 boats', 0, 10],
    ['no more than 10 boats', 0, 10],
    ['not more than 10 boats', 0, 10],
    ['no fewer than 10 boats', 10, Number.POSITIVE_INFINITY],
    ['fewer than 10 boats', 0, 10],
    ['nearly 10 boats', 8, 10],
    ['about 10 boats', 8, 12],
    ['exactly 10 boats', 10, 10],
    ['10 boats', 10, 10],
  ])('has the bounds that are said: %s', (words, from, to) => {
    expect(range(`There were ${words} there.`)).toEqual({ from, to });
  });

  it('counts the thing that stands a few words behind it', () => {
    expect(boats('There were two small old wooden boats.')).toEqual(['2']);
    expect(boats('There were two very small old wooden boats.')).toEqual([]);
    expect(boats('There were two men in boats.')).toEqual([]);
    expect(boats('There were two more boats.')).toEqual(['2']);
    expect(boats('There were two, boats too.')).toEqual([]);
  });

  it('counts people by what they are', () => {
    const people = (words: string) => facets(words, { head: PERSON });
    expect(people('Two women came.')).toMatchObject([
      { topic: 'number of women', about: `number of ${PERSON}`, value: '2' },
    ]);
    expect(people('Two boats came.')).toEqual([]);
  });

  it('is of what the question says, near behind the thing', () => {
    const trees = (words: string) => facets(words, { head: stem('rows'), of: stem('trees') });
    expect(trees('Two rows of old trees.')).toHaveLength(1);
    expect(trees('Two rows of very old trees.')).toEqual([]);
    expect(trees('Two rows of houses.')).toEqual([]);
  });
});

describe('a toll', () => {
  const killed = { stems: [stem('killed')], isName: false } as const;
  const toll = (words: string): string[] => facets(words, { head: PERSON, things: [killed] }).map(({ value }) => value);

  it.each([
    ['It killed 14.', ['14']],
    ['It killed at least 14 in the harbour.', ['14']],
    ['14 killed there.', ['14']],
    ['It killed some as the toll rose to 14 there.', ['14']],
    ['It killed some; the toll is at least 14 there.', ['14']],
    ['It killed 14 boats.', []],
    ['It killed 14 people and 3 killed dogs left.', ['14']],
    ['It killed for $14.', []],
    ['He slept at 14. It killed nobody.', []],
  ])('%s', (words, values) => {
    expect(toll(words)).toEqual(values);
  });
});

describe('how long something lasts', () => {
  const long = (words: string) => facets(words, { folded: 'how long was it?' });

  it.each([
    ['two days', 2, '2 day'],
    ['two nights', 2, '2 night'],
    ['two weeks', 14, '2 week'],
    ['two months', 60.8, '2 month'],
    ['two years', 730, '2 year'],
    ['two decades', 7300, '2 decade'],
    ['12 hours', 0.5, '12 hour'],
    ['36 minutes', 0.025, '36 minute'],
    ['864 seconds', 0.01, '864 second'],
  ])('is compared in days: %s', (words, days, value) => {
    const [facet, ...more] = long(`It lasted ${words}.`);
    expect(more).toEqual([]);
    expect(facet?.value).toBe(value);
    const { from, to } = facet?.range ?? { from: 0, to: 0 };
    expect((from + to) / 2).toBeCloseTo(days);
    expect(to).toBeGreaterThan(from);
  });

  it.each([
    'It was two days ago.',
    'It was two days later.',
    'A two-year-old slept.',
    'It was within two days.',
    'It was every two days.',
    'It was in the first two days.',
    'It was two boats.',
  ])('is not told by: %s', (words) => {
    expect(long(words)).toEqual([]);
  });

  it('tells prison from everything else', () => {
    const about = (words: string) => long(words)[0]?.about;
    expect(about('She got two years in prison.')).toBe(about('She got two years behind bars.'));
    expect(about('She got two years in the county jail.')).toBe(about('She got two years of imprisonment.'));
    expect(about('She got two years of marriage.')).not.toBe(about('She got two years in prison.'));
    expect(about('She got two years.')).toBe(about('She slept two years and left.'));
  });

  it('is asked for by the question only', () => {
    expect(facets('It lasted two days.', { folded: 'how was it?' })).toEqual([]);
    expect(facets('It lasted two days.', { folded: 'what was the sentence?' })).toHaveLength(1);
  });
});

describe('how much something costs', () => {
  const much = (words: string) =>
    facets(words, { folded: 'how much is it?' }).map(({ topic, value }) => [topic, value]);

  it.each([
    ['It cost $5.', [['amount', '5']]],
    ['It cost $5.5 million.', [['amount', '5500000']]],
    ['It cost 5 boats.', []],
    ['It is 5%.', [['percentage', '5']]],
    ['It is 5.5 percent.', [['percentage', '5.5']]],
    ['It is 50 per cent.', [['percentage', '50']]],
    ['It is 5.', []],
    ['It is 5 percentile.', []],
  ])('%s', (words, expected) => {
    expect(much(words)).toEqual(expected);
  });

  it('is compared in one currency', () => {
    const about = (words: string) => facets(words, { folded: 'how much?' })[0]?.about;
    expect(about('It cost $5.')).toBe(about('It cost $6.'));
    expect(about('It cost $5.')).not.toBe(about('It cost \u20ac5.'));
  });

  it('is asked for by the question only', () => {
    expect(facets('It cost $5.', { folded: 'what was it?' })).toEqual([]);
  });
});

describe('words that only measure', () => {
  it('need not be said by the sentence', () => {
    const things = [
      { stems: [stem('cost')], isName: false },
      { stems: [stem('boat')], isName: false },
    ] as const;
    expect(facets('The boat was $5.', { folded: 'how much did the boat cost?', things })).toHaveLength(1);
    expect(facets('The house was $5.', { folded: 'how much did the boat cost?', things })).toEqual([]);
  });
});
