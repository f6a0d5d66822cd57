import type { AskedText, NearPassage, PassageText, SentenceReading } from '../port.ts';

/** What the thread that reads can be asked for, by name: what it is given, and what it gives. */
export interface ReaderCalls {
  /** Begins a coverage of this number. */
  open: [{ coverage: number; folder: string | null }, null];
  /** The passages among these whose vectors are not kept. */
  missing: [{ coverage: number; passages: readonly (readonly [passage: number, key: string])[] }, readonly number[]];
  /** Reads a passage, and keeps its vectors. */
  encode: [{ coverage: number; passage: number; key: string; text: PassageText }, null];
  /** All of the coverage is there: what is kept besides may go. */
  tidy: [{ coverage: number }, null];
  nearest: [{ coverage: number; asked: AskedText; limit: number; allowed: Uint8Array | null }, readonly NearPassage[]];
  read: [
    { coverage: number; asked: AskedText; passages: readonly number[] },
    readonly (readonly [passage: number, sentences: readonly SentenceReading[]])[],
  ];
  close: [{ coverage: number }, null];
}

export type CallName = keyof ReaderCalls;

/** A call to the thread. */
export type ReaderCall = {
  [K in CallName]: {
    readonly id: number;
    readonly name: K;
    readonly given: ReaderCalls[K][0];
    /** Ms since the epoch: nobody waits for its outcome any longer. */
    readonly until: number;
  };
}[CallName];

/** What the thread is sent instead of a call when it is to end. */
export const END = 'end';

/** What the thread tells: that it is ready, or why it cannot be; a line for the operator; the outcome of a call. */
export type ReaderNotice =
  | { readonly what: 'ready' }
  | { readonly what: 'fault'; readonly line: string }
  | { readonly what: 'note'; readonly line: string }
  | { readonly what: 'done'; readonly id: number; readonly gives: unknown }
  | { readonly what: 'failed'; readonly id: number; readonly line: string };

/** What the thread is started with. */
export interface ThreadData {
  /** The folder of the reader's files. */
  readonly folder: string;
  /** Changes with the model and the code that uses it. */
  readonly key: string;
  /** See `RunLock`. */
  readonly lock: SharedArrayBuffer;
}
