/** Milliseconds of work before others get their turn. */
const TURN = 15;

/** An answer has taken longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** Long work in turns, so that nobody else waits for it, and within a time. */
export class Turns {
  readonly #end: number;
  #began = performance.now();

  /** @param limit milliseconds, waiting for others included, that the work may take; as long as it likes unless told */
  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#end = this.#began + limit;
  }

  /** To be awaited between two pieces of the work. Throws `TimeLimitError` when its time is over. */
  async next(): Promise<void> {
    const now = performance.now();
    if (now > this.#end) throw new TimeLimitError('The answer takes too long');
    if (now - this.#began < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#began = performance.now();
  }
}
