import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, type Facet } from '../../src/answer/facet.ts';

const from = (low: number, high: number, value = `${low} to ${high}`): Facet => ({
  topic: 'length',
  value,
  range: { from: low, to: high },
});
const facet = fc.oneof(
  fc.constantFrom('one', 'two').map((value): Facet => ({ topic: 'length', value })),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([low, more]) => from(low, low + more)),
);

describe('two values of one facet', () => {
  it('are compared by their words where one has no range', () => {
    expect(agree({ topic: 'length', value: 'a' }, { topic: 'length', value: 'a' })).toBe(true);
    expect(agree({ topic: 'length', value: 'a' }, { topic: 'length', value: 'b' })).toBe(false);
    expect(agree(from(1, 2, 'a'), { topic: 'length', value: 'a' })).toBe(true);
    expect(agree(from(1, 2, 'a'), { topic: 'length', value: 'b' })).toBe(false);
  });

  it('agree where their ranges have more than an edge in common', () => {
    expect(agree(from(1, 3), from(2, 4))).toBe(true);
    expect(agree(from(1, 4), from(2, 3))).toBe(true);
    expect(agree(from(1, 2), from(2, 3))).toBe(false);
    expect(agree(from(1, 2), from(3, 4))).toBe(false);
  });

  it('agree where one is a number inside the range of the other, its edge included', () => {
    expect(agree(from(2, 2), from(1, 3))).toBe(true);
    expect(agree(from(1, 1), from(1, 3))).toBe(true);
    expect(agree(from(1, 3), from(3, 3))).toBe(true);
    expect(agree(from(2, 2), from(2, 2))).toBe(true);
    expect(agree(from(4, 4), from(1, 3))).toBe(false);
  });

  it('agree both ways or not at all, and each with itself', () => {
    fc.assert(
      fc.property(facet, facet, (a, b) => {
        expect(agree(a, b)).toBe(agree(b, a));
        expect(agree(a, a)).toBe(true);
      }),
    );
  });
});
