import { describe, expect, it } from 'vitest';
import { TimeLimitError, Turns } from '../../src/answer/turns.ts';

/** Keeps the processor busy for some milliseconds. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('long work', () => {
  it('lets others have their turn when its own is over, and goes on at once before', async () => {
    let others = 0;
    const turns = new Turns();
    setImmediate(() => {
      others += 1;
    });
    await turns.next();
    expect(others).toBe(0);
    work(20);
    await turns.next();
    expect(others).toBe(1);
  });

  it('gives way sooner where nobody waits for it', async () => {
    const [answer, background] = [new Turns(10_000), new Turns()];
    let others = 0;
    setImmediate(() => {
      others += 1;
    });
    work(6);
    await answer.next();
    expect(others).toBe(0);
    await background.next();
    expect(others).toBe(1);
  });

  it('is given up when its time is over', async () => {
    const turns = new Turns(5);
    await turns.next();
    work(6);
    await expect(turns.next()).rejects.toThrow(TimeLimitError);
  });
});
