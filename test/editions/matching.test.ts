import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matching } from '../../src/editions/matching.ts';
import { atOnce } from '../../src/work/work.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });

/** The most words that two texts have in common in one order, by the table that everybody knows. */
function mostShared(old: readonly string[], now: readonly string[]): number {
  let above = new Array<number>(now.length + 1).fill(0);
  for (const word of old) {
    const row = [0];
    for (const [j, other] of now.entries()) {
      row.push(word === other ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, row[j] as number));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

it('words are matched with the same words, in their order, and as many as can be', () => {
  fc.assert(
    fc.property(words, words, (old, now) => {
      const matched = [...atOnce(matching(old, now))];
      expect(matched).toHaveLength(old.length);
      const pairs = matched.flatMap((at, i) => (at < 0 ? [] : [[i, at] as const]));
      for (const [i, at] of pairs) expect(now[at]).toBe(old[i]);
      expect(pairs.map(([, at]) => at)).toEqual([...new Set(pairs.map(([, at]) => at))].sort((a, b) => a - b));
      expect(pairs).toHaveLength(mostShared(old, now));
    }),
    { numRuns: 500 },
  );
});

it('of a text that is written anew its unchanged beginning and end are matched', () => {
  const text = (name: string) => ['Beginning', ...Array.from({ length: 3_000 }, (_, i) => `${name}${i}`), 'end'];
  const matched = atOnce(matching(text('old'), text('new')));
  expect(matched.filter((at) => at >= 0)).toEqual(Int32Array.of(0, 3_001));
});
