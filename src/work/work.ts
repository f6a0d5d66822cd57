/** Long work that stops after each of its pieces, so that other work gets its turn, and gives its result at the end. */
export type Work<T> = Generator<void, T>;

/** The result of work, done without a stop. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
