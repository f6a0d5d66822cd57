import { createReadStream } from 'node:fs';
import { CorpusError } from './corpuserror.ts';

const END = /\r\n|\n|\r/;
/** Bytes that are read at once. */
const CHUNK = 1 << 20;

/**
 * The lines of a file, each when it is asked for, so that the file may be larger than any string. A byte order mark is left out.
 *
 * @throws {CorpusError} when the file is not UTF-8 or cannot be read
 */
export async function* linesIn(path: string, chunk = CHUNK): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  /** The line that has begun, and a return behind it that may be the first half of its end. */
  let begun = '';
  let held = '';
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: chunk })) {
      const text = held + decoder.decode(bytes as Buffer, { stream: true });
      held = text.endsWith('\r') ? '\r' : '';
      const lines = text.slice(0, text.length - held.length).split(END);
      const last = lines.pop() ?? '';
      for (const line of lines) {
        yield begun + line;
        begun = '';
      }
      begun += last;
    }
    yield* (begun + held + decoder.decode()).split(END);
  } catch (cause) {
    throw new CorpusError(path, cause instanceof TypeError ? 'not UTF-8' : 'cannot be read', { cause });
  }
}
