import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/picture/lines.ts';

const widthOf = (words: string): number => words.length;

describe('a text in lines', () => {
  it('is broken at white space', () => {
    expect(linesOf('The mayor cut the ribbon.', 12, widthOf)).toEqual(['The mayor', 'cut the', 'ribbon.']);
  });

  it('is broken where its own lines end', () => {
    expect(linesOf('Rain fell.\r\nIt stopped.', 40, widthOf)).toEqual(['Rain fell.', 'It stopped.']);
  });

  it('is broken inside a word that is wider than a line, and never inside a letter of several characters', () => {
    expect(linesOf('so Donaudampfschiff', 6, widthOf)).toEqual(['so', 'Donaud', 'ampfsc', 'hiff']);
    expect(linesOf('👩‍🚒👩‍🚒', 6, widthOf)).toEqual(['👩‍🚒', '👩‍🚒']);
  });

  it('keeps every letter in its order, in lines that are wide enough for one', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '👩‍🚒', 'ب', ' ', '\n', '.', '-'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 30 }), (text, most) => {
        const lines = linesOf(text, most, widthOf);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(lines.every((line) => line.length <= most)).toBe(true);
      }),
    );
  });
});
