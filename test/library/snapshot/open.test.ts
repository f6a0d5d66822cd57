import { readdirSync, rmSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpuserror.ts';
import { openLiveLibrary } from '../../../src/library/livelibrary.ts';
import { discardSnapshot, readSnapshot, snapshotPath } from '../../../src/store/snapshot.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const HARBOUR = 'The harbour was closed on Monday after a storm tore two boats from their moorings.';
const BAKERY = 'The bakery on Mill Street opened its doors again after a fire that nobody could explain.';
const FILES = { 'harbour.txt': HARBOUR, 'bakery.txt': BAKERY };

/** Opens the folder as a large one is opened, and asks it something; gives what was noted meanwhile. */
async function opened(path: string): Promise<string[]> {
  const notes: string[] = [];
  const { library } = await openLiveLibrary(path, { keepFrom: 0, note: (line) => notes.push(line) });
  const { quotes } = await library.ask({ question: 'why was the harbour closed?' });
  expect(quotes.map(({ quote }) => quote)).toEqual([HARBOUR]);
  return notes;
}

describe('a large coverage', () => {
  it('is opened from its snapshot the second time, and the file stays as it is', async () => {
    const folder = await temporaryFolder(FILES);
    expect(await opened(folder)).toEqual([]);
    const before = await readFile(snapshotPath(folder));
    expect(await opened(folder)).toEqual([]);
    expect(await readFile(snapshotPath(folder))).toEqual(before);
  });

  it('in one file has its snapshot beside that', async () => {
    const folder = await temporaryFolder({ 'news.json': JSON.stringify([{ body: HARBOUR }, { body: BAKERY }]) });
    const path = join(folder, 'news.json');
    await opened(path);
    expect(snapshotPath(path)).toBe(`${path}.pullquote-index.json.gz`);
    expect(await readSnapshot(path)).not.toBeNull();
  });

  it('is indexed anew, in one line of the log, when an article has changed', async () => {
    const folder = await temporaryFolder(FILES);
    await opened(folder);
    await writeFile(join(folder, 'bakery.txt'), `${BAKERY} It sells bread.`);
    expect(await opened(folder)).toEqual([expect.stringMatching(/^The snapshot .* other articles/)]);
    expect(await opened(folder)).toEqual([]);
  });

  it.each<[string, (kept: Buffer) => Buffer]>([
    ['cut short', (kept) => kept.subarray(0, kept.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['none', () => Buffer.from('{}')],
    ['tampered with', (kept) => gzipSync(gunzipSync(kept).toString().replace('harbour', 'harbor'))],
  ])('is indexed anew when the snapshot is %s', async (_, spoil) => {
    const folder = await temporaryFolder(FILES);
    await opened(folder);
    await writeFile(snapshotPath(folder), spoil(await readFile(snapshotPath(folder))));
    const notes = await opened(folder);
    expect(notes).toEqual([expect.stringMatching(/^The snapshot of the index is not used, and is made anew: [^\n]+$/)]);
    expect(await opened(folder)).toEqual([]);
  });

  it('follows no link in the place of the snapshot, and leaves what it leads to alone', async () => {
    const folder = await temporaryFolder(FILES);
    const other = await temporaryFolder({ 'mine.gz': 'mine' });
    await symlink(join(other, 'mine.gz'), snapshotPath(folder));
    expect(await opened(folder)).toEqual([expect.stringContaining('cannot be read')]);
    expect(await readFile(join(other, 'mine.gz'), 'utf8')).toBe('mine');
    expect(await opened(folder)).toEqual([]);
  });

  it('is served, with one line in the log, where no snapshot can be written', async () => {
    const folder = await temporaryFolder(FILES);
    const path = join(folder, 'news.json');
    await writeFile(path, JSON.stringify([{ body: HARBOUR }]));
    await mkdir(snapshotPath(path));
    const notes = await opened(path);
    expect(notes.at(-1)).toMatch(/^No snapshot of the index can be kept: [^\n]+$/);
  });

  it('can be made to forget', async () => {
    const folder = await temporaryFolder(FILES);
    await opened(folder);
    await discardSnapshot(folder);
    expect(await readSnapshot(folder)).toBeNull();
    await discardSnapshot(folder);
  });

  it('that has nothing to serve is a fault by its name', async () => {
    const folder = await temporaryFolder({ 'empty.txt': ' ' });
    await expect(openLiveLibrary(folder, { keepFrom: 0 })).rejects.toThrow(CorpusError);
    await expect(openLiveLibrary(folder, { keepFrom: 0 })).rejects.toThrow('empty.txt');
  });
});

describe('a coverage that SQLite searches', () => {
  it('is opened from its database the second time, and follows its articles', async () => {
    const folder = await temporaryFolder(FILES);
    const databases = async () => (await readdir(folder)).filter((name) => name.endsWith('.sqlite'));
    const open = () => openLiveLibrary(folder, { keepFrom: 0, engine: 'sqlite' });
    await open();
    const before = await databases();
    const liveLibrary = await open();
    expect(await databases()).toEqual(before);
    for (const name of before) await utimes(join(folder, name), 0, 0);
    const { library } = liveLibrary;
    await writeFile(join(folder, 'bakery.txt'), 'The library was painted green in May by the pupils of the school.');
    expect(await liveLibrary.reload()).toMatchObject({ changed: ['bakery'] });
    expect(await databases()).toHaveLength(1);
    expect((await liveLibrary.library.ask({ question: 'when was the library painted?' })).quotes).toHaveLength(1);
    expect((await library.ask({ question: 'when did the bakery open its doors?' })).quotes).toHaveLength(1);
  });

  it('is indexed anew when the database is gone or was changed', async () => {
    const folder = await temporaryFolder(FILES);
    const open = async () => {
      const notes: string[] = [];
      const { library } = await openLiveLibrary(folder, {
        keepFrom: 0,
        engine: 'sqlite',
        note: (line) => notes.push(line),
      });
      expect((await library.ask({ question: 'why was the harbour closed?' })).quotes).toHaveLength(1);
      return notes;
    };
    const databases = async () =>
      (await readdir(folder)).filter((name) => name.endsWith('.sqlite')).map((name) => join(folder, name));
    await open();
    for (const path of await databases()) await appendFile(path, 'x');
    expect(await open()).toEqual([expect.stringContaining('was changed')]);
    for (const path of await databases()) await rm(path);
    expect(await open()).toHaveLength(1);
    expect(await open()).toEqual([]);
    await discardSnapshot(folder);
    expect((await readdir(folder)).sort()).toEqual(['bakery.txt', 'harbour.txt']);
  });
});

describe('a coverage beside which others are indexed with SQLite', () => {
  it('says in one line that its database was taken away before it could be opened', async () => {
    const folder = await temporaryFolder(FILES);
    await mkdir(snapshotPath(folder));
    const note = () => {
      for (const name of readdirSync(folder)) if (name.endsWith('.sqlite')) rmSync(join(folder, name));
    };
    const opening = openLiveLibrary(folder, { keepFrom: 0, engine: 'sqlite', note });
    await expect(opening).rejects.toThrow(CorpusError);
    await expect(opening).rejects.toThrow(/^[^\n]+could not be taken over[^\n]+ENOENT[^\n]+$/);
  });

  it('leaves the databases of another file of articles in the same folder alone', async () => {
    const folder = await temporaryFolder({
      'a.jsonl': JSON.stringify({ body: HARBOUR }),
      'b.jsonl': JSON.stringify({ body: BAKERY }),
    });
    const [one, other] = [join(folder, 'a.jsonl'), join(folder, 'b.jsonl')];
    for (const path of [one, other]) await openLiveLibrary(path, { keepFrom: 0, engine: 'sqlite' });
    await discardSnapshot(one);
    const left = await readdir(folder);
    expect(left.filter((name) => name.startsWith('b.jsonl.pullquote-index'))).toHaveLength(2);
    expect(left.filter((name) => name.includes('pullquote'))).toHaveLength(2);
  });
});

describe('a small coverage', () => {
  it('leaves no snapshot', async () => {
    const folder = await temporaryFolder(FILES);
    await openLiveLibrary(folder);
    expect(await readSnapshot(folder)).toBeNull();
  });
});
