import { spawnSync } from 'node:child_process';
import { lstat, lutimes, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aloneIn, takeAway } from '../../src/store/alone.ts';
import { claimName } from '../../src/store/replace.ts';
import { makePipe } from '../support/pipe.ts';
import { fillUp, hasSmallDisks, smallDisk } from '../support/smalldisk.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('work in a folder', () => {
  it('is done by one at a time, and the folder is free behind it even where it fails', async () => {
    const folder = await temporaryFolder();
    let [open, most] = [0, 0];
    const work = async (n: number): Promise<number> => {
      open += 1;
      most = Math.max(most, open);
      await new Promise(setImmediate);
      open -= 1;
      if (n === 2) throw new Error('failed');
      return n;
    };
    const done = await Promise.allSettled([1, 2, 3].map((n) => aloneIn(folder, () => work(n))));
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([most, await readdir(folder)]).toEqual([1, []]);
  });

  // A file, as earlier versions make it, and as it is where there are no symbolic links.
  it.each(['link', 'file'])('goes on at once where whoever held the folder, by a %s, was killed', async (kind) => {
    const folder = await temporaryFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const [lock, owner] = [join(folder, '.pullquote-lock'), `${pid} ${hostname()} 00ff`];
    if (kind === 'link') await claimName(lock, owner);
    else await writeFile(lock, owner);
    expect(await aloneIn(folder, async () => 'done')).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes on where the lock of another machine has not been renewed for long', async () => {
    const folder = await temporaryFolder();
    await claimName(join(folder, '.pullquote-lock'), '1 elsewhere 00ff');
    await lutimes(join(folder, '.pullquote-lock'), 0, 0);
    expect(await aloneIn(folder, async () => 'done')).toBe('done');
  });

  it('is done in a folder whose lock is a pipe that nobody writes to, once that is old', async () => {
    const folder = await temporaryFolder();
    const lock = join(folder, '.pullquote-lock');
    makePipe(lock);
    await lutimes(lock, 0, 0);
    expect(await aloneIn(folder, async () => 'done')).toBe('done');
  });

  it.skipIf(!hasSmallDisks)('needs no room on the disk', async () => {
    const folder = await smallDisk(64, {});
    await fillUp(folder);
    expect(await aloneIn(folder, async () => (await lstat(join(folder, '.pullquote-lock'))).size > 0)).toBe(true);
    expect(await readdir(folder)).toEqual(['filling']);
  });

  it('leaves a lock that has become another program’s to that', async () => {
    const folder = await temporaryFolder();
    const lock = join(folder, '.pullquote-lock');
    await aloneIn(folder, async () => {
      await rm(lock);
      await claimName(lock, 'another');
    });
    await takeAway(lock, 'whoever was judged to be gone');
    expect(await readlink(lock)).toBe('another');
    await takeAway(lock, 'another');
    expect(await readdir(folder)).toEqual([]);
  });
});
