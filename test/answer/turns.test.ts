import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeLimitError, Turns } from '../../src/answer/turns.ts';

describe('long work', () => {
  let others: number;
  /** Lets the clock show so many milliseconds. */
  let at: (ms: number) => void;
  beforeEach(({ onTestFinished }) => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    onTestFinished(() => clock.mockRestore());
    at = (ms) => void clock.mockReturnValue(ms);
    others = 0;
    setImmediate(() => {
      others += 1;
    });
  });

  it.each([
    ['an answer', 10_000, 14, 15],
    ['work that nobody waits for', undefined, 3, 4],
  ])(
    'lets others have their turn when its own is over, and goes on at once before: %s',
    async (_, limit, before, over) => {
      const turns = new Turns(limit);
      at(before);
      await turns.next();
      expect(others).toBe(0);
      at(over);
      await turns.next();
      expect(others).toBe(1);
    },
  );

  it('begins its next turn when the others have had theirs', async () => {
    const turns = new Turns();
    at(4);
    await turns.next();
    setImmediate(() => {
      others += 1;
    });
    at(7);
    await turns.next();
    expect(others).toBe(1);
    at(8);
    await turns.next();
    expect(others).toBe(2);
  });

  it('is given up when its time is over', async () => {
    const turns = new Turns(5);
    at(5);
    await turns.next();
    at(5.1);
    await expect(turns.next()).rejects.toThrow(TimeLimitError);
  });
});
