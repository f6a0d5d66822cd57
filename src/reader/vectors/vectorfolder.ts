import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { shortHash } from '../../corpus/fingerprint.ts';
import { indexPath } from '../../store/snapshot.ts';

/**
 * Where the vectors of the corpus at `path` are kept: in a folder of their own inside `named`, or, where that is null, beside
 * the index of the corpus; where nothing can be written there, in the user's cache folder.
 */
export function vectorFolder(path: string, named: string | null): string {
  const own = shortHash([resolve(path)], 12);
  if (named !== null) return join(named, own);
  const beside = `${indexPath(path)}.vectors`;
  try {
    accessSync(dirname(beside), constants.W_OK);
    return beside;
  } catch {
    return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pullquote', own);
  }
}
