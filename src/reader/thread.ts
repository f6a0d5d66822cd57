import { Worker } from 'node:worker_threads';
import type { CallName, Calls, ThreadData, Told } from './calls.ts';

const THREAD = new URL('./thread.mjs', import.meta.url);

/** The thread is gone, or cannot be had. */
export class ReaderLostError extends Error {
  override readonly name = 'ReaderLostError';
}

interface Waiting {
  readonly resolve: (gives: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** A thread that reads, from its start to its end. */
export class ReaderThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #note: (line: string) => void;
  #calls = 0;
  #lost: ReaderLostError | null = null;
  readonly #started: Promise<void>;
  readonly #ended: Promise<string>;

  /** @param note takes one line for the operator */
  constructor(data: ThreadData, note: (line: string) => void) {
    this.#note = note;
    this.#worker = new Worker(THREAD, { workerData: data, execArgv: [] });
    // A program that has nothing else to do may end.
    this.#worker.unref();
    let start: Waiting | null = null;
    this.#started = new Promise<void>((resolve, reject) => {
      start = { resolve: () => resolve(), reject };
    });
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
      this.#worker.on('exit', (code) => end(`the thread ended with ${code}`));
      this.#worker.on('message', (told: Told) => {
        if (told.what === 'fault') end(told.line);
        else if (told.what === 'ready') start?.resolve(null);
        else this.#hear(told);
      });
    });
  }

  #hear(told: Exclude<Told, { what: 'ready' | 'fault' }>): void {
    if (told.what === 'note') {
      this.#note(told.line);
      return;
    }
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    if (this.#waiting.size === 0) this.#worker.unref();
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

  /** Calls that wait for their outcome. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Calls the thread. Rejects with `ReaderLostError` when it is gone, with another error when the call failed. */
  async call<K extends CallName>(name: K, given: Calls[K][0]): Promise<Calls[K][1]> {
    await this.#started;
    if (this.#lost) throw this.#lost;
    this.#calls += 1;
    const id = this.#calls;
    this.#worker.ref();
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, given });
    }) as Promise<Calls[K][1]>;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
