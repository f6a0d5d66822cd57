import { createReadStream } from 'node:fs';
import { linesOf } from '../text/lines.ts';
import { CorpusError } from './corpuserror.ts';

/** Bytes that are read at once. */
const CHUNK = 1 << 20;

/**
 * The lines of a file, each when it is asked for, so that the file may be larger than any string. A byte order mark is left out.
 *
 * @throws {CorpusError} when the file is not UTF-8 or cannot be read
 */
export async function* linesIn(path: string, chunk = CHUNK): AsyncGenerator<string> {
  try {
    yield* linesOf(createReadStream(path, { highWaterMark: chunk }), new TextDecoder('utf-8', { fatal: true }));
  } catch (cause) {
    throw new CorpusError(path, cause instanceof TypeError ? 'not UTF-8' : 'cannot be read', { cause });
  }
}
