import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshot, snapshotPath, writeSnapshot } from '../../src/store/snapshot.ts';
import { makePipe } from '../support/pipe.ts';
import { fillUp, hasSmallDisks, smallDisk } from '../support/smalldisk.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('a snapshot', () => {
  it.each(['', 'news.json'])('takes away what a killed program left half-written beside it (%s)', async (file) => {
    const folder = await temporaryFolder({ '.pullquote-00ff.tmp': 'old', '.pullquote-11ee.tmp': 'being written' });
    await utimes(join(folder, '.pullquote-00ff.tmp'), 0, 0);
    await writeSnapshot(join(folder, file), Buffer.from('index'));
    expect((await readdir(folder)).sort()).toEqual([`${file}.pullquote-index.json.gz`, '.pullquote-11ee.tmp'].sort());
    expect(String(await readSnapshot(join(folder, file)))).toBe('index');
  });

  it.skipIf(!hasSmallDisks)('that has no room leaves the disk as it was, however often it is tried', async () => {
    const folder = await smallDisk(64, { 'news.json': '[]' });
    await fillUp(folder);
    for (const _ of [1, 2]) {
      await expect(writeSnapshot(join(folder, 'news.json'), Buffer.from('index'))).rejects.toThrow('ENOSPC');
    }
    expect((await readdir(folder)).sort()).toEqual(['filling', 'news.json']);
  });

  it('is refused where it is no file, and never waited for', async () => {
    const folder = await temporaryFolder();
    makePipe(snapshotPath(folder));
    await expect(readSnapshot(folder)).rejects.toThrow('it is not a file');
    await mkdir(snapshotPath(join(folder, 'news.json')));
    await expect(readSnapshot(join(folder, 'news.json'))).rejects.toThrow('it is not a file');
  });
});
