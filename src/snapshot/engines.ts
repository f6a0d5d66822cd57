import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { OpenEngine } from '../answer/coverage.ts';
import { EngineMissingError, type EngineName } from '../search/engine.ts';
import { loadMiniSearch, openMiniSearch } from '../search/minisearch.ts';
import { readCluster } from '../search/opensearch/settings.ts';
import { loadSqlite, openSqlite, reopenSqlite } from '../search/sqlite.ts';
import { indexPath } from '../store/snapshot.ts';
import type { LoadEngine } from './pack.ts';

/** How an engine is made anew, and made again of what was written down. */
interface EngineMaker {
  readonly open: OpenEngine;
  readonly load: LoadEngine;
}

/**
 * The maker of an engine for a corpus. Throws `EngineMissingError` where it cannot be had here.
 *
 * @param databases says what the path of a new database begins with, once one is made
 */
export async function engineMaker(
  name: EngineName,
  corpus: string,
  databases = () => databasesOf(corpus),
): Promise<EngineMaker> {
  if (name === 'minisearch') return { open: openMiniSearch, load: loadMiniSearch };
  if (name === 'opensearch') return clusterMaker();
  const sqlite = await loadSqlite();
  return {
    open: (documents) => openSqlite(sqlite, databases(), documents),
    load: (saved, articles) => reopenSqlite(sqlite, saved, articles),
  };
}

/** The index is not made here but by `npm run index`; this finds it. */
async function clusterMaker(): Promise<EngineMaker> {
  const settings = readCluster(process.env);
  if ('faults' in settings) throw new EngineMissingError(settings.faults.join('; '));
  const cluster = await import('../search/opensearch/cluster.ts').catch((cause: unknown) => {
    throw new EngineMissingError(
      'SEARCH_ENGINE=opensearch needs a package: run "npm install @opensearch-project/opensearch"',
      { cause },
    );
  });
  const client = cluster.connect(settings);
  return {
    open: (documents) => cluster.openOpenSearch(client, cluster.indexName(documents)),
    load: async (saved) => cluster.openOpenSearch(client, String([...saved][0])),
  };
}

/** What the paths of a corpus's databases begin with: beside its snapshot, or, where nothing can be written there, elsewhere. */
export function databasesOf(corpus: string): string {
  const index = indexPath(corpus);
  try {
    accessSync(dirname(index), constants.W_OK);
    return index;
  } catch {
    return join(passingFolder(), basename(index));
  }
}

let passing: string | null = null;

/** A folder that is there as long as this program runs. */
function passingFolder(): string {
  if (passing !== null) return passing;
  const made = mkdtempSync(join(tmpdir(), 'pullquote-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  passing = made;
  return made;
}
