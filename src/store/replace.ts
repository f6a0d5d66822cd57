import { randomBytes } from 'node:crypto';
import { link, lstat, open, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../corpus/files/fault.ts';
import { openWhenPossible } from '../corpus/files/openwhenpossible.ts';

/** Half-written files have names that no reader of a corpus looks at. */
const UNFINISHED = /^\.pullquote-\w+\.tmp$/;

/** What file systems say that know no links of this kind. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** A half-written file that has not changed for so long, in ms, was left by a program that was killed. */
export const FORGOTTEN = 60_000;

/** Writes a file whole, or, for whatever reason, leaves what was there: a reader never sees a part of it. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = await written(path, content);
  try {
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await settle(dirname(path));
}

/** Writes a new file whole. Returns false, and changes nothing, where there is one of this name. */
export async function createFile(path: string, content: string | Uint8Array): Promise<boolean> {
  const unfinished = await written(path, content);
  try {
    // Unlike a renaming, a second name never takes the place of a file that is there.
    await link(unfinished, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    // Between this look and the renaming, the folder's lock keeps other programs of ours away.
    if (await stat(path).catch(() => null)) return false;
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  await settle(dirname(path));
  return true;
}

/**
 * Takes a name that one program at a time can have, with a word about who took it. Returns false where it is taken. It is a
 * symbolic link that leads to nothing and has the word for its place: made whole or not at all, and without room on the disk,
 * so that something can be removed from a full one. Where there are no such links it is a file, which a program that is killed
 * meanwhile may leave without its word. It need not outlast the machine.
 */
export async function claimName(path: string, owner: string): Promise<boolean> {
  try {
    await symlink(owner, path).catch((error) => {
      if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
      return writeFile(path, owner, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes away what programs that were killed left half-written.
 *
 * @param age ms for which it has not been written to; 0 takes away what is being written, too
 */
export async function clearUnfinished(folder: string, age: number): Promise<void> {
  const names = (await openWhenPossible(folder, () => readdir(folder))).filter((name) => UNFINISHED.test(name));
  for (const path of names.map((name) => join(folder, name))) {
    const found = await lstat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs >= age) await rm(path, { force: true });
  }
}

/** A name beside a file for one that is not to be seen yet, or no longer. */
export const unfinishedBeside = (path: string): string =>
  join(dirname(path), `.pullquote-${randomBytes(6).toString('hex')}.tmp`);

async function written(path: string, content: string | Uint8Array): Promise<string> {
  const unfinished = unfinishedBeside(path);
  const file = await openWhenPossible(unfinished, () => open(unfinished, 'wx'));
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => {});
    // What was written takes room, of which there may be none left.
    await rm(unfinished, { force: true });
    throw error;
  }
  return unfinished;
}

/** A name is only as lasting as its folder. Where folders cannot be synced, as on Windows, the system sees to it. */
async function settle(folder: string): Promise<void> {
  const opened = await openWhenPossible(folder, () => open(folder, 'r')).catch(() => null);
  await opened?.sync().catch(() => {});
  await opened?.close();
}
