import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps, slice, trim } from '../../src/text/span.ts';
import { text } from '../support/strings.ts';

const span = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }))
  .map(([start, length]) => ({ start, end: start + length }));
const units = ({ start, end }: { start: number; end: number }): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

describe('two spans', () => {
  it('overlap where they share a code unit, and only there', () => {
    expect(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true);
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
    fc.assert(
      fc.property(
        span.filter(({ start, end }) => end > start),
        span.filter(({ start, end }) => end > start),
        (a, b) => {
          expect(overlaps(a, b)).toBe(units(a).some((unit) => units(b).includes(unit)));
        },
      ),
    );
  });

  it('contain one another where no end sticks out', () => {
    expect(contains({ start: 1, end: 4 }, { start: 1, end: 4 })).toBe(true);
    expect(contains({ start: 1, end: 4 }, { start: 2, end: 5 })).toBe(false);
    expect(contains({ start: 1, end: 4 }, { start: 0, end: 2 })).toBe(false);
  });
});

describe('trim', () => {
  it('takes white space of any kind off both ends, and nothing else', () => {
    const words = 'Before \u00a0\n The bridge \t\u2028 Behind';
    const inner = trim(words, { start: 6, end: words.length - 6 });
    expect(slice(words, inner)).toBe('The bridge');
  });

  it('makes a blank span empty, at a place inside it', () => {
    expect(trim('a   b', { start: 1, end: 4 })).toSatisfy(
      ({ start, end }: { start: number; end: number }) => start === end && start >= 1 && start <= 4,
    );
  });

  it('gives the words that String.trim gives, for any text', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y) as [number, number];
        const trimmed = trim(whole, { start, end });
        expect(slice(whole, trimmed)).toBe(whole.slice(start, end).trim());
        expect(contains({ start, end }, trimmed)).toBe(true);
      }),
    );
  });
});
