import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/adding/draft.ts';
import { plan } from '../../src/adding/plan.ts';
import { unstated } from '../../src/corpus/read/facts.ts';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { heldIn, keep } from '../../src/store/keep.ts';
import { stated } from '../support/articles.ts';
import { story } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary.ts';

const draft = (text: string, headline: string): Draft => ({
  source: 'a.txt',
  text,
  facts: { ...unstated, headline: stated(headline) },
  notes: [],
});
const add = async (folder: string, ...drafts: readonly Draft[]): Promise<string[]> =>
  keep(folder, plan(drafts, await heldIn(folder)));
const sheetOf = async (folder: string) => JSON.parse(await readFile(join(folder, 'articles.json'), 'utf8'));

describe('keeping articles', () => {
  it('writes each text to the letter, and its facts, into a folder that is made when it is not there', async () => {
    const folder = join(await temporaryFolder(), 'new', 'folder');
    const text = `\ufeff${story.join('\r\n')}\u00a0\ud83c\udf09`;
    expect(await add(folder, draft(text, 'Bridge'))).toEqual(['bridge']);
    const { entries, warnings } = await loadCorpus(folder);
    expect(entries.map(({ article }) => article)).toEqual([
      { id: 'bridge', file: 'bridge.txt', text, facts: { ...unstated, headline: stated('Bridge') } },
    ]);
    expect(warnings).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['articles.json', 'bridge.txt']);
  });

  it('keeps what others wrote in articles.json, unknown fields among it', async () => {
    const own = { note: 'mine', articles: [{ file: 'a.txt', id: 'a', checked: true }, { file: 'gone.txt' }] };
    const folder = await temporaryFolder({
      'a.txt': story.join('\n'),
      'articles.json': `\ufeff${JSON.stringify(own)}`,
    });
    await add(folder, draft('New.', 'New'));
    const sheet = await sheetOf(folder);
    expect(sheet).toMatchObject({ note: 'mine' });
    expect(sheet.articles.slice(0, 2)).toEqual(own.articles);
    expect(sheet.articles).toHaveLength(3);
  });

  it('changes nothing where articles.json cannot be read', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'A.', 'articles.json': '{ broken' });
    await expect(add(folder, draft('New.', 'New'))).rejects.toThrow('articles.json: not JSON');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'articles.json']);
  });

  it('says in one line where what others wrote in articles.json nests too deep to be written again', async () => {
    const folder = await temporaryFolder({
      'articles.json': `{"note": ${'['.repeat(20_000)}${']'.repeat(20_000)}, "articles": []}`,
    });
    await expect(add(folder, draft('New.', 'New'))).rejects.toThrow(
      /articles\.json: cannot be written anew \(RangeError/,
    );
  });

  it('overwrites nothing: a name that is taken by any file, or by an entry without its file, is not given again', async () => {
    const folder = await temporaryFolder({
      'New.txt': 'Another.',
      'new-2.txt': new Uint8Array([0xff]),
      'articles.json': JSON.stringify({ articles: [{ file: 'new-3.txt' }] }),
    });
    expect(await add(folder, draft('New.', 'New'))).toEqual(['new-4']);
    expect(await readFile(join(folder, 'New.txt'), 'utf8')).toBe('Another.');
  });

  it('leaves out an article whose file has come to be there since it was planned', async () => {
    const folder = await temporaryFolder();
    const planned = plan([draft('New.', 'New')], await heldIn(folder));
    await writeFile(join(folder, 'new.txt'), 'Another.');
    expect(await keep(folder, planned)).toEqual([]);
    expect(await readFile(join(folder, 'new.txt'), 'utf8')).toBe('Another.');
    expect((await sheetOf(folder)).articles).toEqual([]);
  });

  it('completes what a program that was killed left, and takes away its half-written file', async () => {
    const left = { '.pullquote-0a1b2c.tmp': 'Bri', '.pullquote-lock': '1 elsewhere' };
    const folder = await temporaryFolder({ 'bridge.txt': 'Bridge.', ...left });
    for (const name of Object.keys(left)) await utimes(join(folder, name), 0, 0);
    expect(await add(folder, draft('Bridge.', 'Bridge'))).toEqual(['bridge']);
    expect((await readdir(folder)).sort()).toEqual(['articles.json', 'bridge.txt']);
    expect((await loadCorpus(folder)).entries[0]?.article.facts.headline).toEqual(stated('Bridge'));
  });

  it('loses nothing of what several programs add at once', async () => {
    const folder = await temporaryFolder();
    const ids = Array.from({ length: 12 }, (_, i) => `article-${i}`);
    await Promise.all(ids.map((id) => add(folder, draft(`Text of ${id}.`, id))));
    const { entries, warnings } = await loadCorpus(folder);
    expect(entries.map(({ article }) => [article.id, article.facts.headline.value]).sort()).toEqual(
      ids.map((id) => [id, id]).sort(),
    );
    expect(warnings).toEqual([]);
  });
});
