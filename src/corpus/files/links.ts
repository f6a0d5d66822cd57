import { realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';

/**
 * Where a name in a folder leads when it is a link to somewhere else; null where it lies in the folder, as the files do that
 * Kubernetes links there, or leads to nothing.
 */
export async function leadsOut(path: string): Promise<string | null> {
  const [file, folder] = await Promise.all([realpath(path).catch(() => null), realpath(dirname(path))]);
  return file === null || file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? null : file;
}
