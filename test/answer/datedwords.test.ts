import { describe, expect, test } from 'vitest';
import { namedDates } from '../../src/answer/datedwords.ts';
import type { Published } from '../../src/corpus/article.ts';

const friday: Published = { value: '2022-06-24', certainty: 'stated' };
const vague: Published = { value: '2022-06-21', certainty: 'inferred', about: 'on or after' };
const unknown: Published = { value: null, certainty: 'unknown' };

const spans = (words: string, published: Published = unknown) =>
  namedDates(words, published).map(({ from, to, certainty }) => [from, to, certainty].join(' '));

describe('a date in a sentence', () => {
  test.each([
    ['He was shot on June 14, 2022.', '2022-06-14 2022-06-14 stated'],
    ['on 14 June 2022', '2022-06-14 2022-06-14 stated'],
    ['on 2022-06-14', '2022-06-14 2022-06-14 stated'],
    ['in February of 2021', '2021-02-01 2021-02-28 stated'],
    ['in Feb. 2020', '2020-02-01 2020-02-29 stated'],
    ['since 2011', '2011-01-01 2011-12-31 stated'],
  ])('with a year is stated: %s', (words, span) => {
    expect(spans(words)).toEqual([span]);
  });

  test('without a year is placed by the day of publication, as the nearest that it can be', () => {
    expect(spans('on June 14', vague)).toEqual(['2022-06-14 2022-06-14 inferred']);
    expect(spans('on December 8', vague)).toEqual(['2021-12-08 2021-12-08 inferred']);
    expect(spans('on July 4', vague)).toEqual(['2022-07-04 2022-07-04 inferred']);
    expect(spans('on June 14')).toEqual([]);
  });

  test('as a weekday is placed only where the very day of publication is known', () => {
    expect(spans('on Tuesday', friday)).toEqual(['2022-06-21 2022-06-21 inferred']);
    expect(spans('on Friday', friday)).toEqual(['2022-06-24 2022-06-24 inferred']);
    expect(spans('on Tuesday', vague)).toEqual([]);
    expect(spans('on Tuesday')).toEqual([]);
  });

  test.each([
    'He may 2 times out of 3 be right.',
    'They march 2 miles.',
    'It took 42 minutes and 2021 dollars.',
    'In 2000 cases he was right.',
    'Room 2021 is closed.',
    'on February 30, 2022',
    'He is second.',
    'the sun and the moon',
  ])('is not seen in %j', (words) => {
    expect(spans(words, friday)).toEqual([]);
  });

  test('has the place of its words', () => {
    const words = 'Shot on June 14, 2022, he died.';
    const [date] = namedDates(words, unknown);
    expect(words.slice(date?.start, date?.end)).toBe('June 14, 2022');
  });
});
