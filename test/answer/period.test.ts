import { describe, expect, it } from 'vitest';
import { periodsIn } from '../../src/answer/period.ts';

const DAY = { value: '2020-05-10', certainty: 'stated' } as const;
const years = (words: string): (readonly [number, number])[] =>
  periodsIn(words, DAY).map(({ from, to }) => [from, to] as const);

describe('the years that words name', () => {
  it.each([
    ['It burned in 2011.', [2011, 2011]],
    ['It burned last year.', [2019, 2019]],
    ['It burned a year ago.', [2018, 2020]],
    ['It burned two years ago.', [2017, 2019]],
    ['It burned 10 years ago.', [2007, 2013]],
    ['It burned ten years ago.', [2007, 2013]],
    ['It burned about a decade ago.', [2007, 2013]],
    ['It burned four decades ago.', [1968, 1992]],
    ['It burned more than ten years ago.', [2007, 2010]],
    ['It burned over 10 years ago.', [2007, 2010]],
    ['It burned nearly ten years ago.', [2010, 2013]],
    ['It burned less than a decade ago.', [2010, 2013]],
  ])('%s', (words, expected) => {
    expect(years(words)).toEqual([expected]);
  });

  it.each(['It burned two days ago.', 'It burned years ago.', 'It burned for two years.', ''])(
    'are none in: %s',
    (words) => {
      expect(years(words)).toEqual([]);
    },
  );

  it('are told with where they stand', () => {
    const words = 'It sank in 1999, burned two years ago, and sank again last year.';
    expect(periodsIn(words, DAY).map(({ start }) => words.slice(start).trim().split(/[ ,]/)[0])).toEqual([
      '1999',
      'two',
      'last',
    ]);
  });

  it('are not counted back from a day that is not known', () => {
    const unknown = { value: null, certainty: 'unknown' } as const;
    expect(periodsIn('It sank in 1999, and two years ago, and last year.', unknown)).toMatchObject([
      { from: 1999, to: 1999 },
    ]);
  });
});
