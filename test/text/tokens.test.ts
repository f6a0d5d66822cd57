import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/text/tokens.ts';
import { text } from '../support/strings.ts';

const words = (from: string): string[] => tokens(from).map(({ word }) => word);

describe('tokens', () => {
  it('lie in order, do not overlap, are not empty and stay inside the text, for any text', () => {
    fc.assert(
      fc.property(text, (from) => {
        let last = 0;
        for (const { word, start, end } of tokens(from)) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(from.length);
      }),
    );
  });

  it('leave out no letter and no digit of any text', () => {
    fc.assert(
      fc.property(text, (from) => {
        let rest = '';
        let last = 0;
        for (const { start, end } of tokens(from)) {
          rest += from.slice(last, start);
          last = end;
        }
        expect(rest + from.slice(last)).not.toMatch(/[\p{L}\p{Nd}]/u);
      }),
    );
  });

  it('say where they stand in the text as printed', () => {
    const from = '\u201cGasc\u00f3n\u2019s D.A.\u201d';
    expect(tokens(from).map(({ word, start, end }) => [word, from.slice(start, end)])).toEqual([
      ['gascon', 'Gasc\u00f3n\u2019s'],
      ['da', 'D.A.'],
    ]);
  });

  it.each([
    ['the points of an acronym are no part of it', 'D.A., L.A.P.D. and U.S.', ['da', 'lapd', 'and', 'us']],
    ['initials are one word', 'J.K. Rowling at 5 p.m.', ['jk', 'rowling', 'at', '5', 'pm']],
    ['a possessive ending is dropped', 'the officer\u2019s mothers\u2019', ['the', 'officer', 'mothers']],
    ['an apostrophe inside a name is dropped', "O'Brien l\u2019Oreal", ['obrien', 'loreal']],
    ['a contraction keeps its apostrophe', 'don\u2019t we\u2019ve I\u2019m', ["don't", "we've", "i'm"]],
    ['the comma of a number is dropped', '1,500 of 10,000,000', ['1500', 'of', '10000000']],
    ['decimals and times are one number', '2.5 at 10:30', ['2.5', 'at', '10:30']],
    ['a full stop or comma after a number ends it', 'In 2022, 12.', ['in', '2022', '12']],
    ['an ordinal is its number', 'the 21st, 2nd and 1,500th', ['the', '21', '2', 'and', '1500']],
    [
      'digits stay with the letters after them',
      'a 9mm, 19mm, the 1980s, 5pm',
      ['a', '9mm', '19mm', 'the', '1980s', '5pm'],
    ],
    ['a number with a point ends before letters', '$1.5m at 8:00p.m.', ['1.5', 'm', 'at', '8:00', 'pm']],
    ['a hyphen divides', 'COVID-19 anti-crime', ['covid', '19', 'anti', 'crime']],
    ['a zero for o is read as o', '0fficer', ['officer']],
    [
      'combining accents and invisible characters are no part',
      'e\u0301te\u0301 zero\u200bwidth soft\u00adly',
      ['ete', 'zerowidth', 'softly'],
    ],
    ['scripts without spaces have a word for each character', '\u65e5\u672c ok', ['\u65e5', '\u672c', 'ok']],
    [
      'right-to-left words are words',
      '\u05e9\u05dc\u05d5\u05dd \u0639\u0631\u0628\u064a',
      ['\u05e9\u05dc\u05d5\u05dd', '\u0639\u0631\u0628\u064a'],
    ],
  ])('%s: %s', (_, from, expected) => {
    expect(words(from)).toEqual(expected);
  });

  it.each([
    '',
    ' \n\u00a0',
    '?!\u2026 \u2014 \u201c\u201d',
    '\ud83d\ude00\ud83c\udf89',
    '\u200b\u200d\ufeff',
    '\u202e',
    '\ud83d',
  ])('finds no word in %j', (from) => {
    expect(tokens(from)).toEqual([]);
  });
});
