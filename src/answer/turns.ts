import type { Work } from '../text/work.ts';

/** Milliseconds of work before others get their turn: of an answer, and of what nobody waits for. */
const TURN = { answer: 15, background: 4 };

/** An answer has taken longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** Long work in turns, so that nobody else waits for it, and, for an answer, within a time. */
export class Turns {
  readonly #turn: number;
  readonly #end: number;
  #began = performance.now();

  /** @param limit milliseconds, waiting for others included, that an answer may take; without one it is work in the background */
  constructor(limit?: number) {
    this.#turn = limit === undefined ? TURN.background : TURN.answer;
    this.#end = this.#began + (limit ?? Number.POSITIVE_INFINITY);
  }

  /** To be awaited between two pieces of the work. Throws `TimeLimitError` when its time is over. */
  async next(): Promise<void> {
    const now = performance.now();
    if (now > this.#end) throw new TimeLimitError('The answer takes too long');
    if (now - this.#began < this.#turn) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#began = performance.now();
  }

  /** The result of work, with the others' turns between its pieces. Throws as `next` does. */
  async through<T>(work: Work<T>): Promise<T> {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      await this.next();
    }
  }
}
