import { constants } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { readBounded } from '../corpus/files/readfile.ts';
import { isRows } from '../corpus/read/rows.ts';
import { clearDatabases } from '../search/databasefiles.ts';
import { clearUnfinished, FORGOTTEN, replaceFile } from './replace.ts';

const NAME = '.pullquote-index';
/** A snapshot that unpacks to more is none of ours: V8 could hardly hold what is in it. */
const MOST_BYTES = 2 ** 31 - 1;
/** Level 1 takes a third of the time of level 6 and gives a file that is a quarter larger. */
const LEVEL = 1;

/** What the names of all files begin with that are kept of a corpus's index: in its folder, or beside its file. */
export const indexPath = (corpus: string): string => (isRows(corpus) ? `${corpus}${NAME}` : join(corpus, NAME));

/** Where the snapshot of a corpus stands. */
export const snapshotPath = (corpus: string): string => `${indexPath(corpus)}.json.gz`;

/** What is kept of a corpus besides its snapshot: who is quoted in it. */
export type KeptPart = 'people';

const partPath = (corpus: string, part: KeptPart): string => `${indexPath(corpus)}.${part}.json.gz`;

/** The content of a corpus's snapshot; null where there is none. Throws where it cannot be read. */
export const readSnapshot = (corpus: string): Promise<Uint8Array | null> => readPacked(snapshotPath(corpus));

/** The content of what is kept besides; null where there is none. Throws where it cannot be read. */
export const readKept = (corpus: string, part: KeptPart): Promise<Uint8Array | null> =>
  readPacked(partPath(corpus, part));

async function readPacked(path: string): Promise<Uint8Array | null> {
  const packed = await readBounded(path, MOST_BYTES, constants.O_NOFOLLOW);
  if ('fault' in packed) {
    if (packed.isMissing) return null;
    throw new Error(`it ${packed.fault}`);
  }
  try {
    return await promisify(gunzip)(packed, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new Error('it is cut short, or was changed', { cause });
  }
}

/**
 * Puts the content in the place of the snapshot that was there, in one step: a reader finds the one or the other. What a
 * program that was killed left half-written beside it is taken away.
 */
export const writeSnapshot = (corpus: string, content: Uint8Array): Promise<void> =>
  writePacked(corpus, snapshotPath(corpus), content);

/** Likewise for what is kept besides. */
export const writeKept = (corpus: string, part: KeptPart, content: Uint8Array): Promise<void> =>
  writePacked(corpus, partPath(corpus, part), content);

async function writePacked(corpus: string, path: string, content: Uint8Array): Promise<void> {
  await clearUnfinished(dirname(indexPath(corpus)), FORGOTTEN);
  await replaceFile(path, await promisify(gzip)(content, { level: LEVEL }));
}

/** Takes away all that is kept of a corpus, as when an article must be forgotten. */
export async function discardSnapshot(corpus: string): Promise<void> {
  await rm(snapshotPath(corpus), { force: true });
  await rm(partPath(corpus, 'people'), { force: true });
  clearDatabases(indexPath(corpus), 0);
}
