import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aloneIn, takeAway } from '../../src/store/alone.ts';
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

  it('goes on at once where whoever held the folder was killed', async () => {
    const folder = await temporaryFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(join(folder, '.pullquote-lock'), `${pid} ${hostname()}`);
    expect(await aloneIn(folder, async () => 'done')).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves a lock that has become another program’s to that', async () => {
    const folder = await temporaryFolder();
    const lock = join(folder, '.pullquote-lock');
    await aloneIn(folder, () => writeFile(lock, 'another'));
    await takeAway(lock, 'whoever was judged to be gone');
    expect(await readFile(lock, 'utf8')).toBe('another');
    await takeAway(lock, 'another');
    expect(await readdir(folder)).toEqual([]);
  });
});
