import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { recallMemory } from '../../src/store/memory.ts';
import { holdingsOf, nearIds, withdraw } from '../../src/store/withdraw.ts';
import { fillUp, hasSmallDisks, smallDisk } from '../support/smalldisk.ts';
import { temporaryFolder } from '../support/temporary.ts';

const harbour = 'The harbour was closed on Monday after a storm tore two boats from their moorings.';
const bakery = 'The bakery on Mill Street opened its doors again after a fire that nobody could explain.';
const headline = { value: 'Harbour closed after a storm', certainty: 'stated' };
const files = {
  'harbour.txt': harbour,
  'bakery.txt': bakery,
  'articles.json': JSON.stringify({
    articles: [{ file: 'harbour.txt', id: 'storm', headline }, { file: 'bakery.txt' }],
  }),
  '.pullquote-index.json.gz': harbour,
};
const remove = async (folder: string, ...ids: readonly string[]): Promise<void> =>
  withdraw(
    folder,
    (await holdingsOf(folder)).filter(({ id }) => ids.includes(id)),
  );

describe('taking an article out', () => {
  it('leaves its words in no file of the folder, and everything else as it was', async () => {
    const folder = await temporaryFolder(files);
    await remove(folder, 'storm');
    const left = await readdir(folder);
    expect(left.sort()).toEqual(['articles.json', 'bakery.txt']);
    const contents = await Promise.all(left.map((name) => readFile(join(folder, name), 'utf8')));
    expect(contents.join()).not.toMatch(/harbour|storm/i);
    expect(contents).toContain(bakery);
  });

  it('takes it out of every later answer once it is reloaded, the buttons of old answers among them', async () => {
    const folder = await temporaryFolder(files);
    const liveLibrary = await openLiveLibrary(folder);
    const before = liveLibrary.library;
    const question = { question: 'Why was the harbour closed?' };
    const answer = await before.ask(question);
    const ids = answer.quotes.map((quote) => before.quoteId(quote));
    expect(ids).not.toEqual([]);
    await remove(folder, 'storm');
    expect(await liveLibrary.reload()).toMatchObject({ removed: ['storm'], added: [], changed: [] });
    expect((await liveLibrary.library.ask(question)).quotes).toEqual([]);
    // A button carries the fingerprint; one that has changed is answered with "the coverage has changed".
    expect(liveLibrary.library.survey.fingerprint).not.toBe(before.survey.fingerprint);
    const recalled = await liveLibrary.library.recall(ids, question);
    expect(recalled?.some(({ article }) => article.text === harbour) ?? false).toBe(false);
  });

  it('does the rest at a second run where the first was killed', async () => {
    const folder = await temporaryFolder(files);
    await rm(join(folder, 'harbour.txt'));
    await remove(folder, 'storm');
    expect(await readFile(join(folder, 'articles.json'), 'utf8')).not.toContain('storm');
  });

  it('tells the feeds at a second run, too, not to bring it back', async () => {
    const url = { value: 'https://planet.example/storm', certainty: 'stated' };
    const folder = await temporaryFolder({
      'bakery.txt': bakery,
      'articles.json': JSON.stringify({ articles: [{ file: 'harbour.txt', id: 'storm', url }] }),
    });
    await remove(folder, 'storm');
    expect((await recallMemory(folder)).withdrawn).toHaveLength(1);
  });

  it.skipIf(!hasSmallDisks)('works on a full disk, where its own words make the room', async () => {
    const folder = await smallDisk(64, files);
    await fillUp(folder);
    await remove(folder, 'storm');
    expect((await readdir(folder)).sort()).toEqual(['articles.json', 'bakery.txt', 'filling']);
    expect(await readFile(join(folder, 'articles.json'), 'utf8')).not.toContain('storm');
  });

  it('never takes what was taken out before for nothing because that cannot be read', async () => {
    const folder = await temporaryFolder(files);
    await mkdir(join(folder, '.pullquote-feeds.json'));
    await expect(recallMemory(folder)).rejects.toThrow('.pullquote-feeds.json: is not a file');
  });

  it('takes out an article that cannot be served too', async () => {
    const folder = await temporaryFolder({ 'a.txt': new Uint8Array([0xff, 0xfe]), 'b.txt': bakery });
    await remove(folder, 'a');
    expect((await openLibrary(folder)).survey.refused).toEqual([]);
  });

  it('touches no file outside the folder, whatever articles.json says', async () => {
    const outside = await temporaryFolder({ 'outside.txt': harbour });
    const entry = { file: `../${outside.split('/').at(-1)}/outside.txt`, id: 'outside' };
    const folder = await temporaryFolder({ 'a.txt': bakery, 'articles.json': JSON.stringify({ articles: [entry] }) });
    await expect(remove(folder, 'outside')).rejects.toThrow('lies outside the folder: nothing is removed');
    expect(await readFile(join(outside, 'outside.txt'), 'utf8')).toBe(harbour);
  });
});

describe('taking an article out of a file of articles', () => {
  const rows = [
    { title: 'Storm', url: 'https://planet.example/storm', body: harbour },
    { title: 'Fire', url: 'https://planet.example/fire', body: bakery },
  ];

  it.each([
    [
      'news.jsonl',
      `${JSON.stringify(rows[0])}\r\n{ broken\r\n\r\n${JSON.stringify(rows[1])}`,
      `{ broken\r\n\r\n${JSON.stringify(rows[1])}`,
    ],
    [
      'news.json',
      `[ ${JSON.stringify(rows[0])},\n${JSON.stringify(rows[1])}, {"no": 1e400} ]`,
      `[ ${JSON.stringify(rows[1])}, {"no": 1e400} ]`,
    ],
  ])('leaves its words in none of ours, and everything else in %s as it was', async (name, before, after) => {
    const folder = await temporaryFolder({ [name]: before, [`${name}.pullquote-index.json.gz`]: harbour });
    const path = join(folder, name);
    const holdings = await holdingsOf(path);
    expect(holdings.map(({ headline: words }) => words)).toEqual(['Storm', 'Fire']);
    await withdraw(path, holdings.slice(0, 1));
    expect(await readFile(path, 'utf8')).toBe(after);
    expect(await readdir(folder)).toEqual([name]);
    expect(await holdingsOf(path)).toEqual(holdings.slice(1));
  });

  it.skipIf(!hasSmallDisks)('works on a full disk, where the index that is kept of it makes the room', async () => {
    const left = { '.pullquote-00ff.tmp': harbour, 'news.json.pullquote-index.json.gz': harbour.repeat(50) };
    const folder = await smallDisk(64, { 'news.json': JSON.stringify(rows), ...left });
    const path = join(folder, 'news.json');
    await fillUp(folder);
    await withdraw(path, (await holdingsOf(path)).slice(0, 1));
    expect(await readFile(path, 'utf8')).not.toMatch(/harbour/);
    expect((await readdir(folder)).sort()).toEqual(['filling', 'news.json']);
  });
});

describe('the ids that are near one that is none', () => {
  const ids = ['the-planet-bridge-closes', 'the-star-mayor-quits', 'bridge', 'other'];

  it('are those with a slip, a part of the words, or half of them', () => {
    expect(nearIds('brigde', ids)).toEqual(['bridge']);
    expect(nearIds('bridge', ids)).toEqual(['bridge', 'the-planet-bridge-closes']);
    expect(nearIds('star-mayor', ids)).toEqual(['the-star-mayor-quits']);
    expect(nearIds('planet-bridge-shut', ids)).toContain('the-planet-bridge-closes');
    expect(nearIds('zebra', ids)).toEqual([]);
    expect(nearIds('', ids)).toEqual([]);
  });
});
