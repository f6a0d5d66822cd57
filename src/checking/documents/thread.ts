import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The text of a document, and the offsets in it at which its pages begin. */
export interface ExtractedText {
  readonly text: string;
  readonly pages: readonly number[];
  /** There is more of it than is read. */
  readonly isCut: boolean;
}

/** Milliseconds for one document, and MB that reading it may take. */
const TIME_LIMIT = 30_000;
const MEMORY = 512;

/** The text of a PDF or DOCX, read on a thread that ends with it; the fault where it cannot be read within its limits. */
export async function extracted(kind: 'docx' | 'pdf', bytes: Uint8Array): Promise<ExtractedText | { fault: string }> {
  const worker = new Worker(new URL('./extract.mjs', import.meta.url), {
    workerData: { kind, bytes: Uint8Array.from(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  try {
    const [message] = await once(worker, 'message', { signal: AbortSignal.timeout(TIME_LIMIT) });
    return message;
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === 'AbortError';
    return {
      fault: isLate ? `takes longer than ${TIME_LIMIT / 1000} s to read` : `takes more than ${MEMORY} MB to read`,
    };
  } finally {
    await worker.terminate();
  }
}
