import { readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CorpusError } from '../corpus/corpuserror.ts';
import { codeOf } from '../corpus/fault.ts';
import { claimName } from './replace.ts';

const LOCK = '.pullquote-lock';
/** Whoever holds the lock renews it far more often; an older one was left by a program that was killed. In ms. */
const STALE = 20_000;
const RENEWED = 2_000;
const AGAIN = 50;
const PATIENCE = 60_000;

/**
 * Does work in a folder while no other program of ours changes it: the bot may take in a feed while an operator adds or
 * removes. Throws `CorpusError` when the folder stays taken.
 */
export async function aloneIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, LOCK);
  for (let waited = 0; !(await taken(path)); waited += AGAIN) {
    if (waited > PATIENCE) throw new CorpusError(folder, 'another program is changing it: try again later');
    await wait(AGAIN);
  }
  const renewing = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), RENEWED);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await rm(path, { force: true });
  }
}

/** Whether the lock is ours now. One that was left behind is taken away, so that the next try gets it. */
async function taken(path: string): Promise<boolean> {
  if (await claimName(path, `${process.pid} ${hostname()}`)) return true;
  if (await isLeft(path)) await rm(path, { force: true });
  return false;
}

/** A process of this machine can be looked for; of others, or of one whose name is not there, only the age is known. */
async function isLeft(path: string): Promise<boolean> {
  const [owner, found] = await Promise.all([readFile(path, 'utf8').catch(() => ''), stat(path).catch(() => null)]);
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
