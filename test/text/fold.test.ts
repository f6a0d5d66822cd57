import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { text } from '../support/strings.ts';

describe('fold', () => {
  it('keeps the length of any string', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(fold(words)).toHaveLength(words.length);
      }),
    );
    const long = 'Gasc\u00f3n \ud83c\udf09 '.repeat(200_000);
    expect(fold(long)).toHaveLength(long.length);
  });

  it('keeps every line where it is', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(
          fold(words)
            .split('\n')
            .map(({ length }) => length),
        ).toEqual(words.split('\n').map(({ length }) => length));
      }),
    );
  });

  it.each([
    ['case', 'EL MONTE Police', 'el monte police'],
    ['accents', 'Gasc\u00f3n, na\u00efve, \u00c5ngstr\u00f6m, \u0130stanbul', 'gascon, naive, angstrom, istanbul'],
    ['curly single quotes', '\u2018It\u2019s\u2019 `x\u00b4', "'it's' 'x'"],
    ['curly double quotes', '\u201cno\u201d \u201eno\u201f \u00abno\u00bb', '"no" "no" "no"'],
    ['dashes', 'a\u2014b \u2013 c\u2011d \u22125', 'a-b - c-d -5'],
    ['no-break, thin and ideographic spaces', 'a\u00a0b\u2009c\u3000d\te', 'a b c d e'],
    ['wide letters', '\uff21\uff22\uff23', 'abc'],
    ['two accents on one letter', 'Hu\u1ebf, \u01d6', 'hue, u'],
    ['the case of two letters in one', '\u01c4', '\u01c6'],
    ['a zero for the letter o', '0fficer Sant0s', 'officer santos'],
  ])('does away with %s', (_, words, folded) => {
    expect(fold(words)).toBe(folded);
  });

  it.each([
    'in 2020',
    '007',
    '10',
    '0',
    '9mm',
    '50-foot',
    '$100',
    '0.5',
    'b0',
    'covid-0',
    '0ff',
    'b0x',
    'a0bcd',
    '10tons',
  ])('leaves the number of %s alone', (words) => {
    expect(fold(words)).toBe(words);
  });

  it.each([
    'stra\u00dfe',
    '\ufb01ne',
    '\u00bd',
    '\u2026',
    '\u2122',
    '\ud83c\udf09',
    '\u4e2d',
    '\u0627',
    '\ufc5e',
    '\ufacf',
    '\ud83c',
  ])('leaves %s as it is, for want of one plain character of its own length', (words) => {
    expect(fold(words)).toBe(words);
  });

  it('finds the words of a question where the article prints them with other marks', () => {
    const article = 'They called George Gasc\u00f3n\u2019s policy \u201csoft\u201d.';
    const at = fold(article).indexOf(fold("GASCON'S"));
    expect(article.slice(at, at + 8)).toBe('Gasc\u00f3n\u2019s');
  });
});
