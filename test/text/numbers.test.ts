import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grown, NumberList } from '../../src/text/numbers.ts';

const listOf = (values: readonly number[]): NumberList => {
  const list = new NumberList();
  for (const value of values) list.push(value);
  return list;
};

describe('a list of numbers', () => {
  const some = fc.array(fc.nat(0xffffffff));

  it('gives back what was put into it, in order', () => {
    fc.assert(
      fc.property(some, fc.nat(20), fc.nat(20), (values, start, end) => {
        const list = listOf(values);
        expect(list.size).toBe(values.length);
        expect(values.map((_, i) => list.at(i))).toEqual(values);
        expect(list.between(0, list.size)).toEqual(values);
        const [from, to] = [Math.min(start, end), Math.max(start, end)];
        expect(list.between(from, to)).toEqual(values.slice(from, to));
      }),
    );
  });

  it('has room for any number of them', () => {
    const values = Array.from({ length: 5000 }, (_, i) => i + 1);
    expect(listOf(values).between(0, 5000)).toEqual(values);
  });

  it('has nothing after its end', () => {
    const list = listOf([7, 8]);
    expect(list.at(2)).toBe(0);
    expect(list.between(1, 9)).toEqual([8]);
    expect(list.between(2, 9)).toEqual([]);
  });
});

it('numbers with more room are the same ones, of the same kind', () => {
  const more = grown(new Uint16Array([1, 2, 3]));
  expect(more).toBeInstanceOf(Uint16Array);
  expect([...more]).toEqual([1, 2, 3, 0, 0, 0]);
});
