import { describe, expect, it } from 'vitest';
import { killed } from '../../bench/growth/kill.ts';

describe('a program that is killed while it indexes, reads anew or adds', () => {
  it('leaves no file half-written, and the next start serves', async () => {
    const { served, halfWritten } = await killed({ rounds: 3, seed: 5 });
    expect(halfWritten).toEqual([]);
    expect(served).toBe(3);
  });
});
