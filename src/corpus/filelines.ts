import { CorpusError } from './corpuserror.ts';
import { bytesIn } from './filebytes.ts';

const END = /\r\n|\n|\r/;
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
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Buffer): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new CorpusError(path, 'not UTF-8', { cause });
    }
  };
  /** The line that has begun, and a return behind it that may be the first half of its end. */
  let begun = '';
  let held = '';
  // What is left out of a line that is too long is left out up to its end: its two ends alone might be taken for it.
  const withRest = (rest: string): string => (begun.length < longest ? begun + rest : begun);
  for await (const bytes of bytesIn(path, piece)) {
    const text = held + decoded(bytes);
    held = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - held.length).split(END);
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield withRest(line);
      begun = '';
    }
    begun = withRest(last);
  }
  yield* withRest(held + decoded()).split(END);
}
