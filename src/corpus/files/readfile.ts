import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { codeOf } from './fault.ts';
import { openWhenPossible } from './openwhenpossible.ts';
import { sizeWords } from './size.ts';

/** Why a file is not read, in a few words that follow its name. */
export interface UnreadFile {
  readonly fault: string;
  /** There is nothing of this name. */
  readonly isMissing: boolean;
}

/** A file that can be read from its beginning. Whoever has it closes it. */
export interface OpenedFile {
  readonly file: FileHandle;
  /** In bytes, as the system tells it; some systems' own files claim 0 and never end. */
  readonly size: number;
}

/** What is read at once where the size of a file cannot be believed, in bytes. */
const PIECE = 64 * 1024;

/**
 * Opens a file that has a beginning and an end: no pipe, which may keep whoever opens it waiting for ever, and no device.
 *
 * @param flags more of the flags of open(2)
 * @throws {CorpusError} when too many files are open on this machine; that is no fault of the file
 */
export async function openFile(path: string, flags = 0): Promise<OpenedFile | UnreadFile> {
  try {
    // Looked at first: some devices do something when they are merely opened.
    if (!(await stat(path)).isFile()) return { fault: 'is not a file', isMissing: false };
    // It may have become a pipe since, which this flag opens without waiting for somebody who writes to it.
    const file = await openWhenPossible(path, () => open(path, constants.O_RDONLY | constants.O_NONBLOCK | flags));
    const found = await file.stat();
    if (found.isFile()) return { file, size: found.size };
    await file.close();
    return { fault: 'is not a file', isMissing: false };
  } catch (error) {
    return unread(error);
  }
}

/**
 * The bytes of a file, or why they are not read. Little more than `most` bytes are looked at, whatever the file says of its
 * size.
 *
 * @throws {CorpusError} when too many files are open on this machine
 */
export async function readBounded(path: string, most: number, flags = 0): Promise<Buffer | UnreadFile> {
  const opened = await openFile(path, flags);
  if ('fault' in opened) return opened;
  try {
    const { file, size } = opened;
    if (size > most) return tooLarge(most, sizeWords(size));
    return (await bytesOf(file, size, most)) ?? tooLarge(most, 'it does not end');
  } catch (error) {
    return unread(error);
  } finally {
    await opened.file.close();
  }
}

const tooLarge = (most: number, how: string): UnreadFile => ({
  fault: `is over ${sizeWords(most)} (${how})`,
  isMissing: false,
});

/** Null where there are more than `most`. */
async function bytesOf(file: FileHandle, size: number, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  // One byte more than there should be, so that the end is seen.
  for (let wanted = size === 0 ? PIECE : size + 1; ; wanted = PIECE) {
    const piece = Buffer.allocUnsafe(wanted);
    const { bytesRead } = await file.read(piece, 0, piece.length, null);
    if (bytesRead === 0) return Buffer.concat(pieces);
    length += bytesRead;
    if (length > most) return null;
    pieces.push(piece.subarray(0, bytesRead));
  }
}

function unread(error: unknown): UnreadFile {
  const code = codeOf(error);
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  return { fault: isMissing ? 'is not there' : `cannot be read (${code})`, isMissing };
}
