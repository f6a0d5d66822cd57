import { describe, expect, it } from 'vitest';
import { elementAt, numberAt } from '../../src/text/element.ts';

describe('an element of a list', () => {
  it('is what stands at the index', () => {
    expect(['a', '', 'c'].map((_, i, all) => elementAt(all, i))).toEqual(['a', '', 'c']);
  });

  it('is refused where the list has none', () => {
    for (const index of [-1, 2]) expect(() => elementAt(['a', 'b'], index)).toThrow(RangeError);
  });
});

it('a number of an array is what stands at the index', () => {
  expect(numberAt(Int8Array.of(1, -2), 1)).toBe(-2);
});
