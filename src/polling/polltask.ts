import { Worker } from 'node:worker_threads';
import type { PollTurn } from './turn.ts';

/** What a turn over the feeds needs to know. */
export interface PollTask {
  readonly feeds: readonly string[];
  /** Where the articles go. */
  readonly folder: string;
  /** The addresses of its articles are looked at again. */
  readonly editions?: boolean;
}

/** What the thread tells: each piece of the outcome as it comes, and that there is no more. */
export type PollReport = PollTurn | 'done';

/** A turn that takes longer is given up, in ms. */
const LONGEST = 15 * 60_000;
/** A page that takes more memory than this ends its turn and not the bot. */
const MEMORY_MB = 512;
const THREAD = new URL('./thread.mjs', import.meta.url);

/**
 * Takes one turn in a thread of its own. A thread that ends before its time is one more fault: what it has brought until
 * then is there, and the next turn goes on. Rejects when `signal` ends it.
 */
export function runPollTask(
  task: PollTask,
  signal: AbortSignal,
  thread: URL = THREAD,
  longest = LONGEST,
): Promise<PollTurn> {
  const worker = new Worker(thread, {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(longest)]);
  const end = (): void => void worker.terminate();
  limit.addEventListener('abort', end, { once: true });
  const added: string[] = [];
  const faults: string[] = [];
  const changed: string[] = [];
  const brought = (): PollTurn => ({ added, faults, ...(changed.length > 0 && { changed }) });
  return new Promise<PollTurn>((resolve, reject) => {
    const endedBy = (cause: string): void => {
      if (signal.aborted) reject(new Error('the turn was given up'));
      else
        resolve({
          ...brought(),
          faults: [...faults, `the turn ended early, and the next goes on from there: ${cause}`],
        });
    };
    worker.on('message', (report: PollReport) => {
      if (report === 'done') return resolve(brought());
      added.push(...report.added);
      faults.push(...report.faults);
      changed.push(...(report.changed ?? []));
    });
    // What the thread has told is there in whole only when it is gone: an error may come before the last of it.
    let fault: string | null = null;
    worker.once('error', ({ message }) => {
      fault = message;
    });
    worker.once('exit', (code) => {
      endedBy(fault ?? (limit.aborted ? `it took over ${longest / 1000} s` : `exit code ${code}`));
    });
  }).finally(() => {
    limit.removeEventListener('abort', end);
    end();
  });
}
