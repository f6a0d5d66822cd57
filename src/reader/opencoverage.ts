import { Turns } from '../work/turns.ts';
import { bitsWhere } from './bits.ts';
import {
  type AskedText,
  type CoverageReader,
  type NearPassage,
  type PassageTexts,
  ReaderBusyError,
  type ReadingProgress,
  type SentenceReading,
} from './port.ts';

import { ReaderLostError, type ThreadPort } from './thread/thread.ts';

/** A question that the reader holds longer than this, in ms, is answered by words alone. */
const PATIENCE = 5_000;
/** Passages whose keys are asked for at once, and that are given to read before the first of them has been. */
const AT_ONCE = { keys: 256, passages: 4 };

const lineOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** What a coverage needs of the reader that it belongs to. */
export interface ThreadOwner {
  /** Does the work of a question. Rejects with `ReaderBusyError` where too much of it waits. */
  counted<T>(work: () => Promise<T>): Promise<T>;
  /** Something could not be read. */
  failed(line: string): void;
  closed(coverage: OpenCoverage): void;
}

/** One coverage of a reader in a thread: what is given to the thread to read, and what is asked of it. */
export class OpenCoverage implements CoverageReader {
  readonly #number: number;
  readonly #texts: PassageTexts;
  readonly #folder: string | null;
  readonly #owner: ThreadOwner;
  #thread: ThreadPort | null = null;
  #reading: Promise<void> = Promise.resolve();
  #restored: Promise<void> = Promise.resolve();
  #read = 0;
  #isClosed = false;

  constructor(number: number, texts: PassageTexts, folder: string | null, owner: ThreadOwner) {
    this.#number = number;
    this.#texts = texts;
    this.#folder = folder;
    this.#owner = owner;
  }

  /** Reads the coverage with this thread, from the beginning; null when there is none any more. */
  begin(thread: ThreadPort | null): void {
    this.#thread = thread;
    this.#read = 0;
    this.#restored = new Promise((resolve) => {
      this.#reading = thread ? this.#readAll(thread, resolve) : Promise.resolve(resolve());
    });
  }

  /** Never rejects. */
  async #readAll(thread: ThreadPort, restored: () => void): Promise<void> {
    try {
      await thread.call('open', { coverage: this.#number, folder: this.#folder });
      const unread = await this.#restore(thread);
      restored();
      await this.#encode(thread, unread);
      if (!this.#isOver(thread)) await thread.call('tidy', { coverage: this.#number });
    } catch (fault) {
      this.#tellOf(fault, thread);
    } finally {
      restored();
    }
  }

  #isOver(thread: ThreadPort): boolean {
    return this.#isClosed || this.#thread !== thread;
  }

  /** A lost thread is told of, and begun again, by the owner; a coverage that is over is of no interest. */
  #tellOf(fault: unknown, thread: ThreadPort): void {
    if (!(fault instanceof ReaderLostError || this.#isOver(thread))) this.#owner.failed(lineOf(fault));
  }

  /** Takes in what is kept. Gives the passages that are not, with their keys. */
  async #restore(thread: ThreadPort): Promise<[number, string][]> {
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

  /** Gives passages to read, a few at a time. One that cannot be read is left out, and the others are read. */
  async #encode(thread: ThreadPort, unread: readonly (readonly [number, string])[]): Promise<void> {
    const turns = new Turns();
    const underWay = new Set<Promise<void>>();
    for (const [passage, key] of unread) {
      if (this.#isOver(thread)) break;
      const one = this.#encodeOne(thread, passage, key).finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= AT_ONCE.passages) await Promise.race(underWay);
      await turns.next();
    }
    await Promise.all(underWay);
  }

  /** Never rejects. */
  async #encodeOne(thread: ThreadPort, passage: number, key: string): Promise<void> {
    try {
      await thread.call('encode', { coverage: this.#number, passage, key, text: this.#texts.textOf(passage) });
      if (!this.#isOver(thread)) this.#read += 1;
    } catch (fault) {
      this.#tellOf(fault, thread);
    }
  }

  get progress(): ReadingProgress | null {
    return this.#thread && { read: this.#read, all: this.#texts.count };
  }

  restored(): Promise<void> {
    return settled(() => this.#restored);
  }

  ready(): Promise<void> {
    return settled(() => this.#reading);
  }

  nearest(
    asked: AskedText,
    limit: number,
    allowed: ((passage: number) => boolean) | null,
  ): Promise<readonly NearPassage[]> {
    return this.#asking([], (thread, until) => {
      const given = { coverage: this.#number, asked, limit, allowed: allowed && bitsWhere(this.#texts.count, allowed) };
      return thread.call('nearest', given, until);
    });
  }

  read(asked: AskedText, passages: readonly number[]): Promise<ReadonlyMap<number, readonly SentenceReading[]>> {
    return this.#asking(
      new Map(),
      async (thread, until) => new Map(await thread.call('read', { coverage: this.#number, asked, passages }, until)),
    );
  }

  /** What the thread gives within its time; `without` where there is none, it is lost meanwhile, or it fails. */
  async #asking<T>(without: T, ask: (thread: ThreadPort, until: number) => Promise<T>): Promise<T> {
    const thread = this.#thread;
    if (!thread || this.#isClosed) return without;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<T>((resolve) => {
      timer = setTimeout(() => resolve(without), PATIENCE);
    });
    try {
      return await Promise.race([this.#owner.counted(() => ask(thread, Date.now() + PATIENCE)), late]);
    } catch (fault) {
      if (fault instanceof ReaderBusyError) throw fault;
      this.#tellOf(fault, thread);
      return without;
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#owner.closed(this);
    this.#thread?.call('close', { coverage: this.#number }).catch(() => {});
  }
}

/** Settles when what `current` gives has settled and nothing has taken its place: a lost thread is replaced just after. */
async function settled(current: () => Promise<void>): Promise<void> {
  let waited: Promise<void> | null = null;
  while (waited !== current()) {
    waited = current();
    await waited;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
