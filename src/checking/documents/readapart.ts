import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A document that is read in a process of its own: bytes, or a source that has been decoded. */
export type ApartDocument =
  | { readonly kind: 'docx' | 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'markdown' | 'html'; readonly source: string };

/** The text of a document. */
export interface ExtractedText {
  readonly text: string;
  /** The offsets in it at which its pages begin. */
  readonly pages?: readonly number[];
  /** There is more of it than is read. */
  readonly isCut?: boolean;
  /** Where in the source what is printed begins. */
  readonly begins?: number;
}

/** MB that the process may have, all that is unpacked included, and MB of them for its heap. */
const MEMORY = 512;
const HEAP = 384;

/** One document at a time: they share what this machine has. */
let lastReading: Promise<unknown> = Promise.resolve();

/**
 * The text of a document, read in a process that ends with it, and that is ended where it takes more time or memory than it
 * may; the fault where it cannot be read. The process has nothing of our environment.
 *
 * @param within milliseconds, waiting for other documents included
 */
export function readApart(document: ApartDocument, within: number): Promise<ExtractedText | { fault: string }> {
  const end = performance.now() + within;
  const late = { fault: `takes longer than ${within / 1000} s to read` };
  const reading = lastReading.then(async () => {
    const left = Math.ceil(end - performance.now());
    return left > 0 ? ((await inProcess(document, left)) ?? late) : late;
  });
  lastReading = reading.catch(() => {});
  return reading;
}

/** Null where it takes longer than that. */
async function inProcess(document: ApartDocument, left: number): Promise<ExtractedText | { fault: string } | null> {
  const child = fork(new URL('./reading.mjs', import.meta.url), [String(MEMORY), String(left)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  child.once('error', () => ended.abort());
  // One that has ended already is told by its end.
  child.send(document, () => {});
  try {
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(left)]);
    const [message] = await once(child, 'message', { signal });
    return message;
  } catch {
    if (!ended.signal.aborted) return null;
    return { fault: child.signalCode === null ? 'cannot be read here' : `takes more than ${MEMORY} MB to read` };
  } finally {
    child.kill('SIGKILL');
  }
}
