import { describe, expect, it } from 'vitest';
import { agree, areComparable, type ComparableValue, valuesIn } from '../../src/differences/values.ts';
import { stated } from '../support/articles.ts';

const day = stated('2023-05-10');
const valueIn = (words: string): ComparableValue => {
  const [value, ...more] = valuesIn(words, day);
  expect(more, words).toEqual([]);
  if (!value) throw new Error(`no value in ${words}`);
  return value;
};
const comparable = (a: string, b: string, strictly = false): boolean =>
  areComparable(valueIn(a), valueIn(b), strictly) && areComparable(valueIn(b), valueIn(a), strictly);
const bothCanBe = (a: string, b: string): boolean => agree(valueIn(a), valueIn(b)) && agree(valueIn(b), valueIn(a));

describe('two values are compared', () => {
  it.each([
    ['12 boats', '14 small boats'],
    ['$12', '$3 million'],
    ['12%', '14 percent'],
    ['22 months', 'two months'],
    ['May 2', 'in 2021'],
    ['Doe, 42, said', 'the 43-year-old Doe'],
  ])('where they are of one kind: %s; %s', (a, b) => {
    expect(comparable(a, b)).toBe(true);
  });

  it.each([
    ['Doe, 42, said', 'Roe (left), 43, said'],
    ['Doe, 42, said', 'the 43-year-old engineer'],
    ['the 42-year-old Doe and others', 'the 35-year-old sailor and others'],
    ['12 boats', '14 captains'],
    ['12 boats', '$14'],
    ['$12', '\u00a312'],
    ['12 boats', '12%'],
    ['22 months', 'two years'],
    ['12 boats', 'May 2'],
  ])('and not where they are of two: %s; %s', (a, b) => {
    expect(comparable(a, b)).toBe(false);
  });

  it('strictly only where both name the thing', () => {
    expect(comparable('It lost 12.', '14 boats')).toBe(true);
    expect(comparable('It lost 12.', '14 boats', true)).toBe(false);
  });
});

describe('two values agree', () => {
  it.each([
    ['12 boats', 'twelve boats'],
    ['at least 12 boats', '14 boats'],
    ['about 500 boats', '498 boats'],
    ['nearly 400 boats', '375 boats'],
    ['$25 billion', '$24.6 billion'],
    ['May 2', 'May 2, 2023'],
    ['May 2', 'in 2023'],
  ])('where one may be the other: %s; %s', (a, b) => {
    expect(bothCanBe(a, b)).toBe(true);
  });

  it.each([
    ['12 boats', '14 boats'],
    ['at least 12 boats', '11 boats'],
    ['about 500 boats', '430 boats'],
    ['$10,000', '$11,000'],
    ['two years', 'three years'],
    ['May 2', 'May 4'],
    ['May 2', 'in 2021'],
  ])('and not where it cannot be: %s; %s', (a, b) => {
    expect(agree(valueIn(a), valueIn(b))).toBe(false);
    expect(agree(valueIn(b), valueIn(a))).toBe(false);
  });
});

describe('values in some words', () => {
  it('are times before numbers, and a number of a date is no second one', () => {
    expect(valuesIn('On May 2, 2023, they lost 12 boats.', day).map(({ kind }) => kind)).toEqual(['time', 'number']);
  });

  it('are as the day of publication places them', () => {
    const [monday, written] = ['It closed on Monday.', 'It closed on 2023-05-08.'].map((words) => valuesIn(words, day));
    expect(monday?.map(({ kind, range }) => [kind, range])).toEqual(written?.map(({ kind, range }) => [kind, range]));
    expect(monday).toHaveLength(1);
  });
});
