import { CorpusError } from '../corpuserror.ts';
import { codeOf } from './fault.ts';
import { openFile } from './readfile.ts';

/** Bytes that are read at once. */
const PIECE = 1 << 20;

/**
 * The bytes of a file of any size, piece by piece, as many as it had when it was opened.
 *
 * @param piece bytes that are read at once
 * @throws {CorpusError} when it is no file or cannot be read
 */
export async function* bytesIn(path: string, piece = PIECE): AsyncGenerator<Buffer> {
  const opened = await openFile(path);
  if ('fault' in opened) throw new CorpusError(path, opened.fault);
  const { file, size } = opened;
  try {
    for (let at = 0; at < size; ) {
      const bytes = Buffer.allocUnsafe(Math.min(piece, size - at));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield bytes.subarray(0, bytesRead);
    }
  } catch (cause) {
    throw new CorpusError(path, `cannot be read (${codeOf(cause)})`, { cause });
  } finally {
    await file.close();
  }
}
