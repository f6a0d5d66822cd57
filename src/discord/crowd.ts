/** How many answers are under way at once; more would wait so long that Discord forgets them. */
const MOST = 40;

/** A bound on the answers that are under way at the same time. */
export class Crowd {
  readonly #most: number;
  #inside = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Does the work, or says that there is no room for it: null. */
  async enter<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#inside >= this.#most) return null;
    this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#inside -= 1;
    }
  }
}
