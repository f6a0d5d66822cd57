/** Signatures kept at the most: as many as come in `window` at some 160 a second. */
const MOST = 50_000;

/** What has come already within a time, so that the same request, sent once more by somebody who kept it, is known again. */
export class RepeatGuard {
  readonly #window: number;
  readonly #most: number;
  /** The moments at which they came, in that order. */
  readonly #seen = new Map<string, number>();

  /**
   * @param window milliseconds for which a request is remembered
   * @param most how many are remembered; beyond them the oldest is forgotten first
   */
  constructor(window: number, most = MOST) {
    this.#window = window;
    this.#most = most;
  }

  /** Remembers a key. False when it came before. @param now milliseconds since 1970 */
  note(key: string, now: number): boolean {
    for (const [old, moment] of this.#seen) {
      if (now - moment <= this.#window) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(key)) return false;
    const [oldest] = this.#seen.size < this.#most ? [] : this.#seen.keys();
    if (oldest !== undefined) this.#seen.delete(oldest);
    this.#seen.set(key, now);
    return true;
  }
}
