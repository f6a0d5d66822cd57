import { describe, expect, it } from 'vitest';
import { elementAt, float32At, int32At, uint8At, uint32At } from '../../src/text/element.ts';

describe('an element of a list', () => {
  it('is what stands at the index', () => {
    expect(['a', '', 'c'].map((_, i, all) => elementAt(all, i))).toEqual(['a', '', 'c']);
  });

  it('is refused where the list has none', () => {
    for (const index of [-1, 2]) expect(() => elementAt(['a', 'b'], index)).toThrow(RangeError);
  });
});

it('a number of an array is what stands at the index, whatever its kind', () => {
  expect(int32At(Int32Array.of(1, -2), 1)).toBe(-2);
  expect(uint32At(Uint32Array.of(1, 2 ** 31), 1)).toBe(2 ** 31);
  expect(uint8At(Uint8Array.of(1, 255), 1)).toBe(255);
  expect(float32At(Float32Array.of(1, 0.5), 1)).toBe(0.5);
});
