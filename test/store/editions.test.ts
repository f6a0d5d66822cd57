import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/read/folder.ts';
import { editionsOf, finishEditions, keepEdition, ledgerOf, noteLook } from '../../src/store/editions.ts';
import { readLedger } from '../../src/store/ledger.ts';
import { holdingsOf, withdraw } from '../../src/store/withdraw.ts';
import { stated } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporary.ts';

const kept = '.pullquote-editions';
const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString();
const url = 'https://planet.example/bridge';
const entryOf = (id: string) => ({
  file: `${id}.txt`,
  id,
  url: stated(`${url}/${id}`),
  headline: stated('Bridge'),
  own: 1,
});
const filesOf = (texts: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${id}.txt`, text])),
  'articles.json': JSON.stringify({ articles: Object.keys(texts).map(entryOf) }),
});

async function articleIn(folder: string, id: string): Promise<Article> {
  const article = (await readFolder(folder)).articles.find((one) => one.id === id);
  if (!article) throw new Error(`no article ${id}`);
  return article;
}

/** Puts a new text in the place of an article's, as a look at its address does. */
async function edit(folder: string, id: string, text: string, seen: string, headline = 'Bridge'): Promise<boolean> {
  const article = await articleIn(folder, id);
  return keepEdition(
    folder,
    article,
    { text, facts: { headline: stated(headline) }, seen },
    await ledgerOf(folder, article),
  );
}

/** Everything that stands in a folder, by the paths of the files. */
async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return new Map(await Promise.all(files.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

const text = fc
  .tuple(fc.lorem({ maxCount: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 }))
  .map(([words, end]) => `${words}\r\n${end.replaceAll('\0', '')}`);

describe('the editions of an article', () => {
  it('are all kept to the letter, with their facts and days, and the newest is the article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { minLength: 2, maxLength: 6 }), async (texts) => {
        const folder = await temporaryFolder(filesOf({ a: texts[0] as string, b: 'Another article.' }));
        const before = await articleIn(folder, 'b');
        for (const [n, words] of texts.entries()) {
          if (n > 0) expect(await edit(folder, 'a', words, day(n), `Bridge ${n}`)).toBe(true);
        }
        const article = await articleIn(folder, 'a');
        expect(article.text).toBe(texts.at(-1));
        const editions = await editionsOf(folder, article);
        expect(editions.map((one) => one.entry.article.text)).toEqual(texts);
        expect(editions.map((one) => one.entry.article.facts.headline.value)).toEqual(
          texts.map((_, n) => (n === 0 ? 'Bridge' : `Bridge ${n}`)),
        );
        expect(editions.slice(1).map(({ firstSeen }) => firstSeen)).toEqual(texts.slice(1).map((_, n) => day(n + 1)));
        for (const {
          hash,
          entry: {
            article: { text: words },
          },
        } of editions.slice(0, -1)) {
          const bytes = await readFile(join(folder, kept, `a.${hash}.txt`));
          expect(bytes.toString()).toBe(words);
          expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
        }
        expect(await articleIn(folder, 'b')).toEqual(before);
        const sheet = JSON.parse(await readFile(join(folder, 'articles.json'), 'utf8'));
        expect(sheet.articles).toMatchObject([{ file: 'a.txt', own: 1 }, entryOf('b')]);
        await rm(folder, { recursive: true });
      }),
      { numRuns: 25 },
    );
  });

  it('are kept where a text comes back that was there before', async () => {
    const folder = await temporaryFolder(filesOf({ a: 'One.' }));
    for (const [n, words] of ['Two.', 'One.', 'Three.'].entries()) await edit(folder, 'a', words, day(n + 1));
    const editions = await editionsOf(folder, await articleIn(folder, 'a'));
    expect(editions.map(({ entry }) => entry.article.text)).toEqual(['One.', 'Two.', 'One.', 'Three.']);
  });

  it('are not written over what somebody has changed or taken away meanwhile', async () => {
    const folder = await temporaryFolder(filesOf({ a: 'One.' }));
    const article = await articleIn(folder, 'a');
    const known = await ledgerOf(folder, article);
    await writeFile(join(folder, 'a.txt'), 'By hand.');
    const young = { text: 'Two.', facts: {}, seen: day(1) };
    expect(await keepEdition(folder, article, young, known)).toBe(false);
    expect(await noteLook(folder, article, known)).toBe(false);
    await rm(join(folder, 'a.txt'));
    expect(await keepEdition(folder, article, young, known)).toBe(false);
    expect((await readdir(folder)).sort()).toEqual(['articles.json']);
  });

  it('go on from what somebody wrote by hand', async () => {
    const folder = await temporaryFolder(filesOf({ a: 'One.' }));
    await edit(folder, 'a', 'Two.', day(1));
    await writeFile(join(folder, 'a.txt'), 'Two, by hand.');
    await edit(folder, 'a', 'Three.', day(2));
    const editions = await editionsOf(folder, await articleIn(folder, 'a'));
    expect(editions.map(({ entry }) => entry.article.text)).toEqual(['One.', 'Two, by hand.', 'Three.']);
  });

  it('begin anew where a ledger is not as it was written', async () => {
    const folder = await temporaryFolder(filesOf({ a: 'One.' }));
    await mkdir(join(folder, kept));
    await writeFile(join(folder, kept, 'a.json'), '{ broken');
    expect((await editionsOf(folder, await articleIn(folder, 'a'))).map(({ entry }) => entry.article.text)).toEqual([
      'One.',
    ]);
    await edit(folder, 'a', 'Two.', day(1));
    expect(await editionsOf(folder, await articleIn(folder, 'a'))).toHaveLength(2);
  });
});

describe('an article that is taken out', () => {
  it('leaves the words of none of its editions in any file, whatever its id was when they were kept', async () => {
    const folder = await temporaryFolder(filesOf({ a: 'One about the harbour.', b: 'Another.' }));
    await edit(folder, 'a', 'Two about the harbour.', day(1), 'The harbour');
    await edit(folder, 'b', 'Another, later.', day(1));
    const sheet = JSON.parse(await readFile(join(folder, 'articles.json'), 'utf8'));
    sheet.articles[0].id = 'renamed';
    await writeFile(join(folder, 'articles.json'), JSON.stringify(sheet));
    await withdraw(
      folder,
      (await holdingsOf(folder)).filter(({ id }) => id === 'renamed'),
    );
    expect([...(await contentsOf(folder)).values()].join()).not.toMatch(/harbour/i);
    expect(await editionsOf(folder, await articleIn(folder, 'b'))).toHaveLength(2);
  });
});

describe('a program that is killed while it writes an edition', () => {
  const writer = `
    import { ledgerOf, keepEdition, finishEditions } from ${JSON.stringify(import.meta.resolve('../../src/store/editions.ts'))};
    import { readFolder } from ${JSON.stringify(import.meta.resolve('../../src/corpus/read/folder.ts'))};
    const folder = process.argv[2];
    await finishEditions(folder);
    for (let n = Number(process.argv[3]); ; n += 1) {
      const [article] = (await readFolder(folder)).articles;
      const text = \`Edition \${n}. \${'And so on. '.repeat(20_000)}The end.\`;
      const facts = { headline: { value: \`Edition \${n}\`, certainty: 'stated' } };
      await keepEdition(folder, article, { text, facts, seen: new Date().toISOString() }, await ledgerOf(folder, article));
    }`;

  it('leaves nothing half-written, and the next one finishes it', async () => {
    const folder = await temporaryFolder(filesOf({ a: 'Edition 0. The end.' }));
    const from = await temporaryFolder({ 'writer.mjs': writer });
    // Killed at so many changes that are seen in either folder: about the old text, the ledger, the article and the facts.
    for (const [round, moment] of [7, 12, 18, 24, 31].entries()) {
      await mkdir(join(folder, kept), { recursive: true });
      const args = ['--import', import.meta.resolve('../../src/launch.mjs'), join(from, 'writer.mjs'), folder];
      const child = spawn(process.execPath, [...args, String(1 + 1_000 * round)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      let changes = 0;
      const watchers = [folder, join(folder, kept)].map((place) =>
        watch(place, () => {
          changes += 1;
          if (changes >= moment) child.kill('SIGKILL');
        }),
      );
      await once(child, 'close');
      for (const each of watchers) each.close();
      const article = await articleIn(folder, 'a');
      expect(article.text).toMatch(/^Edition \d+\. (?:And so on\. )*The end\.$/);
      const seen = await editionsOf(folder, article);
      expect(seen.at(-1)?.entry.article.text).toMatch(/The end\.$/);
      await finishEditions(folder);
      expect((await readLedger(folder, 'a'))?.coming ?? null).toBeNull();
      const finished = await articleIn(folder, 'a');
      const editions = await editionsOf(folder, finished);
      expect(editions.map(({ hash }) => hash)).toEqual(seen.map(({ hash }) => hash));
      for (const {
        hash,
        entry: {
          article: { text: words, facts },
        },
      } of editions) {
        expect(createHash('sha256').update(words).digest('hex')).toBe(hash);
        if (facts.headline.value !== 'Bridge') expect(words.startsWith(`${facts.headline.value}.`)).toBe(true);
      }
    }
    expect((await editionsOf(folder, await articleIn(folder, 'a'))).length).toBeGreaterThan(3);
  });
});
