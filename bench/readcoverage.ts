import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Coverage, ReadBy } from '../src/coverage/coverage.ts';
import { openCoverage } from '../src/library/library.ts';
import { openReader } from '../src/reader/openreader.ts';
import type { Reader } from '../src/reader/port.ts';
import { vectorFolder } from '../src/reader/vectors/vectorfolder.ts';
import type { LocalEngine } from '../src/search/engine.ts';
import { SEEDS } from './data.ts';

/** Where the vectors of data that is not the program's own are kept. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pullquote');

/** The reader that measures, or null for words alone. Throws where it is wanted and cannot be had: nothing is measured by halves. */
export async function measuringReader(isWanted: boolean): Promise<Reader | null> {
  const faults: string[] = [];
  const reader = await openReader(isWanted ? 'wait' : 'off', (line) => faults.push(line));
  if (isWanted && !reader) throw new Error(faults.join('\n'));
  return reader;
}

/** A reader with the folder where it keeps what it has read of the corpus at `path`. */
export const keeping = (reader: Reader | null, path: string): ReadBy | null =>
  reader && { reader, folder: vectorFolder(path, path === SEEDS ? null : CACHE) };

/** The coverage of the corpus at `path`, all of it read. Throws where a passage could not be read. */
export async function readCoverage(path: string, reading: ReadBy | null, engine?: LocalEngine): Promise<Coverage> {
  const coverage = await openCoverage(path, engine, reading);
  const vectors = coverage.reader?.vectors;
  await vectors?.ready();
  const progress = vectors?.progress;
  if (vectors && (!progress || progress.read < progress.all)) {
    throw new Error(`${path}: only ${progress?.read ?? 0} of ${progress?.all ?? 'its'} passages could be read`);
  }
  return coverage;
}
