import { fileURLToPath } from 'node:url';
import { runApart } from '../growth/process.ts';

/** What a process tells that answers with the reader. Times in ms, memory in bytes. */
export interface Answered {
  readonly passages: number;
  /** From the start of the process until its first answer. */
  readonly first: number;
  /** From there until all was read; null where that was not waited for. */
  readonly read: number | null;
  readonly times: readonly number[];
  /** The delay of the event loop that one in a thousand is above, while it answered. */
  readonly delay: number;
  readonly memory: number;
}

/** What a process tells that reads passages and does nothing else. */
export interface Encoded {
  readonly tokens: number;
  readonly seconds: number;
}

const ANSWERING = fileURLToPath(new URL('./answering.ts', import.meta.url));
const ENCODING = fileURLToPath(new URL('./encoding.ts', import.meta.url));

/** How a corpus is answered about. */
export interface Answering {
  readonly corpus: string;
  /** A JSON file of questions. */
  readonly questions: string;
  /** How many of them are asked after the first, and after all has been read. */
  readonly count: number;
  /** Whether all has to be read before they are. */
  readonly isRead: boolean;
}

/** Answers questions in a process of its own, with the vectors that are kept beside the corpus. */
export const answerApart = ({ corpus, questions, count, isRead }: Answering): Promise<Answered> =>
  runApart<Answered>(ANSWERING, [corpus, questions, String(count), String(isRead)], [], { VECTORS: '' });

/** Reads passages of a corpus in a process of its own, at most `most`. Nothing is kept. */
export const encodeApart = (corpus: string, most: number): Promise<Encoded> =>
  runApart<Encoded>(ENCODING, [corpus, String(most)]);
