/** The process's resident memory in bytes, once all that is no longer used is given back. Needs `--expose-gc`. */
export async function memory(): Promise<number> {
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return process.memoryUsage().rss;
}
