import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { OpenEngine } from '../../coverage/coverage.ts';
import { loadSqlite } from '../../search/database.ts';
import type { LocalEngine } from '../../search/engine.ts';
import { loadMiniSearch, openMiniSearch } from '../../search/minisearch.ts';
import { openSqlite, reopenSqlite } from '../../search/sqlite.ts';
import { indexPath } from '../../store/snapshot.ts';
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
  name: LocalEngine,
  corpus: string,
  databases = () => databasesOf(corpus),
): Promise<EngineMaker> {
  switch (name) {
    case 'minisearch':
      return { open: openMiniSearch, load: loadMiniSearch };
    case 'sqlite': {
      const sqlite = await loadSqlite();
      return {
        open: (documents) => openSqlite(sqlite, databases(), documents),
        load: (saved, articles) => reopenSqlite(sqlite, saved, articles),
      };
    }
  }
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
