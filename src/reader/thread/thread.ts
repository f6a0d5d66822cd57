import { Worker } from 'node:worker_threads';
import { type CallName, END, type ReaderCalls, type ReaderNotice, type ThreadData } from './calls.ts';
import { RunLock } from './runlock.ts';

const THREAD = new URL('./thread.mjs', import.meta.url);

/** The thread is gone, or cannot be had. */
export class ReaderLostError extends Error {
  override readonly name = 'ReaderLostError';
}

interface Waiting {
  readonly resolve: (gives: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** What reads in another thread. */
export type ThreadPort = Pick<ReaderThread, 'started' | 'ended' | 'call' | 'end'>;

/** A thread that reads, from its start to its end. It keeps the program alive while something waits for it. */
export class ReaderThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #note: (line: string) => void;
  #calls = 0;
  #isEnding = false;
  #lost: ReaderLostError | null = null;
  readonly #started: Promise<void>;
  readonly #ended: Promise<string>;

  /** @param note takes one line for the operator */
  constructor(data: Omit<ThreadData, 'lock'>, note: (line: string) => void) {
    this.#note = note;
    const lock = new RunLock();
    const workerData: ThreadData = { ...data, lock: lock.shared };
    this.#worker = new Worker(THREAD, { workerData, execArgv: [] });
    const holdExit = (): void => lock.end();
    process.on('exit', holdExit);
    let start: Waiting | null = null;
    this.#started = new Promise<void>((resolve, reject) => {
      start = { resolve: () => resolve(), reject };
    });
    // Whoever waits for the start is told; nobody need.
    this.#started.catch(() => {});
    this.#ended = new Promise((resolve) => {
      const end = (line: string): void => {
        this.#lost ??= new ReaderLostError(line);
        start?.reject(this.#lost);
        for (const { reject } of this.#waiting.values()) reject(this.#lost);
        this.#waiting.clear();
        resolve(this.#lost.message);
      };
      this.#worker.on('error', ({ message }) => end(message));
      this.#worker.on('exit', (code) => {
        process.off('exit', holdExit);
        end(`its thread ended with ${code}`);
      });
      this.#worker.on('message', (told: ReaderNotice) => {
        if (told.what === 'fault') end(told.line);
        else if (told.what === 'note') this.#note(told.line);
        else {
          if (told.what === 'ready') start?.resolve(null);
          else this.#settle(told);
          // Whoever ends it waits for that, whatever calls come back meanwhile.
          if (this.#waiting.size === 0 && !this.#isEnding) this.#worker.unref();
        }
      });
    });
  }

  #settle(told: Extract<ReaderNotice, { what: 'done' | 'failed' }>): void {
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    if (told.what === 'done') waiting?.resolve(told.gives);
    else waiting?.reject(new Error(told.line));
  }

  /** Settles when it can be called. Rejects with `ReaderLostError` where it cannot be. */
  started(): Promise<void> {
    return this.#started;
  }

  /** Settles with the reason when it is gone. */
  ended(): Promise<string> {
    return this.#ended;
  }

  /**
   * Calls the thread. Rejects with `ReaderLostError` when it is gone, with another error when the call failed.
   *
   * @param until ms since the epoch; a question that has not been begun by then gives nothing
   */
  async call<K extends CallName>(
    name: K,
    given: ReaderCalls[K][0],
    until = Number.POSITIVE_INFINITY,
  ): Promise<ReaderCalls[K][1]> {
    await this.#started;
    if (this.#lost) throw this.#lost;
    this.#calls += 1;
    const id = this.#calls;
    this.#worker.ref();
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, given, until });
    }) as Promise<ReaderCalls[K][1]>;
  }

  /**
   * Ends it after the call that it is at. It cannot be broken off: the whole program would be aborted where a thread is
   * terminated while the network runs.
   */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#worker.ref();
    this.#worker.postMessage(END);
    await this.#ended;
  }
}
