import { basename, dirname, resolve } from 'node:path';
import { watch } from 'chokidar';
import { isRows } from '../corpus/read/rows.ts';
import { inTime } from '../work/deadline.ts';

/** How long changes are waited for, in ms. */
export interface WatchPatience {
  /** A file must not have changed for so long: a longer one is written in several goes. */
  readonly settled: number;
  /** How often a file that changes is looked at. */
  readonly look: number;
  /** After a change in which others may follow, as when many files are copied; each begins the wait anew. */
  readonly quiet: number;
  /** Not longer than this, however many follow. */
  readonly most: number;
  /** After which nobody waits any more for the system to begin to look. */
  readonly start: number;
}

const PATIENCE: WatchPatience = { settled: 500, look: 100, quiet: 1_500, most: 15_000, start: 15_000 };

/** Files of a folder that decide what is answered. */
const RELEVANT = /^(?!\.).*\.(?:txt|solr)$|^articles\.json$/i;

/** Looks at the files of a corpus until `stop` is called. */
export interface FileWatch {
  stop(): Promise<void>;
}

/**
 * Calls `onChange` once for one or several changes of a corpus, when they are over: of the articles, facts and words in its
 * folder, or of its file. Settles when it looks, or, with a fault, when that takes too long.
 *
 * @param onFault takes one line where the system cannot tell of changes
 */
export function watchCorpus(
  corpus: string,
  onChange: () => void,
  onFault: (line: string) => void,
  patience: WatchPatience = PATIENCE,
): Promise<FileWatch> {
  if (isRows(corpus)) return watchFile(corpus, onChange, onFault, patience);
  const isRelevant = (name: string): boolean => RELEVANT.test(name);
  return watchFolder({ path: corpus, folder: resolve(corpus), isRelevant }, onChange, onFault, patience);
}

/** The same for one file, whatever it holds. */
export function watchFile(
  path: string,
  onChange: () => void,
  onFault: (line: string) => void,
  patience: WatchPatience = PATIENCE,
): Promise<FileWatch> {
  // Its folder is watched: a file that is replaced by another is no longer the one that was watched.
  const isRelevant = (name: string): boolean => name === basename(path);
  return watchFolder({ path, folder: dirname(resolve(path)), isRelevant }, onChange, onFault, patience);
}

/** What is watched: files of a folder. */
interface WatchedFiles {
  /** As the operator names it. */
  readonly path: string;
  readonly folder: string;
  readonly isRelevant: (name: string) => boolean;
}

async function watchFolder(
  { path, folder, isRelevant }: WatchedFiles,
  onChange: () => void,
  onFault: (line: string) => void,
  { settled, look, quiet, most, start }: WatchPatience,
): Promise<FileWatch> {
  let timer: NodeJS.Timeout | undefined;
  let first: number | null = null;
  const changed = (): void => {
    first ??= performance.now();
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        first = null;
        onChange();
      },
      Math.max(0, Math.min(quiet, first + most - performance.now())),
    );
  };
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: true,
    ignored: (each) => each !== folder && !isRelevant(basename(each)),
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: look },
  });
  watcher.on('all', changed);
  watcher.on('error', (error) =>
    onFault(`Changes of ${path} are not noticed: ${error instanceof Error ? error.message : String(error)}`),
  );
  const ready = new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  if ((await inTime(ready, start)) === null) {
    onFault(`Changes of ${path} are not noticed yet: the system has taken over ${start / 1_000} s to look at it`);
    // Nobody knows what has changed until then.
    void ready.then(changed);
  }
  return {
    async stop() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
