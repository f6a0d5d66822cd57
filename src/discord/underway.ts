/** The answers that are under way, so that a stop can wait for them. */
export class Underway {
  readonly #answers = new Set<Promise<void>>();

  /** @param answer never rejects */
  add(answer: Promise<void>): void {
    this.#answers.add(answer);
    void answer.finally(() => this.#answers.delete(answer));
  }

  /** Settles when none is left, those included that begin meanwhile, or after `limit` milliseconds. */
  async drain(limit: number): Promise<void> {
    const gone = async (): Promise<void> => {
      while (this.#answers.size > 0) await Promise.all(this.#answers);
    };
    await atMost(limit, gone());
  }
}

/** Waits for the work, however it ends, but no longer than `limit` milliseconds. */
export async function atMost(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([work.catch(() => {}), limited]);
  clearTimeout(timer);
}
