import { access, constants, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OpenEngine } from '../answer/coverage.ts';
import { EngineMissingError, type EngineName } from '../search/engine.ts';
import { loadMiniSearch, openMiniSearch } from '../search/minisearch.ts';
import { readCluster } from '../search/opensearch/settings.ts';
import { loadSqlite, openSqlite, reopenSqlite } from '../search/sqlite.ts';
import { snapshotPath } from '../store/snapshot.ts';
import type { LoadEngine } from './pack.ts';

/** How an engine is made anew, and made again of what was written down. */
interface EngineMaker {
  readonly open: OpenEngine;
  readonly load: LoadEngine;
}

/** The maker of an engine for a corpus. Throws `EngineMissingError` where it cannot be had here. */
export async function engineMaker(name: EngineName, corpus: string): Promise<EngineMaker> {
  if (name === 'minisearch') return { open: openMiniSearch, load: loadMiniSearch };
  if (name === 'opensearch') return clusterMaker();
  const sqlite = await loadSqlite();
  const folder = await databaseFolder(corpus);
  return {
    open: (documents) => openSqlite(sqlite, folder, documents),
    load: (saved, articleIds) => reopenSqlite(sqlite, saved, articleIds),
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

/** Beside the snapshot, or a new folder for this run where nothing can be written there. */
async function databaseFolder(corpus: string): Promise<string> {
  const folder = dirname(snapshotPath(corpus));
  return access(folder, constants.W_OK).then(
    () => folder,
    () => mkdtemp(join(tmpdir(), 'pullquote-')),
  );
}
