import { Worker } from 'node:worker_threads';
import type { Turn } from './turn.ts';

/** What a turn over the feeds needs to know. */
export interface Errand {
  readonly feeds: readonly string[];
  /** Where the articles go. */
  readonly folder: string;
}

/** A turn that takes longer is given up, in ms. */
const LONGEST = 15 * 60_000;
/** A page that takes more memory than this ends its turn and not the bot. */
const MEMORY_MB = 512;

/** Takes one turn in a thread of its own. Rejects, with one line, when it fails or `signal` ends it. */
export function runErrand(errand: Errand, signal: AbortSignal): Promise<Turn> {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: errand,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
  const end = (): void => void worker.terminate();
  limit.addEventListener('abort', end, { once: true });
  return new Promise<Turn>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the turn was given up')));
  }).finally(() => limit.removeEventListener('abort', end));
}
