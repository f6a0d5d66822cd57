import { linesOf } from '../../text/lines.ts';
import { CorpusError } from '../corpuserror.ts';
import { bytesIn } from './filebytes.ts';

/** Code units of one line, more than an article takes however it is written down. What follows in that line is left out. */
const LONGEST = 64 * 1024 * 1024;

/**
 * The lines of a file, each when it is asked for, so that the file may be larger than any string. A byte order mark is left out.
 *
 * @param piece bytes that are read at once
 * @param longest code units after which a line is cut off
 * @throws {CorpusError} when the file is not UTF-8 or cannot be read
 */
export async function* linesIn(path: string, piece?: number, longest = LONGEST): AsyncGenerator<string> {
  try {
    yield* linesOf(bytesIn(path, piece), new TextDecoder('utf-8', { fatal: true }), longest);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new CorpusError(path, 'not UTF-8', { cause });
  }
}
