import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { firstTurn, noteArrival, TimeLimitError, Turns } from '../../src/work/turns.ts';

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
    ['an answer', 10_000, 9, 10],
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

describe('the first turn of a piece of work', () => {
  /** Turns of the event loop until each of these has begun. */
  async function turnsUntil(works: readonly Promise<void>[], each: (passed: number) => void = () => {}) {
    const until: number[] = [];
    let passed = 0;
    works.forEach((work, i) => void work.then(() => (until[i] = passed)));
    while (until.length < works.length) {
      await turn();
      passed += 1;
      each(passed);
    }
    return until;
  }

  /** The work of other tests is over, and its turn. */
  const rested = async () => {
    await turnsUntil([firstTurn()]);
    for (let i = 0; i < 5; i += 1) await turn();
  };

  it('is there at once where nothing was done just now', async () => {
    await rested();
    expect(await turnsUntil([firstTurn()])).toEqual([0]);
  });

  it('comes after that of whoever asked before, in another turn of the event loop', async () => {
    const [first = 0, second = 0, third = 0] = await turnsUntil([firstTurn(), firstTurn(), firstTurn()]);
    expect(first).toBeLessThan(second);
    expect(second).toBeLessThan(third);
  });

  it('waits after other work for as long as somebody comes in every turn', async () => {
    await rested();
    const [, had = 0] = await turnsUntil([firstTurn(), firstTurn()], (passed) => {
      if (passed <= 20) noteArrival();
    });
    expect(had).toBeGreaterThan(20);
  });

  it('comes all the same when they do not cease to come', async () => {
    await turnsUntil([firstTurn(), firstTurn()], noteArrival);
  });
});
