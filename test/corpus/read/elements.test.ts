import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutElements } from '../../../src/corpus/read/elements.ts';
import { runs } from '../../support/runs.ts';

describe('an array without some of its elements', () => {
  it('is what is left, whatever the elements are and however they are laid out', () => {
    const layout = fc.constantFrom(undefined, 1, '\t', ' \r\n');
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), layout, fc.array(fc.nat(6)), (values, space, numbers) => {
        const gone = new Set(numbers);
        const json = ` ${JSON.stringify(values, null, space)}\n`;
        const left = values.filter((_, index) => !gone.has(index));
        expect(JSON.parse(withoutElements(json, gone))).toEqual(JSON.parse(JSON.stringify(left)));
        expect(withoutElements(json, new Set())).toBe(json);
      }),
      runs(500),
    );
  });

  it('has every other one to the letter', () => {
    const json = '[ {"a": 1e400, "b": "]},\\"["} ,\n  12345678901234567890,\n\n {"c" : []} ]\n';
    expect(withoutElements(json, new Set([1]))).toBe('[ {"a": 1e400, "b": "]},\\"["},\n\n {"c" : []} ]\n');
    expect(withoutElements(json, new Set([0]))).toBe('[ 12345678901234567890,\n\n {"c" : []} ]\n');
    expect(withoutElements(json, new Set([0, 1, 2]))).toBe('[  ]\n');
  });

  it('may hold what nests deeper than functions can call themselves', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(withoutElements(`[1,${deep},2]`, new Set([0]))).toBe(`[${deep},2]`);
  });
});
