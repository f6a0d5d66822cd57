/** How many requests a coverage has answered since the start, by what they were, and how many failed. */
export class RequestCounts {
  readonly #answered = new Map<string, number>();
  #failed = 0;

  /** A request has come to its end; `what` it was: 'ask', 'page', … */
  note(what: string, outcome: 'answered' | 'failed'): void {
    if (outcome === 'failed') this.#failed += 1;
    else this.#answered.set(what, (this.#answered.get(what) ?? 0) + 1);
  }

  get answered(): ReadonlyMap<string, number> {
    return this.#answered;
  }

  get failed(): number {
    return this.#failed;
  }
}
