import { workerData } from 'node:worker_threads';

/* A thread that ends its process, whatever that is at, when it has had its time or its memory. */

/** Milliseconds between two looks at the memory. */
const EVERY = 20;
/** Milliseconds: whoever waits for the process ends it in time; this is for one that nobody waits for any more. */
const LATER = 1_000;

const { most, within } = workerData;
const end = () => process.kill(process.pid, 'SIGKILL');
setTimeout(end, within + LATER);
setInterval(() => {
  if (process.memoryUsage.rss() > most * 1024 * 1024) end();
}, EVERY);
