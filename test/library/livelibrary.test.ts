import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askWhileChanging } from '../../bench/growth/reload.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { temporaryFolder } from '../support/temporary.ts';

const HARBOUR = 'The harbour was closed on Monday after a storm tore two boats from their moorings.';
const BAKERY = 'The bakery on Mill Street opened its doors again after a fire that nobody could explain.';
const LIBRARY = 'The library was painted green in May by the pupils of the school.';

describe('a reload', () => {
  it('tells what was added, changed, removed and refused, and serves it from then on', async () => {
    const folder = await temporaryFolder({ 'harbour.txt': HARBOUR, 'bakery.txt': BAKERY });
    const liveLibrary = await openLiveLibrary(folder);
    await writeFile(join(folder, 'library.txt'), LIBRARY);
    await writeFile(join(folder, 'harbour.txt'), `${HARBOUR} It opened again.`);
    await writeFile(join(folder, 'bad.txt'), Buffer.from([0xff, 0xfe, 0]));
    await rm(join(folder, 'bakery.txt'));
    expect(await liveLibrary.reload()).toEqual({
      added: ['library'],
      changed: ['harbour'],
      removed: ['bakery'],
      words: [],
      refused: [{ file: 'bad.txt', reason: 'is not UTF-8 (npm run add reads other encodings)' }],
    });
    expect((await liveLibrary.library.ask({ question: 'when was the library painted?' })).quotes).toHaveLength(1);
    expect((await liveLibrary.library.ask({ question: 'why did the bakery on Mill Street burn?' })).quotes).toEqual([]);
  });

  it('leaves an answer under way with the articles it began with', async () => {
    const folder = await temporaryFolder({ 'harbour.txt': HARBOUR, 'bakery.txt': BAKERY });
    const liveLibrary = await openLiveLibrary(folder);
    const { library } = liveLibrary;
    await writeFile(join(folder, 'harbour.txt'), LIBRARY);
    const reloading = liveLibrary.reload();
    const [first] = (await library.ask({ question: 'why was the harbour closed?' })).quotes;
    await reloading;
    expect(liveLibrary.library).not.toBe(library);
    const [later] = (await library.ask({ question: 'why was the harbour closed?' })).quotes;
    expect([first?.quote, later?.quote]).toEqual([HARBOUR, HARBOUR]);
    expect(first && library.quoteId(first)).toBe(later && library.quoteId(later));
  });

  it('that finds nothing to serve leaves what was there, and the next one is as good as new', async () => {
    const folder = await temporaryFolder({ 'harbour.txt': HARBOUR });
    const liveLibrary = await openLiveLibrary(folder);
    const { library } = liveLibrary;
    await writeFile(join(folder, 'articles.json'), '{ broken');
    await expect(liveLibrary.reload()).rejects.toThrow('articles.json');
    expect(liveLibrary.library).toBe(library);
    await rm(join(folder, 'articles.json'));
    expect(await liveLibrary.reload()).toEqual({ added: [], changed: [], removed: [], words: [], refused: [] });
  });

  it('asked for while another is under way finds what has come since', async () => {
    const folder = await temporaryFolder({ 'harbour.txt': HARBOUR });
    const liveLibrary = await openLiveLibrary(folder);
    const first = liveLibrary.reload();
    await writeFile(join(folder, 'library.txt'), LIBRARY);
    const [second, third] = [liveLibrary.reload(), liveLibrary.reload()];
    expect(second).toBe(third);
    expect(second).not.toBe(first);
    await Promise.all([first, second]);
    expect((await liveLibrary.library.archive.items([0, 1, 2])).map(({ article }) => article.id)).toEqual([
      'harbour',
      'library',
    ]);
  });
});

describe('questions while articles are added, changed and removed', () => {
  it('are all answered, each from one version', async () => {
    const load = { seconds: 2, changes: 6, seed: 3, perSecond: 20, articles: 20, warming: 0 };
    const { times, failed, mixed, reloads, failedReloads } = await askWhileChanging(load);
    expect(times).toHaveLength(40);
    expect({ failed, mixed, failedReloads }).toEqual({ failed: 0, mixed: 0, failedReloads: 0 });
    expect(reloads).toBeGreaterThan(0);
  });
});
