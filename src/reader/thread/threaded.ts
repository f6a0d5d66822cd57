import { Tokenizer } from '../encoding/tokenizer.ts';
import { MODEL_FOLDER, MODEL_KEY, readVocabulary } from '../model.ts';
import { OpenCoverage } from '../opencoverage.ts';
import { type CoverageReader, type PassageTexts, type Reader, ReaderBusyError } from '../port.ts';
import { vectorKey } from '../vectors/vectorkey.ts';
import type { ThreadData } from './calls.ts';
import { ReaderThread, type ThreadPort } from './thread.ts';

/** Calls of questions that the thread has not answered; whoever asks then is told that the reader is busy. */
const MOST_WAITING = 64;

/** How a reader is started. */
export interface StartOptions {
  /** The folder of its files; the one that comes with the program by default. */
  readonly folder?: string;
  /** @param note takes one line for the operator */
  readonly startThread?: (data: Omit<ThreadData, 'lock'>, note: (line: string) => void) => ThreadPort;
}

/** A reader in a thread of its own. When the thread is lost it is started once more; after that nothing is read. */
export class ThreadedReader implements Reader {
  readonly #note: (line: string) => void;
  readonly #startThread: () => ThreadPort;
  readonly #words: Tokenizer;
  readonly #open = new Set<OpenCoverage>();
  readonly #faults = new Set<string>();
  #thread: ThreadPort | null;
  #opened = 0;
  #waiting = 0;
  #isClosing = false;

  private constructor(
    startThread: () => ThreadPort,
    first: ThreadPort,
    words: Tokenizer,
    note: (line: string) => void,
  ) {
    this.#note = note;
    this.#startThread = startThread;
    this.#words = words;
    this.#thread = first;
    this.#watch(first, 1);
  }

  /**
   * Starts a reader.
   *
   * @param note takes one line for the operator
   * @throws {ModelError} where a file is missing or another one
   * @throws {ReaderLostError} where the platform cannot run it
   */
  static async start(
    note: (line: string) => void,
    { folder = MODEL_FOLDER, startThread = (...given) => new ReaderThread(...given) }: StartOptions = {},
  ): Promise<ThreadedReader> {
    const startOne = (): ThreadPort => startThread({ folder, key: vectorKey(MODEL_KEY) }, note);
    const thread = startOne();
    try {
      const [words] = await Promise.all([readVocabulary(folder), thread.started()]);
      return new ThreadedReader(startOne, thread, new Tokenizer(words), note);
    } catch (fault) {
      await thread.end();
      throw fault;
    }
  }

  #watch(thread: ThreadPort, restarts: number): void {
    void thread.ended().then((line) => {
      if (this.#isClosing) return;
      if (restarts === 0) {
        this.#thread = null;
        this.#note(`The reader ended again (${line}): questions are answered by words alone until the next start`);
      } else {
        this.#note(`The reader ended (${line}) and is started again`);
        this.#thread = this.#startThread();
        this.#watch(this.#thread, restarts - 1);
      }
      for (const coverage of this.#open) coverage.begin(this.#thread);
    });
  }

  open(texts: PassageTexts, folder: string | null): CoverageReader {
    this.#opened += 1;
    const coverage = new OpenCoverage(this.#opened, texts, folder, {
      counted: (work) => this.#counted(work),
      failed: (line) => this.#failed(line),
      closed: (one) => void this.#open.delete(one),
    });
    this.#open.add(coverage);
    coverage.begin(this.#thread);
    return coverage;
  }

  /** Lets no more calls wait than the thread can bear, those counted that nobody waits for any more. */
  async #counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= MOST_WAITING)
      throw new ReaderBusyError('Too many questions wait to be read: try again in a moment');
    this.#waiting += 1;
    try {
      return await work();
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Notes each fault once, however many passages and questions it concerns. */
  #failed(line: string): void {
    if (this.#faults.has(line)) return;
    this.#faults.add(line);
    this.#note(`The reader failed (${line}): what it cannot read is found and answered by words alone`);
  }

  knows(word: string): boolean {
    return this.#words.has(word);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#thread?.end();
  }
}
