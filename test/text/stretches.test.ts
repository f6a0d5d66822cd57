import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/text/span.ts';
import { stretches } from '../../src/text/stretches.ts';
import { text } from '../support/strings.ts';

const cut = (words: string, most: number): string[] => [...stretches(words, most)].map((span) => slice(words, span));

describe('a text in stretches', () => {
  it('ends each after the last line break that fits', () => {
    expect(cut('One.\nTwo is long.\nThree.', 14)).toEqual(['One.\n', 'Two is long.\n', 'Three.']);
  });

  it('ends it after white space where no line break fits, and in a word only where no white space does', () => {
    expect(cut('the old bridge', 10)).toEqual(['the old ', 'bridge']);
    expect(cut('bridgebridge is', 6)).toEqual(['bridge', 'bridge', ' is']);
  });

  it('is one where it fits', () => {
    expect(cut('The bridge\nopened.', 18)).toEqual(['The bridge\nopened.']);
    expect(cut('', 18)).toEqual([]);
  });

  it('holds every character once, in order, and cuts none in half', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (words, most) => {
        const pieces = cut(words, most);
        expect(pieces.join('')).toBe(words);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(most);
        }
        expect(pieces.flatMap((piece) => [...piece])).toEqual([...words]);
      }),
    );
  });
});
