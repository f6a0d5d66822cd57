import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/english/sentences.ts';
import { slice } from '../../src/text/span.ts';
import { text } from '../support/strings.ts';

const all = (from: string) => ({ start: 0, end: from.length });
const words = (from: string): string[] => sentences(from, all(from)).map((span) => slice(from, span));
const bare = (from: string): string => from.replace(/\s+/g, '');

describe('sentences', () => {
  it('hold every character that is not blank exactly once, in order, trimmed, for any part of any text', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (from, a, b) => {
        const [start, end] = [a % (from.length + 1), b % (from.length + 1)].sort((x, y) => x - y) as [number, number];
        const found = sentences(from, { start, end });
        let last = start;
        for (const span of found) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(slice(from, span)).toBe(slice(from, span).trim());
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(end);
        expect(found.map((span) => bare(slice(from, span))).join('')).toBe(bare(from.slice(start, end)));
      }),
    );
  });

  it('never cross a line break', () => {
    fc.assert(
      fc.property(text, (from) => {
        expect(words(from).join('')).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
    expect(words('He met Mr.\nGasc\u00f3n at 5 p.m.\r\ntoday\rand\u2028left')).toEqual([
      'He met Mr.',
      'Gasc\u00f3n at 5 p.m.',
      'today',
      'and',
      'left',
    ]);
  });

  it.each([
    'D.A. George Gasc\u00f3n said so.',
    'They asked the L.A. District Attorney.',
    'He and Sgt. Smith left.',
    'He shot Cpl. Michael Paredes.',
    'Mr. Flores and Mrs. Flores met Dr. Other.',
    'In El Monte, Calif. Tuesday was quiet.',
    'At 5 p.m. Tuesday he left.',
    'It was 10 a.m. in L.A. on Monday.',
    'The U.S. Senate met.',
    'George H. W. Bush spoke.',
    'Lt. Gov. Ann Other and Sen. Jim Smith met.',
    'Martin Luther King Jr. Boulevard was closed.',
    'It is made by Foo Inc. Wednesday\u2019s price was lower.',
    'He had \u2026 no choice.',
    '\u201cWhy?\u201d she asked.',
    'It costs $3.50 at planet.com today.',
    'They beat No. 5 Planet on Monday.',
    'Nos. 3 and 4 were closed.',
    'Rooms Nos. 3, 4 were closed.',
    'He came first (No. 1 Planet came last).',
  ])('do not end inside: %s', (sentence) => {
    expect(words(sentence)).toEqual([sentence]);
    expect(words(`${sentence} The council met.`)).toEqual([sentence, 'The council met.']);
  });

  it.each([
    ['It happened in L.A.', 'It\u2019s everywhere.'],
    ['She came at 6 p.m.', 'He left.'],
    ['They live in El Monte, Calif.', 'The mayor lives there, too.'],
    ['He works for Foo Inc.', 'She does not.'],
    ['Stop!', 'Why?', 'No.'],
    ['He said \u201cno.\u201d', '\u201cThe bridge is old.\u201d'],
    ['He left (see page 4).', 'She stayed.'],
    ['It was 2022.', 'Two died.'],
    ['No.', 'They are closed.'],
    ['He said no.', '5 Oak Street was closed.'],
  ])('end after: %s', (...expected) => {
    expect(words(expected.join(' '))).toEqual(expected);
  });

  it('are none in blank text', () => {
    expect(words('')).toEqual([]);
    expect(words(' \n\u00a0\t')).toEqual([]);
  });

  it('end with the span, whatever would follow', () => {
    const from = 'He met Mr. Flores at noon.';
    expect(sentences(from, { start: 3, end: 10 })).toEqual([{ start: 3, end: 10 }]);
  });
});

describe('a paragraph longer than any page', () => {
  it('has the same sentences as its parts', () => {
    const part = [
      'D.A. George Gasc\u00f3n met Sgt. Smith at 5 p.m. Tuesday in L.A.',
      'It\u2019s everywhere.',
      '\u201cWhy (and how)?\u201d she asked.',
      `The council voted on ${'the old bridge and '.repeat(80)}the new one.`,
    ];
    const whole = Array.from({ length: 40 }, () => part).flat();
    expect(words(whole.join(' '))).toEqual(whole);
  });

  it('has no end where a part of it ends', () => {
    const sentence = 'It took 5 min. 24 sec. to close the bridge.';
    for (let shift = 0; shift < sentence.length; shift += 1) {
      const whole = ['x'.repeat(shift + 1), ...Array.from({ length: 200 }, () => sentence)];
      expect(words(whole.join('. '))).toHaveLength(whole.length);
    }
  });

  it.each([
    ['words', 'bridge '],
    ['letters', 'x'],
    ['surrogate pairs', '\ud83c\udf09'],
    ['abbreviations', 'Mr. '],
  ])('without an end of a sentence, of %s, is one sentence', (_, piece) => {
    const from = piece.repeat(20_000).trim();
    expect(sentences(from, all(from))).toEqual([all(from)]);
  });

  it('may have 5 MB', () => {
    const from = 'Yes, it is. '.repeat(430_000);
    expect(sentences(from, all(from))).toHaveLength(430_000);
  });
});
