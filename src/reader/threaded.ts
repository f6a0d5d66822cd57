import { Turns } from '../answer/turns.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { sourcesOf } from '../snapshot/key.ts';
import { MODEL_FOLDER, MODEL_KEY, readVocabulary } from './model.ts';
import {
  type AskedText,
  type CoverageReader,
  type NearPassage,
  type PassageTexts,
  type Progress,
  type Reader,
  ReaderBusyError,
  type SentenceReading,
} from './port.ts';
import { ReaderLostError, ReaderThread } from './thread.ts';
import { Tokenizer } from './tokenizer.ts';

/** Questions that wait to be read; whoever comes then is told that the reader is busy. */
const MOST_WAITING = 64;
/** A question that the reader holds longer than this, in ms, is answered by words alone. */
const PATIENCE = 5_000;
/** Passages whose keys are asked for at once, and that are given to read before the first of them has been. */
const AT_ONCE = { keys: 256, passages: 4 };

/** A reader in a thread of its own. When the thread is lost it is started once more; after that nothing is read. */
export class ThreadedReader implements Reader {
  readonly #note: (line: string) => void;
  readonly #folder: string;
  readonly #words: Tokenizer;
  readonly #open = new Set<OpenCoverage>();
  #thread: ReaderThread | null;
  #opened = 0;
  #questions = 0;
  #isClosing = false;

  private constructor(thread: ReaderThread, folder: string, words: Tokenizer, note: (line: string) => void) {
    this.#note = note;
    this.#folder = folder;
    this.#words = words;
    this.#thread = thread;
    this.#watch(thread, 1);
  }

  /**
   * Starts the reader whose files are in `folder`.
   *
   * @param note takes one line for the operator
   * @throws {ReaderLostError} where it cannot be had: a file is missing or another one, or the platform cannot run it
   */
  static async start(note: (line: string) => void, folder: string = MODEL_FOLDER): Promise<ThreadedReader> {
    const thread = new ReaderThread({ folder, key: vectorKey() }, note);
    const [words] = await Promise.all([readVocabulary(folder), thread.started()]);
    return new ThreadedReader(thread, folder, new Tokenizer(words), note);
  }

  #watch(thread: ReaderThread, restarts: number): void {
    void thread.ended().then((line) => {
      if (this.#isClosing) return;
      if (restarts === 0) {
        this.#thread = null;
        this.#note(`The reader ended again (${line}): questions are answered by words alone until the next start`);
      } else {
        this.#note(`The reader ended (${line}) and is started again`);
        const next = new ReaderThread({ folder: this.#folder, key: vectorKey() }, this.#note);
        this.#thread = next;
        this.#watch(next, restarts - 1);
      }
      for (const coverage of this.#open) coverage.begin(this.#thread);
    });
  }

  open(texts: PassageTexts, folder: string | null): CoverageReader {
    this.#opened += 1;
    const coverage = new OpenCoverage(this.#opened, texts, folder, {
      counted: (work) => this.#counted(work),
      closed: (one) => void this.#open.delete(one),
    });
    this.#open.add(coverage);
    coverage.begin(this.#thread);
    return coverage;
  }

  /** Lets no more questions wait than it can bear. */
  async #counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#questions >= MOST_WAITING)
      throw new ReaderBusyError('Too many questions wait to be read: try again in a moment');
    this.#questions += 1;
    try {
      return await work();
    } finally {
      this.#questions -= 1;
    }
  }

  knows(word: string): boolean {
    return this.#words.has(word);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#thread?.end();
  }
}

/** What a coverage needs of the reader that it belongs to. */
interface Owner {
  counted<T>(work: () => Promise<T>): Promise<T>;
  closed(coverage: OpenCoverage): void;
}

class OpenCoverage implements CoverageReader {
  readonly #number: number;
  readonly #texts: PassageTexts;
  readonly #folder: string | null;
  readonly #owner: Owner;
  #thread: ReaderThread | null = null;
  #reading: Promise<void> = Promise.resolve();
  #restored: Promise<void> = Promise.resolve();
  #read = 0;
  #isClosed = false;

  constructor(number: number, texts: PassageTexts, folder: string | null, owner: Owner) {
    this.#number = number;
    this.#texts = texts;
    this.#folder = folder;
    this.#owner = owner;
  }

  /** Reads the coverage with this thread, from the beginning; null when there is none any more. */
  begin(thread: ReaderThread | null): void {
    this.#thread = thread;
    this.#read = 0;
    this.#restored = new Promise((resolve) => {
      this.#reading = thread ? this.#readAll(thread, resolve) : Promise.resolve(resolve());
    });
  }

