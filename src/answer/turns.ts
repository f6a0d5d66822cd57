/** Milliseconds of work before others get their turn. */
const TURN = 15;

/** Long work on the thread that answers people: it rests between pieces, so that nobody waits for all of it. */
export class Turns {
  #began = performance.now();

  /** Lets others go first where the turn is over. To be called between small pieces. */
  async rest(): Promise<void> {
    if (performance.now() - this.#began < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#began = performance.now();
  }
}
