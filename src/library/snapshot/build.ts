import { Worker } from 'node:worker_threads';
import type { Corpus } from '../../corpus/corpus.ts';
import { CorpusError } from '../../corpus/corpuserror.ts';
import type { LocalEngine } from '../../search/engine.ts';
import { databasesOf } from './engines.ts';

/** What is to be built. */
interface Task {
  /** The path of the corpus. */
  readonly path: string;
  readonly engine: LocalEngine;
  /** The key of the index in use, which need not be built again; null for none. */
  readonly known: string | null;
  /** Code units of text from which a snapshot is kept. */
  readonly keepFrom: number;
}

/** What the thread is told. The folder of its databases must outlive it, so it makes none of its own. */
export interface BuildOrder extends Task {
  /** What the paths of databases begin with. */
  readonly databases: string;
}

type Remarks = Pick<Corpus, 'refused' | 'warnings'>;

/** What came of it. */
export type BuiltIndex =
  /** The corpus is the one that is known. */
  | ({ readonly what: 'same' } & Remarks)
  | ({
      readonly what: 'built';
      readonly key: string;
      /** What `pack` and `packArticles` gave. */
      readonly content: Uint8Array;
      readonly articles: Uint8Array;
      readonly fingerprint: string;
      /** Why no snapshot could be kept; null where one is, or none was wanted. */
      readonly unkept: string | null;
    } & Remarks);

/** What the thread tells. */
export type BuildReport =
  | BuiltIndex
  | { readonly what: 'progress'; readonly done: number; readonly all: number }
  | { readonly what: 'fault'; readonly path: string; readonly fault: string };

const THREAD = new URL('./thread.mjs', import.meta.url);
/** Megabytes: an index of a hundred thousand passages takes about one gigabyte while it is built. */
const HEAP = 8_192;

/** A thread that reports nothing for so long, in ms, is given up. */
const SILENCE = 30 * 60_000;

/**
 * Builds the index of a corpus on a thread of its own.
 *
 * @param silence ms after which a thread that tells nothing is ended
 * @throws {CorpusError} when there is nothing that can be served
 */
export function buildElsewhere(
  task: Task,
  onProgress: (done: number, all: number) => void = () => {},
  thread: URL = THREAD,
  silence = SILENCE,
): Promise<BuiltIndex> {
  const order: BuildOrder = { ...task, databases: task.engine === 'sqlite' ? databasesOf(task.path) : '' };
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      workerData: order,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    const clock = setTimeout(() => {
      reject(new CorpusError(task.path, `the index could not be built (nothing for ${silence / 60_000} minutes)`));
      void worker.terminate();
    }, silence);
    worker.on('message', (report: BuildReport) => {
      clock.refresh();
      if (report.what === 'progress') onProgress(report.done, report.all);
      else if (report.what === 'fault') reject(new CorpusError(report.path, report.fault));
      else resolve(report);
    });
    worker.on('error', (cause) =>
      reject(new CorpusError(task.path, `the index could not be built (${cause.message})`, { cause })),
    );
    worker.on('exit', (code) => {
      clearTimeout(clock);
      reject(new CorpusError(task.path, `the index could not be built (the thread ended with ${code})`));
    });
  });
}
