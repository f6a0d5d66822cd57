import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../src/differences/quantity.ts';

const only = (words: string) => {
  const [first, ...more] = quantitiesIn(words);
  expect(more, words).toEqual([]);
  expect(first, words).toBeDefined();
  return first ?? { range: null, unit: null, things: new Set<string>() };
};
const { POSITIVE_INFINITY } = Number;

describe('the number that words name', () => {
  it.each([
    ['12 boats', 12],
    ['Twelve boats', 12],
    ['twenty-four boats', 24],
    ['11,000 boats', 11_000],
    ['24.6 boats', 24.6],
    ['a dozen boats', 12],
    ['half a dozen boats', 6],
    ['two-and-a-half hours', 2.5],
    ['two and a half hours', 2.5],
    ['the 47-year-old', 47],
  ])('is exact where it is written out: %s', (words, number) => {
    expect(only(words).range).toEqual({ from: number, to: number });
  });

  it.each([
    ['at least 12 boats', 12, POSITIVE_INFINITY],
    ['up to 300 boats', 0, 300],
    ['fewer than 300 boats', 0, 300],
    ['more than 300 boats', 300, 400],
    ['nearly 400 boats', 300, 400],
    ['about 500 boats', 450, 550],
    ['about 60 boats', 55, 65],
    ['some 67 boats', 63.65, 70.35],
    ['3 million boats', 2_500_000, 3_500_000],
  ])('is as wide as it is said: %s', (words, from, to) => {
    expect(only(words).range).toEqual({ from: expect.closeTo(from), to: expect.closeTo(to) });
  });

  it.each([
    ['$25 billion', '$'],
    ['\u00a3219bn', '\u00a3'],
    ['13%', '%'],
    ['13 percent', '%'],
    ['13 per cent', '%'],
    ['13 boats', ''],
  ])('has a unit: %s', (words, unit) => {
    expect(only(words).unit).toBe(unit);
  });

  it('counts what the next words call, up to a mark', () => {
    expect([...only('47 young fishing boats').things]).toEqual(['young', 'fish', 'boat']);
    expect([...only('47 of the boats').things]).toEqual(['boat']);
    expect([...only('Doe, 47, left the boats').things]).toEqual(['doe']);
  });

  it.each([
    'May 12',
    'on Sept. 3',
    'at 12:30',
    'at 4.45 p.m.',
    'at 9 am',
    'the B12 road',
    'version 1.2.3',
    'no boats',
    '',
  ])('is none in: %s', (words) => {
    expect(quantitiesIn(words)).toEqual([]);
  });

  it('stands where it says', () => {
    const words = 'They lost 12 boats and $3 million.';
    expect(quantitiesIn(words).map(({ start, end }) => words.slice(start, end))).toEqual(['12', '$3 million']);
  });
});
