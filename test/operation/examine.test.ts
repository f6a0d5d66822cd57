import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { examineSnapshot } from '../../src/operation/examine.ts';
import { snapshotPath } from '../../src/store/snapshot.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the snapshot of a corpus', () => {
  it('is compared with articles and facts alone, not with what else the bot writes beside it', async () => {
    const files = [
      'a.txt',
      'articles.json',
      '.pullquote-feeds.json',
      'notes.md',
      '.pullquote-index-001122334455.sqlite',
    ];
    const folder = await temporaryFolder(Object.fromEntries(files.map((name) => [name, ''])));
    await writeFile(snapshotPath(folder), gzipSync('{}'));
    await utimes(snapshotPath(folder), 1, 1);
    for (const name of ['a.txt', 'articles.json']) await utimes(join(folder, name), 0, 0);
    expect(await examineSnapshot(folder)).toMatchObject({ state: 'right', says: snapshotPath(folder) });
    await utimes(join(folder, 'articles.json'), 2, 2);
    expect(await examineSnapshot(folder)).toMatchObject({ state: 'warning' });
  });

  it('is found beside a file of articles', async () => {
    const folder = await temporaryFolder({ 'news.jsonl': '' });
    const path = join(folder, 'news.jsonl');
    expect(await examineSnapshot(path)).toMatchObject({ says: 'none; the articles are read at the start' });
    await writeFile(`${path}.pullquote-index.json.gz`, gzipSync('{}'));
    await utimes(`${path}.pullquote-index.json.gz`, 1, 1);
    expect(await examineSnapshot(path)).toMatchObject({ state: 'warning', says: expect.stringContaining('is older') });
    await utimes(path, 0, 0);
    expect(await examineSnapshot(path)).toMatchObject({ state: 'right' });
  });
});
