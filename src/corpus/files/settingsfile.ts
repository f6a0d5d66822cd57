import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** Bytes: a token, a password or a certificate, with all that signed it. */
const MOST = 1024 * 1024;
/** Bytes that are read at once; the size that a file claims is not believed. */
const PIECE = 4096;

/**
 * The words of a file that a setting names, as UTF-8. Throws where it is none, such as a pipe, which may keep whoever
 * opens it waiting for ever, or where it is over 1 MB. Read in one go: nothing goes on without settings.
 *
 * @throws with `code`, which is the system's, or what the file is instead, in a few words
 */
export function readSettingsFile(path: string): string {
  if (!statSync(path).isFile()) throw new NoSettingsFile('is not a file');
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile()) throw new NoSettingsFile('is not a file');
    const bytes = Buffer.alloc(MOST + PIECE);
    let length = 0;
    for (let read = -1; read !== 0 && length <= MOST; length += read) read = readSync(file, bytes, length, PIECE, null);
    if (length > MOST) throw new NoSettingsFile('is over 1 MB');
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}

/** What stands there is no file that could hold a setting. */
export class NoSettingsFile extends Error {
  override readonly name = 'NoSettingsFile';
  readonly code: string;

  constructor(fault: string) {
    super(fault);
    this.code = fault;
  }
}
