import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordings } from '../../src/concordance/wording.ts';
import { text as anyText } from '../support/strings.ts';

const keys = (text: string): string[] => wordings(text).map(({ key }) => key);

describe('two texts say the same', () => {
  it.each([
    ['in other quotation marks', '\u201cIt\u2019s over,\u201d', "'It's over,'"],
    ['with other dashes', 'soft\u2013on\u2014crime', 'soft-on - crime'],
    ['with other spaces', 'two\u00a0officers', 'two \n officers'],
    ['with accents or without', 'Gasc\u00f3n, Gasco\u0301n', 'Gascon Gascon'],
    ['with unseen characters', 'of\u200bfi\u00adcers 1\u200b5', 'officers 15'],
    ['with points in an acronym', 'the D.A. of L.A', 'the DA of LA'],
    ['with thousands marked', '1,500 of 2,000,000.5', '1500 of 2000000.5'],
    ['with emoji and Markdown', '**no** \ud83d\ude2d', 'no'],
    ['with other punctuation', 'No; never!', 'no, never'],
  ])('%s', (_, a, b) => {
    expect(keys(a)).toEqual(keys(b));
  });
});

describe('two texts do not say the same', () => {
  it.each([
    ['with another number', '15', '51'],
    ['with a point in the number', '1.5', '15'],
    ['with a comma that marks no thousands', '1,5', '15'],
    ['below zero', '-5', '5'],
    ['in another currency', '$5', '\u20ac5'],
    ['of a share', '5%', '5'],
    ['as a question', 'He lied?', 'He lied.'],
    ['with a contraction', 'didn\u2019t', 'did'],
    ['of somebody', 'Flores\u2019s', 'Flores'],
    ['with a fraction', '2\u00bd', '2'],
  ])('%s', (_, a, b) => {
    expect(keys(a)).not.toEqual(keys(b));
  });
});

it('each word is a slice of the text, in order, whatever the text is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = wordings(text);
      for (const [i, { start, end, key }] of words.entries()) {
        expect(start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(key).not.toBe('');
      }
    }),
  );
});
