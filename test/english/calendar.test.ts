import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  MONTH,
  MONTH_IN_TEXT,
  MONTH_NAMES,
  MONTH_WITH_POINT,
  monthNumber,
  SHORT_WEEKDAY,
  WEEKDAY_NAMES,
  weekdayNumber,
} from '../../src/english/calendar.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;
const isIn = (pattern: string, words: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(words);

describe('a month', () => {
  it.each([
    ['January', 1],
    ['sept', 9],
    ['Dec.', 12],
    ['Jun', 6],
    ['Moon', 0],
  ])('has its number in any form (%s)', (name, number) => {
    expect(monthNumber(name)).toBe(number);
  });

  it('is named with a capital, in full or short', () => {
    expect(['March', 'Sept', 'Sep', 'Jun', 'march', 'Octo'].filter((name) => isIn(MONTH, name))).toEqual([
      'March',
      'Sept',
      'Sep',
      'Jun',
    ]);
  });

  it('has its point in a sentence where its short form could be another word, and none where print has none', () => {
    const forms = ['Mar.', 'Mar', 'Apr.', 'Apr', 'Oct.', 'Oct', 'Jun.', 'Jun', 'May'];
    expect(forms.filter((form) => isIn(MONTH_IN_TEXT, form))).toEqual(['Mar.', 'Apr.', 'Oct.', 'Oct', 'Jun', 'May']);
    expect(forms.filter((form) => isIn(MONTH_WITH_POINT, form))).toEqual(['Mar.', 'Apr.', 'Oct.']);
  });
});

describe('a weekday', () => {
  it('has the number that `Date` gives it', () => {
    expect(WEEKDAY_NAMES.map(weekdayNumber)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(['thurs', 'Weds.', 'Doomsday'].map(weekdayNumber)).toEqual([4, 3, -1]);
    expect(['Tues', 'Thur', 'Wednes'].filter((name) => isIn(SHORT_WEEKDAY, name))).toEqual(['Tues', 'Thur']);
  });
});

test('no other file of the program spells out a month or a weekday', () => {
  // "May", "March" and "Sun" are other words as well.
  const names = [...MONTH_NAMES, ...WEEKDAY_NAMES].filter((name) => name !== 'May' && name !== 'March');
  const letters = ['jan', 'feb', 'apr', 'aug', 'oct', 'nov', 'dec'];
  const spelled = new RegExp(
    `(?<![\\p{L}])(?:${names.join('|')})s?(?![\\p{L}])|(?<=[|'"\`(,\\s])(?:${letters.join('|')})(?=[|'"\`),(\\\\\\s[])`,
    'iu',
  );
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|mts|mjs|js)$/.test(file) && file !== join('english', 'calendar.ts'),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    codeOf(readFileSync(join(SRC, file), 'utf8')).flatMap((line) => (spelled.test(line) ? [`${file}: ${line}`] : [])),
  );
  expect(found).toEqual([]);
});

/** The lines without those of comments, which may give a date as an example. */
const codeOf = (text: string): string[] => text.split('\n').filter((line) => !/^\s*(?:\/\*|\*|\/\/)/.test(line));
