import { describe, expect, it } from 'vitest';
import { freeId } from '../../../src/corpus/read/ids.ts';

/** Ids that are taken, and how often it was asked whether one is. */
class Counted extends Set<string> {
  asked = 0;

  override has(id: string): boolean {
    this.asked += 1;
    return super.has(id);
  }
}

describe('the id of an article', () => {
  it('is its name in letters, digits, - and _, with the next number where that is taken', () => {
    const taken = new Set(['bridge', 'bridge-3']);
    expect(['bridge', 'bridge', 'a b/c', '\u2014'].map((name) => freeId(name, taken))).toEqual([
      'bridge-2',
      'bridge-4',
      'a-b-c',
      'article',
    ]);
  });

  it('is found in a few steps, however many articles have the same name', () => {
    const taken = new Counted();
    const ids = Array.from({ length: 5_000 }, () => freeId('bridge', taken));
    expect(new Set(ids).size).toBe(5_000);
    expect(taken.asked).toBeLessThan(3 * 5_000);
  });
});
