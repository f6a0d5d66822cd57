import { describe, expect, test } from 'vitest';
import type { PublicationDay } from '../../src/corpus/article.ts';
import { namedDates } from '../../src/coverage/datesintext.ts';

const friday: PublicationDay = { value: '2022-06-24', certainty: 'stated' };
const vague: PublicationDay = { value: '2022-06-21', certainty: 'inferred', about: 'on or after' };
const unknown: PublicationDay = { value: null, certainty: 'unknown' };

const spans = (words: string, published: PublicationDay = unknown) =>
  namedDates(words, published).map(({ from, to, certainty }) => [from, to, certainty].join(' '));

describe('a date in a sentence', () => {
  test.each([
    ['He was shot on June 14, 2022.', '2022-06-14 2022-06-14 stated'],
    ['on 14 June 2022', '2022-06-14 2022-06-14 stated'],
    ['on 2022-06-14', '2022-06-14 2022-06-14 stated'],
    ['in February of 2021', '2021-02-01 2021-02-28 stated'],
    ['in Feb. 2020', '2020-02-01 2020-02-29 stated'],
    ['since 2011', '2011-01-01 2011-12-31 stated'],
    ['It was awarded on Feb. 10, 1891, to Doe.', '1891-02-10 1891-02-10 stated'],
    ['in March 1788', '1788-03-01 1788-03-31 stated'],
    ['since 1811', '1811-01-01 1811-12-31 stated'],
  ])('with a year is stated: %s', (words, span) => {
    expect(spans(words)).toEqual([span]);
  });

  test('without a year is placed by the day of publication, as the nearest that it can be', () => {
    expect(spans('on June 14', vague)).toEqual(['2022-06-14 2022-06-14 inferred']);
    expect(spans('on December 8', vague)).toEqual(['2021-12-08 2021-12-08 inferred']);
    expect(spans('on July 4', vague)).toEqual(['2022-07-04 2022-07-04 inferred']);
    expect(spans('on June 14')).toEqual([]);
  });

  test('without a year lies ahead where the sentence says so', () => {
    expect(spans('The bridge will open on February 1.', friday)).toEqual(['2023-02-01 2023-02-01 inferred']);
    expect(spans('It is scheduled for August 30.', friday)).toEqual(['2022-08-30 2022-08-30 inferred']);
    expect(spans('Winners will be announced March 1.', friday)).toEqual(['2023-03-01 2023-03-01 inferred']);
    expect(spans('It is open now through March 1.', friday)).toEqual(['2023-03-01 2023-03-01 inferred']);
  });

  test('without a year names no day where the last one is long ago and the next one near', () => {
    expect(spans('The teams meet on August 30.', friday)).toEqual([]);
    expect(spans('On July 16th, Doe returned.', friday)).toEqual([]);
  });

  test.each([
    ['from May 22 through June 3, 2022', '2022-05-22 2022-06-03 inferred'],
    ['The fair was held from May 22 to June 3.', '2022-05-22 2022-06-03 inferred'],
    ['May 3-5, 2022', '2022-05-03 2022-05-05 stated'],
    ['on May 3\u20135, 2022', '2022-05-03 2022-05-05 stated'],
    ['from April 2021 through March 2022', '2021-04-01 2022-03-31 stated'],
    ['between January and April 2022', '2022-01-01 2022-04-30 stated'],
    ['between April 3, 2022 and May 4, 2022', '2022-04-03 2022-05-04 stated'],
    ['from 2017 to 2019', '2017-01-01 2019-12-31 stated'],
    ['in the second half of 2024', '2024-07-01 2024-12-31 stated'],
    ['by the first quarter of 2024', '2024-01-01 2024-03-31 stated'],
  ])('that is one of a first and a last is a span of days: %s', (words, span) => {
    expect(spans(words, friday)).toEqual([span]);
  });

  test.each([
    ['On June 14, 2022 and June 16, 2022 it rained.', 2],
    ['He came on June 14, 2022 \u2014 2021 was another year.', 1],
    ['It opens on May 3 - 10 people came.', 1],
    ['It closed on May 3 to 5 p.m. traffic.', 1],
  ])('and another that do not belong together stay apart: %s', (words, many) => {
    const found = namedDates(words, friday);
    expect(found.length).toBe(many);
    for (const { from, to } of found) expect(from).toBe(to);
  });

  test.each(['the first since 2017', 'It was the lowest price since June 2019.', 'the only one since June 3, 2020'])(
    'that something is measured from is not told of: %s',
    (words) => expect(spans(words, friday)).toEqual([]),
  );

  test('without a year does not lie so far ahead that it may be the last one', () => {
    expect(spans('a paradise up until June 14.', friday)).toEqual([]);
  });

  test('as a weekday is placed only where the very day of publication is known', () => {
    expect(spans('It closed on Tuesday.', friday)).toEqual(['2022-06-21 2022-06-21 inferred']);
    expect(spans('It closed on Friday.', friday)).toEqual(['2022-06-24 2022-06-24 inferred']);
    expect(spans('It closed on Tuesday.', vague)).toEqual([]);
    expect(spans('It closed on Tuesday.')).toEqual([]);
  });

  test.each([
    'He may 2 times out of 3 be right.',
    'They march 2 miles.',
    'It took 42 minutes and 2021 dollars.',
    'In 2000 cases he was right.',
    'He spoke of 1850 people.',
    'He plays the hero of 2099.',
    'in the early 1980s',
    'He was born on March 28.',
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

  test.each([
    'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.',
    'January February March April May June July August September October November December',
  ])('has its month in full or shortened: %s', (months) => {
    months.split(' ').forEach((name, i) => {
      const month = `2021-${String(i + 1).padStart(2, '0')}`;
      expect(spans(`on ${name} 5, 2021`)).toEqual([`${month}-05 ${month}-05 stated`]);
      expect(spans(`on the 5th of ${name} 2021`)).toEqual([`${month}-05 ${month}-05 stated`]);
      expect(spans(`in ${name} 2021`)[0]).toContain(`${month}-01 ${month}-`);
    });
  });

  test('as a weekday is the last such day, of every name but that of tomorrow', () => {
    const days = 'Saturday Sunday Monday Tuesday Wednesday Thursday Friday'.split(' ');
    expect(days.map((day) => spans(`It closed on ${day}.`, friday)[0]?.slice(0, 10))).toEqual([
      undefined,
      '2022-06-19',
      '2022-06-20',
      '2022-06-21',
      '2022-06-22',
      '2022-06-23',
      '2022-06-24',
    ]);
  });

  test('without a year lies two months after publication at most', () => {
    expect(spans('on August 23', friday)).toEqual(['2022-08-23 2022-08-23 inferred']);
    expect(spans('on August 24', friday)).toEqual([]);
    expect(spans('on October 24', friday)).toEqual(['2021-10-24 2021-10-24 inferred']);
  });

  test.each(['since', 'until', 'by', 'during', 'from', 'early', 'late', 'in', 'In', 'Since'])(
    'is a year alone behind: %s',
    (word) => {
      expect(spans(`${word} 2011`)).toEqual(['2011-01-01 2011-12-31 stated']);
    },
  );
});