  async #readAll(thread: ReaderThread, restored: () => void): Promise<void> {
    try {
      await thread.call('open', { coverage: this.#number, folder: this.#folder });
      const unread = await this.#restore(thread);
      restored();
      await this.#encode(thread, unread);
      if (!this.#isOver(thread)) await thread.call('tidy', { coverage: this.#number });
    } catch (fault) {
      // A lost thread is told of, and begun again, by the reader itself; a coverage that was closed is of no interest.
      if (!(fault instanceof ReaderLostError || this.#isClosed)) throw fault;
    } finally {
      restored();
    }
  }

  #isOver(thread: ReaderThread): boolean {
    return this.#isClosed || this.#thread !== thread;
  }

  /** Takes in what is kept. Gives the passages that are not, with their keys. */
  async #restore(thread: ReaderThread): Promise<[number, string][]> {
    const turns = new Turns();
    const unread: [number, string][] = [];
    for (let first = 0; first < this.#texts.count && !this.#isOver(thread); first += AT_ONCE.keys) {
      const end = Math.min(first + AT_ONCE.keys, this.#texts.count);
      const passages: [number, string][] = [];
      for (let passage = first; passage < end; passage += 1) {
        passages.push([passage, this.#texts.keyOf(passage)]);
        await turns.next();
      }
      const missing = new Set(await thread.call('missing', { coverage: this.#number, passages }));
      this.#read += passages.length - missing.size;
      unread.push(...passages.filter(([passage]) => missing.has(passage)));
    }
    return unread;
  }

  async #encode(thread: ReaderThread, unread: readonly (readonly [number, string])[]): Promise<void> {
    const turns = new Turns();
    const underWay = new Set<Promise<void>>();
    for (const [passage, key] of unread) {
      if (this.#isOver(thread)) break;
      const text = this.#texts.textOf(passage);
      const one = thread.call('encode', { coverage: this.#number, passage, key, text }).then(() => {
        this.#read += 1;
        underWay.delete(one);
      });
      underWay.add(one);
      if (underWay.size >= AT_ONCE.passages) await Promise.race(underWay);
      await turns.next();
    }
    await Promise.all(underWay);
  }

  get progress(): Progress {
    return { read: this.#read, all: this.#texts.count };
  }

  restored(): Promise<void> {
    return this.#restored;
  }

  async ready(): Promise<void> {
    let waited: Promise<void> | null = null;
    while (waited !== this.#reading) {
      waited = this.#reading;
      await waited;
      // A thread that was lost is replaced once the loss has been seen.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  nearest(
    asked: AskedText,
    limit: number,
    allowed: ((passage: number) => boolean) | null,
  ): Promise<readonly NearPassage[]> {
    return this.#asking([], async (thread) =>
      thread.call('nearest', {
        coverage: this.#number,
        asked,
        limit,
        allowed: allowed && bits(this.#texts.count, allowed),
      }),
    );
  }

  read(asked: AskedText, passages: readonly number[]): Promise<ReadonlyMap<number, readonly SentenceReading[]>> {
    return this.#asking(
      new Map(),
      async (thread) => new Map(await thread.call('read', { coverage: this.#number, asked, passages })),
    );
  }

  /** What the thread gives within its time; `without` where there is none, or it is lost meanwhile. */
  async #asking<T>(without: T, ask: (thread: ReaderThread) => Promise<T>): Promise<T> {
    const thread = this.#thread;
    if (!thread || this.#isClosed) return without;
    return this.#owner.counted(async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<T>((resolve) => {
        timer = setTimeout(() => resolve(without), PATIENCE);
      });
      try {
        return await Promise.race([ask(thread), late]);
      } catch (fault) {
        if (fault instanceof ReaderLostError) return without;
        throw fault;
      } finally {
        clearTimeout(timer);
      }
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#owner.closed(this);
    this.#thread?.call('close', { coverage: this.#number }).catch(() => {});
  }
}

/** A bit for each passage. */
function bits(count: number, isSet: (passage: number) => boolean): Uint8Array {
  const set = new Uint8Array(Math.ceil(count / 8));
  for (let i = 0; i < count; i += 1) if (isSet(i)) set[i >> 3] = (set[i >> 3] ?? 0) | (1 << (i & 7));
  return set;
}

/** Changes with the model, and with the code that cuts passages into sentences and makes vectors of them. */
const vectorKey = (): string => shortHash([MODEL_KEY, ...sourcesOf(['src/text', 'src/reader'])], 16);
