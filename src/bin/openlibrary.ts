import { readFile } from 'node:fs/promises';
import { type AnswerLimits, SHIPPED_LIMITS } from '../coverage/limits.ts';
import { type LiveLibrary, openLiveLibrary } from '../library/livelibrary.ts';
import type { IndexOpening } from '../library/snapshot/open.ts';
import { openClusterLibrary } from '../opensearch/livelibrary.ts';
import { openReader } from '../reader/openreader.ts';
import type { Reader } from '../reader/port.ts';
import { vectorFolder } from '../reader/vectors/vectorfolder.ts';
import { parseCalibration } from '../reading/calibration.ts';
import { ConfigError, type ReadingConfig } from '../settings/config.ts';

/** What is told while the library is opened. */
export type LibraryNotices = Pick<IndexOpening, 'note'> &
  Partial<Pick<IndexOpening, 'onProgress'>> & {
    /** Is told how many of all passages the reader has read, while they are waited for. */
    readonly onRead?: (read: number, all: number) => void;
  };

/**
 * Opens the coverage as the settings say: the articles at `path`, or the archive in a cluster, with the reader where there
 * is one. With `READER=wait` it settles when all has been read. Throws as `openLiveLibrary` or `openClusterLibrary` does, and
 * `ConfigError` where the calibration cannot be used.
 */
export async function openConfiguredLibrary(
  config: ReadingConfig,
  path: string,
  telling: LibraryNotices,
): Promise<LiveLibrary> {
  const { searchEngine: engine, calibration } = config;
  if (engine !== 'opensearch')
    return openLibraryReadBy(await openReader(config.reader, telling.note), config, path, telling);
  const limits = calibration === null ? SHIPPED_LIMITS : await limitsIn(calibration);
  return openClusterLibrary(path, { ...telling, limits });
}

/** The same for articles on this machine, with a reader that several coverages may share. */
export async function openLibraryReadBy(
  reader: Reader | null,
  { searchEngine: engine, reader: mode, vectors, calibration }: ReadingConfig,
  path: string,
  telling: LibraryNotices,
): Promise<LiveLibrary> {
  if (engine === 'opensearch') throw new RangeError('A cluster holds the articles itself');
  const limits = calibration === null ? SHIPPED_LIMITS : await limitsIn(calibration);
  const liveLibrary = await openLiveLibrary(path, {
    ...telling,
    engine,
    limits,
    reading: reader && { reader, folder: vectorFolder(path, vectors), isAwaited: mode === 'wait' },
  });
  if (mode === 'wait') await liveLibrary.read(telling.onRead);
  return liveLibrary;
}

async function limitsIn(path: string): Promise<AnswerLimits> {
  try {
    return parseCalibration(await readFile(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError([`CALIBRATION cannot be used: ${path}: ${reason}`]);
  }
}
