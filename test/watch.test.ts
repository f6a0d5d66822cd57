import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchCorpus } from '../src/watch.ts';
import { Bell } from './support/discord/waiting.ts';
import { brief } from './support/patience.ts';
import { temporaryFolder } from './support/temporary.ts';

/** Counts the changes that are told of a corpus. */
async function watched(path: string) {
  const bell = new Bell();
  const seen = { changes: 0, faults: [] as string[] };
  const watch = await watchCorpus(
    path,
    () => {
      seen.changes += 1;
      bell.ring();
    },
    (line) => seen.faults.push(line),
    brief,
  );
  onTestFinished(() => watch.stop());
  return { seen, next: (count: number) => bell.until(`change ${count}`, () => seen.changes >= count) };
}

describe('a watched folder', () => {
  it('tells once of several articles that are written together, and again of the next', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'One.' });
    const { seen, next } = await watched(folder);
    await Promise.all(['b', 'c', 'd'].map((name) => writeFile(join(folder, `${name}.txt`), 'More.')));
    await next(1);
    await rm(join(folder, 'a.txt'));
    await next(2);
    expect(seen).toEqual({ changes: 2, faults: [] });
  });

  it('tells of facts and synonyms, and not of the snapshot or of anything else', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'One.' });
    const { seen, next } = await watched(folder);
    for (const name of ['.pullquote-index.json.gz', '.pullquote-1.tmp', '.hidden.txt', 'notes.md']) {
      await writeFile(join(folder, name), 'no');
    }
    await writeFile(join(folder, 'articles.json'), '{"articles": []}');
    await next(1);
    await writeFile(join(folder, 'synonyms.solr'), 'gun, pistol\n');
    await next(2);
    expect(seen.changes).toBe(2);
  });
});

describe('a watched file', () => {
  it('tells when it is written to and when another takes its place, and not of its neighbours', async () => {
    const folder = await temporaryFolder({ 'news.json': '[]', 'other.json': '[]' });
    const { seen, next } = await watched(join(folder, 'news.json'));
    await writeFile(join(folder, 'other.json'), '[{}]');
    await writeFile(join(folder, 'news.json'), '[{"body": "One."}]');
    await next(1);
    await writeFile(join(folder, 'next'), '[{"body": "Two."}]');
    await rename(join(folder, 'next'), join(folder, 'news.json'));
    await next(2);
    await writeFile(join(folder, 'news.json'), '[{"body": "Three."}]');
    await next(3);
    expect(seen.changes).toBe(3);
  });
});
