import { describe, expect, it } from 'vitest';
import { TimeLimitError, Turns } from '../../src/answer/turns.ts';

/** Lets the clock show these milliseconds, one after the other, while `work` goes on. */
async function timed(work: (at: (ms: number) => void) => Promise<void>): Promise<void> {
  const { now } = performance;
  const at = (ms: number): void => {
    performance.now = () => ms;
  };
  at(0);
  try {
    await work(at);
  } finally {
    performance.now = now;
  }
}

/** Tells whether others have had their turn since. */
function others(): () => boolean {
  let had = false;
  setImmediate(() => {
    had = true;
  });
  return () => had;
}

describe('long work', () => {
  it.each([
    ['an answer', 10_000, 14, 15],
    ['work that nobody waits for', undefined, 3, 4],
  ])('lets others have their turn when its own is over, and goes on at once before: %s', (_, limit, before, over) =>
    timed(async (at) => {
      const turns = new Turns(limit);
      const had = others();
      at(before);
      await turns.next();
      expect(had()).toBe(false);
      at(over);
      await turns.next();
      expect(had()).toBe(true);
    }),
  );

  it('begins its next turn when the others have had theirs', () =>
    timed(async (at) => {
      const turns = new Turns();
      at(4);
      await turns.next();
      const had = others();
      at(7);
      await turns.next();
      expect(had()).toBe(false);
      at(8);
      await turns.next();
      expect(had()).toBe(true);
    }));

  it('is given up when its time is over', () =>
    timed(async (at) => {
      const turns = new Turns(5);
      at(5);
      await turns.next();
      at(5.1);
      await expect(turns.next()).rejects.toThrow(TimeLimitError);
    }));
});
