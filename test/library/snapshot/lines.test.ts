import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SnapshotLines, sealed } from '../../../src/library/snapshot/lines.ts';

const line = fc.tuple(fc.constantFrom('a', 'b', 'words'), fc.jsonValue());

describe('sealed lines', () => {
  it('give back every value, in order and by part', () => {
    fc.assert(
      fc.property(fc.array(line), (all) => {
        const lines = new SnapshotLines(sealed(all));
        const found: [string, unknown][] = [];
        for (let { part } = lines; part !== null; part = lines.part) found.push([part, lines.next()]);
        expect(found).toEqual(JSON.parse(JSON.stringify(all)));
      }),
    );
  });

  it('are read as far as the part goes', () => {
    const lines = new SnapshotLines(
      sealed([
        ['a', 1],
        ['a', 2],
        ['b', 3],
      ]),
    );
    expect([...lines.of('a')]).toEqual([1, 2]);
    expect([...lines.of('a')]).toEqual([]);
    expect([...lines.of('b')]).toEqual([3]);
    expect(lines.part).toBeNull();
  });

  it('are refused when anything of them is missing or changed', () => {
    const bytes = sealed([['a', 'some words']]);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        expect(() => new SnapshotLines(changed)).toThrow('cut short');
        expect(() => new SnapshotLines(bytes.slice(0, at))).toThrow('cut short');
      }),
    );
  });
});
