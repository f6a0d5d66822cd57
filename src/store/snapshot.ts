import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { codeOf } from '../corpus/fault.ts';
import { isRows } from '../corpus/rows.ts';
import { clearDatabases } from '../search/databasefiles.ts';
import { replaceFile } from './replace.ts';

const NAME = '.pullquote-index';
/** A snapshot that unpacks to more is none of ours: V8 could hardly hold what is in it. */
const MOST_BYTES = 2 ** 31 - 1;
/** Level 1 takes a third of the time of level 6 and gives a file that is a quarter larger. */
const LEVEL = 1;

/** What the names of all files begin with that are kept of a corpus's index: in its folder, or beside its file. */
export const indexPath = (corpus: string): string => (isRows(corpus) ? `${corpus}${NAME}` : join(corpus, NAME));

/** Where the snapshot of a corpus stands. */
export const snapshotPath = (corpus: string): string => `${indexPath(corpus)}.json.gz`;

/** The content of a corpus's snapshot; null where there is none. Throws where it cannot be read. */
export async function readSnapshot(corpus: string): Promise<Uint8Array | null> {
  const file = await open(snapshotPath(corpus), constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Error(`it cannot be read (${codeOf(error)})`, { cause: error });
  });
  if (file === null) return null;
  try {
    return await promisify(gunzip)(await file.readFile(), { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new Error('it is cut short, or was changed', { cause });
  } finally {
    await file.close();
  }
}

/** Puts the content in the place of the snapshot that was there, in one step: a reader finds the one or the other. */
export async function writeSnapshot(corpus: string, content: Uint8Array): Promise<void> {
  await replaceFile(snapshotPath(corpus), await promisify(gzip)(content, { level: LEVEL }));
}

/** Takes away the snapshot of a corpus and its databases, as when an article must be forgotten. */
export async function discardSnapshot(corpus: string): Promise<void> {
  await rm(snapshotPath(corpus), { force: true });
  clearDatabases(indexPath(corpus), 0);
}
