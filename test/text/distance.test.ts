import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/text/distance.ts';

/** The definition of optimal string alignment, to the letter: the cheapest way to end each pair of strings. */
function plain(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    plain(restA, b) + 1,
    plain(a, restB) + 1,
    plain(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? plain(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
const limit = fc.nat({ max: 7 });

describe('distance', () => {
  it.each([
    ['gascon', 'gascon', 0],
    ['gascon', 'gascno', 1],
    ['gascon', 'gason', 1],
    ['gascon', 'gasscon', 1],
    ['gascon', 'gaskon', 1],
    ['paredes', 'peredez', 2],
    ['', 'ab', 2],
  ])('from %j to %j is %i', (a, b, edits) => {
    expect(distance(a, b, 3)).toBe(edits);
  });

  it('is what its definition says, up to the limit, and one more than the limit beyond it', () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(plain(a, b), most + 1));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), limit, (a, b, most) => {
        expect(distance(a, b, most)).toBe(distance(b, a, most));
      }),
    );
  });
});
