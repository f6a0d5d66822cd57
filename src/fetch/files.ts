import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { codeOf } from '../corpus/fault.ts';

/** The bytes of a file, or why they are not read. Nothing past `most` bytes is looked at. */
export async function readBounded(path: string, most: number): Promise<Buffer | { fault: string }> {
  try {
    // Without the flag, opening a pipe that nobody writes to would wait for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      if (!found.isFile()) return { fault: 'is not a file' };
      const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
      if (found.size > most) return { fault: `is over ${megabytes(most)} MB (${megabytes(found.size)} MB)` };
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return { fault: codeOf(error) === 'ENOENT' ? 'is not there' : `cannot be read (${codeOf(error)})` };
  }
}

/** The files that stand directly in a folder, in the order of their names; hidden ones and folders are passed over. */
export async function filesIn(folder: string): Promise<string[]> {
  const listed = await readdir(folder, { withFileTypes: true });
  return listed
    .filter((each) => !each.name.startsWith('.') && !each.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

/** Whether a file of a folder really lies in it, and is no link to elsewhere. */
export async function liesInside(path: string): Promise<boolean> {
  const [file, folder] = await Promise.all([realpath(path).catch(() => null), realpath(dirname(path))]);
  return file?.startsWith(folder.endsWith(sep) ? folder : folder + sep) ?? false;
}
