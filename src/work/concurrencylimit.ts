import { firstTurn, noteArrival } from './turns.ts';

/** How many answers are under way at once; more would wait so long that Discord forgets them. */
const MOST = 40;

/**
 * A bound on the answers that are under way at the same time. An answer is mostly one piece of work that leaves the
 * event loop no turn, so those who come at once are counted, or refused, before it goes on
 * with them.
 */
export class ConcurrencyLimit {
  readonly #most: number;
  #inside = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /**
   * Does the work in its turn, or says that there is no room for it: null.
   *
   * @param atOnce it is short, and its reply must not be deferred: it does not wait for its turn
   */
  async enter<T>(work: () => Promise<T>, atOnce = false): Promise<T | null> {
    noteArrival();
    if (this.#inside >= this.#most) return null;
    this.#inside += 1;
    try {
      if (!atOnce) await firstTurn();
      return await work();
    } finally {
      this.#inside -= 1;
    }
  }
}
