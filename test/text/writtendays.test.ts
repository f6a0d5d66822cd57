import { describe, expect, test } from 'vitest';
import { ENGLISH_DAYS } from '../../src/english/calendar.ts';
import { type DayPatterns, writtenDay, writtenSpan } from '../../src/text/writtendays.ts';

const german: DayPatterns = { language: 'de', first: '1.', day: '{d}.', ofMonth: '{d} {m}', ofYear: '{m} {y}' };
const spanish: DayPatterns = { language: 'es', first: '1', day: '{d}', ofMonth: '{d} de {m}', ofYear: '{m} de {y}' };

describe('a written day', () => {
  test.each([
    [ENGLISH_DAYS, '21 June 2022', '1 June 2022'],
    [german, '21. Juni 2022', '1. Juni 2022'],
    [spanish, '21 de junio de 2022', '1 de junio de 2022'],
  ])('in %o is %s', (patterns, written, first) => {
    expect(writtenDay('2022-06-21', patterns)).toBe(written);
    expect(writtenDay('2022-06-01', patterns)).toBe(first);
  });

  test.each(['21 June', '2022-06', '2022-13-01', ''])('that is none stays as it is: %j', (typed) => {
    expect(writtenDay(typed, ENGLISH_DAYS)).toBe(typed);
  });
});

describe('written days', () => {
  test.each([
    ['2022-06-17', '2022-06-20', '17–20 June 2022', '17.–20. Juni 2022', '17–20 de junio de 2022'],
    [
      '2022-06-28',
      '2022-07-03',
      '28 June – 3 July 2022',
      '28. Juni – 3. Juli 2022',
      '28 de junio – 3 de julio de 2022',
    ],
    [
      '2021-12-31',
      '2022-01-02',
      '31 December 2021 – 2 January 2022',
      '31. Dezember 2021 – 2. Januar 2022',
      '31 de diciembre de 2021 – 2 de enero de 2022',
    ],
    ['2024-02-01', '2024-02-29', 'February 2024', 'Februar 2024', 'febrero de 2024'],
    ['2022-01-01', '2022-12-31', '2022', '2022', '2022'],
    ['2022-06-21', '2022-06-21', '21 June 2022', '21. Juni 2022', '21 de junio de 2022'],
  ])('from %s to %s say what they have in common once', (from, to, ...written) => {
    expect([ENGLISH_DAYS, german, spanish].map((patterns) => writtenSpan(from, to, patterns))).toEqual(written);
  });
});
