import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/excerpts/highlight.ts';
import { contains } from '../../src/text/span.ts';

const span = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

describe('highlights', () => {
  it('are the matches inside the excerpt in text order', () => {
    const matches = [
      { start: 20, end: 25 },
      { start: 10, end: 14 },
      { start: 2, end: 6 },
      { start: 28, end: 33 },
    ];
    expect(highlight(matches, { start: 10, end: 30 })).toEqual([
      { start: 10, end: 14 },
      { start: 20, end: 25 },
    ]);
  });

  it('take the longer of two matches that begin together', () => {
    const matches = [
      { start: 3, end: 6 },
      { start: 3, end: 12 },
      { start: 8, end: 12 },
    ];
    expect(highlight(matches, { start: 0, end: 20 })).toEqual([{ start: 3, end: 12 }]);
  });

  it('carry nothing but their place', () => {
    expect(
      highlight([{ start: 1, end: 2, weight: 1 } as { start: number; end: number }], { start: 0, end: 9 }),
    ).toEqual([{ start: 1, end: 2 }]);
  });

  it('are ordered, disjoint and inside, and touch every match inside, for any matches', () => {
    fc.assert(
      fc.property(fc.array(span), span, (matches, excerpt) => {
        const found = highlight(matches, excerpt);
        found.forEach((each, i) => {
          expect(contains(excerpt, each)).toBe(true);
          expect(each.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        });
        for (const match of matches.filter((each) => contains(excerpt, each))) {
          expect(found.some((each) => each.start < match.end && match.start < each.end)).toBe(true);
        }
      }),
    );
  });
});
