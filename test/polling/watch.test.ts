import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchCorpus } from '../../src/polling/watch.ts';
import { aloneIn } from '../../src/store/alone.ts';
import { claimName } from '../../src/store/replace.ts';
import { ChangeSignal } from '../support/discord/changesignal.ts';
import { brief } from '../support/patience.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Counts the changes that are told of a corpus. */
async function watched(path: string, patience = brief) {
  const changes = new ChangeSignal();
  const seen = { changes: 0, faults: [] as string[] };
  const watch = await watchCorpus(
    path,
    () => {
      seen.changes += 1;
      changes.notify();
    },
    (line) => seen.faults.push(line),
    patience,
  );
  onTestFinished(() => watch.stop());
  return { seen, next: (count: number) => changes.until(`change ${count}`, () => seen.changes >= count) };
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

  it('keeps nobody waiting where the system takes long to look, and tells of it when it does', async () => {
    const many = Array.from({ length: 1_000 }, (_, n) => [`${n}.txt`, 'One.']);
    const folder = await temporaryFolder(Object.fromEntries(many));
    const { seen, next } = await watched(folder, { ...brief, start: 1 });
    expect(seen.faults).toEqual([expect.stringContaining('are not noticed yet')]);
    await next(1);
  });

  it('does not mind a lock, which is a link that leads to nothing', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'One.' });
    await claimName(join(folder, '.pullquote-lock'), 'somebody');
    const { seen, next } = await watched(folder);
    await rm(join(folder, '.pullquote-lock'));
    await aloneIn(folder, () => writeFile(join(folder, 'b.txt'), 'Two.'));
    await next(1);
    expect(seen).toEqual({ changes: 1, faults: [] });
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
