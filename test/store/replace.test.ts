import { mkdir, readdir, readFile, readlink, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimName, clearUnfinished, createFile, replaceFile } from '../../src/store/replace.ts';
import { fillUp, hasSmallDisks, smallDisk } from '../support/smalldisk.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('a file that is replaced', () => {
  it('is the new one, or, where that fails, still the old one; nothing is left lying about', async () => {
    const folder = await temporaryFolder({ a: 'old' });
    await replaceFile(join(folder, 'a'), 'new');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new');
    await mkdir(join(folder, 'b', 'c'), { recursive: true });
    await expect(replaceFile(join(folder, 'b'), 'new')).rejects.toThrow();
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
  });

  it.skipIf(!hasSmallDisks)('takes no room on a full disk when there is none for it', async () => {
    const folder = await smallDisk(64, { a: 'old' });
    await fillUp(folder);
    await expect(replaceFile(join(folder, 'a'), 'new'.repeat(9_000))).rejects.toThrow('ENOSPC');
    await expect(createFile(join(folder, 'b'), 'new'.repeat(9_000))).rejects.toThrow('ENOSPC');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a', 'filling']);
  });

  it('is never seen in part by whoever reads it meanwhile', async () => {
    const [old, young] = ['o'.repeat(300_000), 'n'.repeat(200_000)];
    const folder = await temporaryFolder({ a: old });
    let over = false;
    const writing = (async () => {
      for (let i = 0; i < 20; i += 1) await replaceFile(join(folder, 'a'), i % 2 === 0 ? young : old);
      over = true;
    })();
    do expect([old, young].includes(await readFile(join(folder, 'a'), 'utf8'))).toBe(true);
    while (!over);
    await writing;
  });
});

describe('a file that is created', () => {
  it('takes the place of nothing', async () => {
    const folder = await temporaryFolder({ a: 'old' });
    expect(await createFile(join(folder, 'a'), 'new')).toBe(false);
    expect(await createFile(join(folder, 'b'), 'new')).toBe(true);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
  });
});

describe('a name that is claimed', () => {
  it('goes to one of several, and never stands there without the word of who has it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'lock');
    const owners = Array.from({ length: 20 }, (_, i) => `owner ${i}`);
    let over = false;
    const claimed = Promise.all(owners.map((owner) => claimName(path, owner))).finally(() => {
      over = true;
    });
    do expect([null, ...owners]).toContain(await readlink(path).catch(() => null));
    while (!over);
    expect((await claimed).filter((won) => won)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock']);
  });
});

it('what was left half-written is taken away once it is old, and nothing else is', async () => {
  const folder = await temporaryFolder({ '.pullquote-00ff.tmp': '', '.pullquote-11ee.tmp': '', '.own.tmp': '', a: '' });
  await utimes(join(folder, '.pullquote-00ff.tmp'), 0, 0);
  // A lock that was put aside leads to nothing.
  await symlink('1 elsewhere', join(folder, '.pullquote-22aa.tmp'));
  await clearUnfinished(folder, 60_000);
  expect((await readdir(folder)).sort()).toEqual(['.own.tmp', '.pullquote-11ee.tmp', '.pullquote-22aa.tmp', 'a']);
  await clearUnfinished(folder, 0);
  expect((await readdir(folder)).sort()).toEqual(['.own.tmp', 'a']);
});
