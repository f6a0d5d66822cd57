import { randomBytes } from 'node:crypto';
import { lstat, lutimes, readlink, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CorpusError } from '../corpus/corpuserror.ts';
import { codeOf } from '../corpus/files/fault.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { claimName, unfinishedBeside } from './replace.ts';

const LOCK = '.pullquote-lock';
/** A lock is renewed far more often than this, in ms; an older one was left by a program that was killed. */
const STALE = 20_000;
const RENEWED = 2_000;
const AGAIN = 50;
const PATIENCE = 60_000;
/** The longest content of a lock, in bytes. */
const LONGEST = 1024;

/**
 * Does work in a folder while no other program of ours changes it: the bot may take in a feed while an operator adds or
 * removes. Throws `CorpusError` when the folder stays taken.
 */
export async function aloneIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, LOCK);
  const own = `${process.pid} ${hostname()} ${randomBytes(6).toString('hex')}`;
  for (let waited = 0; !(await taken(path, own)); waited += AGAIN) {
    if (waited > PATIENCE) throw new CorpusError(folder, 'another program is changing it: try again later');
    await wait(AGAIN);
  }
  const renewing = setInterval(() => void lutimes(path, new Date(), new Date()).catch(() => {}), RENEWED);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await takeAway(path, own);
  }
}

/** Whether the lock is ours now. One that was left behind is taken away, so that the next try gets it. */
async function taken(path: string, own: string): Promise<boolean> {
  if (await claimName(path, own)) return true;
  const owner = await ownerOf(path);
  if (await isLeft(path, owner)) await takeAway(path, owner);
  return false;
}

/** What stands in the lock; empty where there is none. */
const ownerOf = (path: string): Promise<string> =>
  readlink(path).catch(async () => {
    const bytes = await readBounded(path, LONGEST).catch(() => null);
    return bytes === null || 'fault' in bytes ? '' : bytes.toString('utf8');
  });

/**
 * Takes a lock away if it is this owner's. It is put aside first, so that of several that would take it only one does; one
 * that has become another's between the look and that is put back.
 */
export async function takeAway(path: string, owner: string): Promise<void> {
  if ((await ownerOf(path)) !== owner) return;
  // The name of what is half-written, so that it is cleared like that after a kill.
  const aside = unfinishedBeside(path);
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const another = await ownerOf(aside);
  if (another !== owner) await claimName(path, another).catch(() => false);
  await rm(aside, { force: true });
}

/** A process of this machine can be looked for; of others, or of one whose name is not there, only the age is known. */
async function isLeft(path: string, owner: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return false;
  const [pid, host] = owner.split(' ');
  if (host === hostname() && Number(pid) > 0) {
    try {
      process.kill(Number(pid), 0);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') return true;
    }
  }
  return Date.now() - found.mtimeMs > STALE;
}
