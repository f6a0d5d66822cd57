import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearDatabases, newDatabase, SPARED } from '../../src/search/databasefiles.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the databases of an index', () => {
  it('are cleared by their age, those half-written only when they are old, and no other of the folder', async () => {
    const folder = await temporaryFolder();
    const index = join(folder, 'a.index');
    const [old, young] = [newDatabase(index), newDatabase(index)];
    const others = ['b.a.index-00112233aabb.sqlite', 'a.index.json.gz', 'a.index-notes.sqlite'];
    for (const path of [old.path, old.unfinished, young.path, young.unfinished]) await writeFile(path, '');
    for (const name of others) await writeFile(join(folder, name), '');
    await mkdir(`${old.unfinished}.lock`);
    for (const path of [
      old.path,
      old.unfinished,
      `${old.unfinished}.lock`,
      ...others.map((name) => join(folder, name)),
    ])
      await utimes(path, 0, 0);
    const left = async () => (await readdir(folder)).map((name) => join(folder, name)).sort();
    const strangers = others.map((name) => join(folder, name));
    clearDatabases(index, SPARED);
    expect(await left()).toEqual([young.path, young.unfinished, ...strangers].sort());
    clearDatabases(index, 0);
    expect(await left()).toEqual([young.unfinished, ...strangers].sort());
  });

  it('never have a name twice', () => {
    expect(newDatabase('a').path).not.toBe(newDatabase('a').path);
  });
});
