import { codeOf } from '../corpus/files/fault.ts';
import { type AnswerLimits, SHIPPED_LIMITS } from '../coverage/limits.ts';
import { type Library, libraryOver, readThesaurus } from '../library/library.ts';
import type { ArticleChanges, LiveLibrary } from '../library/livelibrary.ts';
import { codeHash } from '../library/snapshot/key.ts';
import { EngineMissingError, EngineUnavailable } from '../search/engine.ts';
import { oneRoundAtATime } from '../work/reloading.ts';
import type { QuotedRoll } from './coverage/coverage.ts';
import type { OpenCluster } from './coverage/open.ts';
import { readCluster } from './search/settings.ts';

/** How a live library over a cluster is kept. */
export interface ClusterLibraryOptions {
  /** Where answers end and silence begins. */
  readonly limits?: AnswerLimits;
  /** Takes one line for the operator. */
  readonly note: (line: string) => void;
  /** Milliseconds between two looks at which index is in use. */
  readonly every?: number;
}

const MINUTE = 60_000;

/** The library in use, and the index that it reads. */
interface Shown {
  readonly index: string;
  readonly library: Library;
  readonly roll: QuotedRoll;
  readonly readAt: Date;
}

/**
 * Opens the archive in the cluster that the environment names. Only what was learnt of the articles is read into memory.
 * When another index takes the place of the one in use, which is looked for each minute, the library is exchanged;
 * whoever holds the old one finishes with the old index.
 *
 * @param path where the files of words are looked for: the articles need not be on this machine
 * @throws {EngineMissingError} when the cluster's settings are wrong, or the client's package is not there
 * @throws {EngineUnavailable} when the cluster cannot be reached or holds no index that can be read
 * @throws {CorpusError} when a file of words cannot be understood
 */
export async function openClusterLibrary(
  path: string,
  { note, limits = SHIPPED_LIMITS, every = MINUTE }: ClusterLibraryOptions,
): Promise<LiveLibrary> {
  const cluster = await clusterHere();
  let shown = await open(await cluster.current());

  async function open(index: string): Promise<Shown> {
    const thesaurus = await readThesaurus(path);
    const { coverage, roll, code } = await cluster.open(index, thesaurus);
    if (code !== codeHash()) note(`${index} was made by another version of the program: run "npm run index"`);
    return { index, library: libraryOver({ ...coverage, limits }, thesaurus), roll, readAt: new Date() };
  }
  const reload = oneRoundAtATime(async () => {
    const before = shown;
    const next = await open(await cluster.current());
    await next.library.prepare();
    shown = next;
    return changesBetween(before, next);
  });
  const look = async (): Promise<void> => {
    try {
      if ((await cluster.current()) === shown.index) return;
      const { added, changed, removed } = await reload();
      const counts = `${added.length} articles more, ${changed.length} changed, ${removed.length} fewer`;
      note(`${shown.index} is in use now: ${counts}`);
    } catch (fault) {
      // What is in use stays in use; the next look may find the cluster again.
      if (!(fault instanceof EngineUnavailable)) throw fault;
    }
  };
  const looking = setInterval(() => void look(), every).unref();
  return {
    get library() {
      return shown.library;
    },
    get readAt() {
      return shown.readAt;
    },
    reload,
    read: async () => {},
    close: () => clearInterval(looking),
  };
}

async function clusterHere(): Promise<OpenCluster> {
  const settings = readCluster(process.env);
  if ('faults' in settings) throw new EngineMissingError(settings.faults.join('; '));
  const { clusterOf } = await import('./coverage/open.ts').catch((cause: unknown) => {
    if (codeOf(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new EngineMissingError(
      'SEARCH_ENGINE=opensearch needs a package: run "npm install @opensearch-project/opensearch"',
      { cause },
    );
  });
  return clusterOf(settings);
}

function changesBetween(before: Shown, after: Shown): ArticleChanges {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [n, id] of [...after.roll.ids].entries()) {
    const known = before.roll.ids.find(id);
    if (known < 0) added.push(id);
    else if (before.roll.states.at(known) !== after.roll.states.at(n)) changed.push(id);
  }
  const { library } = before;
  return {
    added: added.sort(),
    changed: changed.sort(),
    removed: [...before.roll.ids].filter((id) => after.roll.ids.find(id) < 0).sort(),
    words: [...after.library.words].flatMap(([name, text]) => (library.words.get(name) === text ? [] : [name])).sort(),
    refused: after.library.survey.refused,
  };
}
