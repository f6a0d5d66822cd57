import { access, constants, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OpenEngine } from '../answer/coverage.ts';
import type { EngineName } from '../search/engine.ts';
import { loadMiniSearch, openMiniSearch } from '../search/minisearch.ts';
import { loadSqlite, openSqlite, reopenSqlite } from '../search/sqlite.ts';
import { snapshotPath } from '../store/snapshot.ts';
import type { LoadEngine } from './pack.ts';

/** How an engine is made anew, and made again of what was written down. */
interface EngineMaker {
  readonly open: OpenEngine;
  readonly load: LoadEngine;
}

/** The maker of an engine for a corpus. Throws `SqliteMissingError` where SQLite is asked for and not installed. */
export async function engineMaker(name: EngineName, corpus: string): Promise<EngineMaker> {
  if (name === 'minisearch') return { open: openMiniSearch, load: loadMiniSearch };
  const sqlite = await loadSqlite();
  const folder = await databaseFolder(corpus);
  return {
    open: (documents) => openSqlite(sqlite, folder, documents),
    load: (saved, articleIds) => reopenSqlite(sqlite, saved, articleIds),
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
