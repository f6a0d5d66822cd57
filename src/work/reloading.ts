/**
 * Does work of which a second round makes sense only when the first is over: whoever asks while it is under way gets the
 * outcome of the next round, which finds all that is there by now.
 */
export function oneRoundAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  let queued: Promise<T> | null = null;
  function start(): Promise<T> {
    queued = null;
    underWay = work().finally(() => {
      underWay = null;
    });
    return underWay;
  }
  return () => {
    if (!underWay) return start();
    queued ??= underWay.then(start, start);
    return queued;
  };
}
