import { setImmediate } from 'node:timers/promises';

/** How many answers are under way at once; more would wait so long that Discord forgets them. */
const MOST = 40;

/**
 * A bound on the answers that are under way at the same time. An answer is mostly one piece of work that leaves the
 * event loop no turn. So whoever comes is counted first and begins one to a turn: in between, the others arrive and are
 * counted or refused, and timers run.
 */
export class Crowd {
  readonly #most: number;
  #inside = 0;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Does the work in a turn of its own, or says that there is no room for it: null. */
  async enter<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#inside >= this.#most) return null;
    this.#inside += 1;
    try {
      this.#lastTurn = this.#lastTurn.then(() => setImmediate());
      await this.#lastTurn;
      return await work();
    } finally {
      this.#inside -= 1;
    }
  }
}
