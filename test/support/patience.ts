import type { WatchPatience } from '../../src/polling/watch.ts';

/** Waits for what follows a change as the watch does, a fifth as long. */
export const brief: WatchPatience = { settled: 100, look: 20, quiet: 300, most: 3_000, start: 60_000 };
