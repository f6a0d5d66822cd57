/** Files that are open at once, so that many of them never take all that a machine lets one program open. */
const FILES_AT_ONCE = 64;

/**
 * What `work` gives for each item, in their order, while no more than `most` are under way. Rejects with the first failure,
 * and begins no more then.
 */
export async function someAtATime<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  most = FILES_AT_ONCE,
): Promise<R[]> {
  const done: R[] = [];
  const waiting = items.entries();
  const takeOn = async (): Promise<void> => {
    for (const [index, item] of waiting) done[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, takeOn));
  return done;
}
