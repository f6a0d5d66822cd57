import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, knownOf, NOTHING_KNOWN, seen } from '../../src/following/rounds.ts';

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 1 });

describe('articles by the rounds in which they came', () => {
  test('are each new once, however often they are seen', () => {
    fc.assert(
      fc.property(fc.array(ids), (readings) => {
        let known = NOTHING_KNOWN;
        for (const [i, reading] of readings.entries()) {
          const before = known;
          known = seen(known, String(i), [...reading]);
          const fresh = between(known, before.rounds.length);
          const earlier = between(before, 0);
          expect([...fresh].sort()).toEqual(reading.filter((id) => !earlier.has(id)).sort());
          expect(known.rounds.flat().length).toBe(new Set(known.rounds.flat()).size);
          for (const id of reading) expect(between(known, 0)).toContain(id);
          expect(known.rounds.length).toBeGreaterThanOrEqual(before.rounds.length);
        }
      }),
    );
  });

  test('stay known while they are away, until more are away than there', () => {
    const known = seen(seen(NOTHING_KNOWN, '1', ['a', 'b', 'c']), '2', ['a', 'b']);
    expect(known.rounds).toEqual([['a', 'b', 'c']]);
    expect(seen(known, '3', ['d']).rounds).toEqual([[], ['d']]);
  });

  test('are those of one coverage, whatever its name', () => {
    const state = { follows: [], known: { '': NOTHING_KNOWN, bridge: seen(NOTHING_KNOWN, '1', ['a']) } };
    expect(knownOf(state, 'bridge').rounds).toEqual([['a']]);
    for (const name of [null, 'tunnel', 'constructor']) expect(knownOf(state, name)).toEqual(NOTHING_KNOWN);
  });
});
