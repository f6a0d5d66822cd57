const [RUNS, ENDS] = [0, 1];
/** Longer than any run takes, in ms. */
const LONGEST = 5_000;

/**
 * Between the thread that runs the network and the program's own: no run may be under way when the program ends, since a
 * thread that is terminated inside the native runtime aborts the whole process, and spoils its exit code.
 */
export class RunLock {
  /** To be given to the other thread. */
  readonly shared: SharedArrayBuffer;
  readonly #flags: Int32Array;

  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.shared = shared;
    this.#flags = new Int32Array(shared);
  }

  /** In the thread: does work of the native runtime, unless the program ends; it never settles then. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    Atomics.store(this.#flags, RUNS, 1);
    try {
      if (Atomics.load(this.#flags, ENDS) === 0) return await work();
    } finally {
      Atomics.store(this.#flags, RUNS, 0);
      Atomics.notify(this.#flags, RUNS);
    }
    return new Promise<never>(() => {});
  }

  /** In the program: lets no run begin any more, and holds everything until the one that is under way is over. */
  end(): void {
    Atomics.store(this.#flags, ENDS, 1);
    Atomics.wait(this.#flags, RUNS, 1, LONGEST);
  }
}
