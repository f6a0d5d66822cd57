import { constants } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What somebody finds wrong with an answer: ids and a reason, never who it was or what was asked. */
interface Complaint {
  readonly kind: 'irrelevant' | 'wrong';
  /** The name of the coverage, where the program has several. */
  readonly coverage?: string;
  /** Of the corpus that the excerpts belong to. */
  readonly fingerprint: string;
  /** The excerpts that were shown, as `Library.quoteId` names them. */
  readonly excerpts: readonly string[];
  /** In the person's own words; empty when they gave none. */
  readonly reason: string;
}

/** Keeps what people find wrong, for the operator to read. */
export interface Feedback {
  /** Rejects when it cannot be kept. */
  keep(complaint: Complaint): Promise<void>;
}

/** A pipe that nobody reads is refused with this; without it, whoever opens one waits for ever. */
const APPENDING = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;

/** Feedback in a file, one JSON object a line; the file and its folder are made when the first one comes. */
export function feedbackFile(path: string, now: () => Date = () => new Date()): Feedback {
  return {
    async keep(complaint) {
      await mkdir(dirname(path), { recursive: true });
      // One write of one line: lines of two processes do not mix.
      await appendFile(path, `${JSON.stringify({ at: now().toISOString(), ...complaint })}\n`, { flag: APPENDING });
    },
  };
}
