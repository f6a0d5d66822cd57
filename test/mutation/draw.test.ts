import { describe, expect, it } from 'vitest';
import { draw } from './draw.ts';
import { bounds } from './report.ts';

const items = Array.from({ length: 1000 }, (_, i) => i);

describe('a sample', () => {
  it('is the same for the same seed, and the beginning of a larger one', () => {
    expect(draw(items, 10, 1)).toEqual(draw(items, 100, 1).slice(0, 10));
    expect(draw(items, 10, 1)).not.toEqual(draw(items, 10, 2));
  });

  it('has each item once, and no more than there are', () => {
    expect(draw(items, 5000, 1).sort((a, b) => a - b)).toEqual(items);
  });

  it('is drawn from everywhere alike', () => {
    const mean = draw(items, 200, 7).reduce((sum, each) => sum + each, 0) / 200;
    expect(mean).toBeGreaterThan(400);
    expect(mean).toBeLessThan(600);
  });
});

// The table of Wilson's intervals in Newcombe (1998), "Two-sided confidence intervals for the single proportion".
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the share of %i in %i lies between %d and %d', (hits, n, low, high) => {
  expect(bounds(hits, n)[0]).toBeCloseTo(low, 4);
  expect(bounds(hits, n)[1]).toBeCloseTo(high, 4);
});
