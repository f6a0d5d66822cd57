import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringTable } from '../../src/text/stringtable.ts';

describe('a table of strings', () => {
  it('numbers different strings in the order in which they come, and gives each back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (strings) => {
        const table = new StringTable();
        const numbers = strings.map((each) => table.add(each));
        const distinct = [...new Set(strings)];
        expect([...table]).toEqual(distinct);
        expect(numbers).toEqual(strings.map((each) => distinct.indexOf(each)));
        expect(strings.map((each) => table.find(each))).toEqual(numbers);
      }),
    );
  });

  it('does not have what was never added', () => {
    const table = new StringTable();
    table.add('bridge');
    for (const other of ['', 'bridg', 'bridges', 'constructor']) expect(table.find(other)).toBe(-1);
    expect(() => table.at(1)).toThrow(RangeError);
  });

  it('finds every one of many', () => {
    const table = new StringTable();
    for (let n = 0; n < 50_000; n += 1) expect(table.add(`word ${n}`)).toBe(n);
    for (let n = 0; n < 50_000; n += 1) expect(table.find(`word ${n}`)).toBe(n);
    expect(table.size).toBe(50_000);
  });

  it('takes strings longer than any word for one where they begin alike', () => {
    const table = new StringTable();
    const long = 'a'.repeat(70_000);
    expect(table.add(`${long}b`)).toBe(table.add(`${long}c`));
    expect(table.size).toBe(1);
  });
});
