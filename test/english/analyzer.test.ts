import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/english/analyzer.ts';
import { tokens } from '../../src/text/tokens.ts';
import { text } from '../support/strings.ts';

describe('analyze', () => {
  it('gives every word its place, its stem, and whether it carries a topic', () => {
    expect(analyze('The officers\u2019 mothers said')).toEqual([
      { word: 'the', start: 0, end: 3, stem: 'the', stop: true },
      { word: 'officers', start: 4, end: 12, stem: 'officer', stop: false },
      { word: 'mothers', start: 14, end: 21, stem: 'mother', stop: false },
      { word: 'said', start: 22, end: 26, stem: 'say', stop: false },
    ]);
  });

  it('loses no word, stop words neither, for any text', () => {
    fc.assert(
      fc.property(text, (from) => {
        expect(analyze(from).map(({ word, start, end }) => ({ word, start, end }))).toEqual(tokens(from));
      }),
    );
  });

  it.each([
    ['Gasc\u00f3n\u2019s', "gascon's"],
    ['D.A.', 'DA'],
    ['shooting', 'SHOT'],
    ['two', '2'],
    ['0fficer', 'Officer'],
    ['\u201ccop\u2011killer\u201d', 'cop-killer'],
  ])('gives %s and %s the same stems', (a, b) => {
    const stems = (from: string): string[] => analyze(from).map(({ stem }) => stem);
    expect(stems(a)).not.toEqual([]);
    expect(stems(a)).toEqual(stems(b));
  });
});
