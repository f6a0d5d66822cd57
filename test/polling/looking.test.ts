import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/adding/plan.ts';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { gather } from '../../src/fetch/gather.ts';
import { politely } from '../../src/fetch/polite.ts';
import { lookAgain } from '../../src/polling/looking.ts';
import type { PollTurn } from '../../src/polling/turn.ts';
import { editionsOf } from '../../src/store/editions.ts';
import { heldIn, keep } from '../../src/store/keep.ts';
import { readLedger } from '../../src/store/ledger.ts';
import { holdingsOf, withdraw } from '../../src/store/withdraw.ts';
import { changing } from '../soak/changing.ts';
import { newsPage, story } from '../support/pages.ts';
import { type Site, site } from '../support/site.ts';
import { temporaryFolder } from '../support/temporary.ts';

const HOUR = 3_600_000;
const later = (hours: number) => () => new Date(Date.now() + hours * HOUR);
const id = 'planet-example-bridge-to-close-until-spring';

/** A site with one article, and a folder to which it was added. */
async function published() {
  const now = { lines: story as readonly string[], status: 200, headline: 'Bridge to close until spring' };
  const from = await site({
    '/bridge': (request, response) => {
      const etag = `"${now.headline}${now.lines.join()}"`.replace(/[^\x20-\x7e]/g, '').replaceAll(' ', '');
      if (now.status !== 200) response.writeHead(now.status).end();
      else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag })
          .end(newsPage('', now.lines, now.headline));
    },
  });
  const folder = await temporaryFolder({ 'own.txt': 'A text of our own about the harbour, which has no address.' });
  const fetch = openFetcher(from.options);
  const { drafts } = await gather([from.url('/bridge')], { fetch, politely: politely(fetch, 0), isHeld: () => false });
  await keep(folder, plan(drafts, await heldIn(folder)));
  from.asked.length = 0;
  return { now, from, folder };
}

async function look(folder: string, from: Site, hours: number): Promise<PollTurn[]> {
  const pieces: PollTurn[] = [];
  await lookAgain(folder, politely(openFetcher(from.options), 0), (piece) => pieces.push(piece), later(hours));
  return pieces;
}

async function articleIn(folder: string) {
  const article = (await heldIn(folder)).articles.find(({ facts }) => facts.url.value !== null);
  if (!article) throw new Error('the article is not there');
  return article;
}

describe('looking again at the addresses of articles', () => {
  it('begins an hour after an article was added, asks whether it has changed, and goes on the more rarely', async () => {
    const { from, folder } = await published();
    expect(await look(folder, from, 0.5)).toEqual([]);
    expect(from.asked).toEqual([]);
    const before = await readFile(join(folder, `${id}.txt`), 'utf8');
    for (const [hours, asked] of [
      [2, 2],
      [5, 2],
      [7, 4],
      [20, 4],
      [32, 6],
      [24 * 5, 8],
    ] as const) {
      await look(folder, from, hours);
      expect(from.asked).toHaveLength(asked);
    }
    expect(await readFile(join(folder, `${id}.txt`), 'utf8')).toBe(before);
    expect(await readLedger(folder, id)).toMatchObject({ unchanged: 4, editions: [{ entry: null }] });
  });

  it('puts a changed text in the place of the old one, which stays, with its headline', async () => {
    const { now, from, folder } = await published();
    const before = await articleIn(folder);
    now.lines = story.map((line) => line.replace('two million', 'three million'));
    now.headline = 'Bridge to close, and at what cost';
    expect(await look(folder, from, 2)).toEqual([{ added: [], faults: [], changed: [id] }]);
    const article = await articleIn(folder);
    expect(article.text).toContain('three million');
    expect(article.facts).toEqual({
      ...before.facts,
      headline: { ...before.facts.headline, value: now.headline, evidence: expect.anything() },
    });
    const [old, young] = await editionsOf(folder, article);
    expect(old?.entry.article).toEqual(before);
    expect(young?.entry.article).toEqual(article);
    expect(await look(folder, from, 2.5)).toEqual([]);
  });

  it('notes once that there is no article any more, keeps the text, and takes it up again', async () => {
    const { now, from, folder } = await published();
    const before = await articleIn(folder);
    now.status = 410;
    expect(await look(folder, from, 2)).toEqual([
      { added: [], faults: [`${from.url('/bridge')}: answers 410; the text from before stays in use`] },
    ]);
    expect(await look(folder, from, 7)).toEqual([{ added: [], faults: [] }]);
    expect(await readLedger(folder, id)).toMatchObject({ unreadable: { why: 'answers 410' } });
    expect(await articleIn(folder)).toEqual(before);
    now.status = 200;
    await look(folder, from, 40);
    expect(await readLedger(folder, id)).toMatchObject({ unreadable: null, editions: [{ entry: null }] });
  });

  it('tries again within a day where the server is down', async () => {
    const { now, from, folder } = await published();
    now.status = 503;
    expect(await look(folder, from, 2)).toEqual([{ added: [], faults: [`${from.url('/bridge')}: answers 503`] }]);
    expect(await readLedger(folder, id)).toMatchObject({ unreadable: null, unchanged: 0 });
  });

  it('never changes what has no address, nor what somebody put right by hand while the page stays the same', async () => {
    const { from, folder } = await published();
    await look(folder, from, 2);
    const files = readdirSync(folder).sort();
    await writeFile(join(folder, `${id}.txt`), story.slice(1).join('\n\n'));
    await look(folder, from, 24 * 400);
    await look(folder, from, 24 * 800);
    expect(await readFile(join(folder, `${id}.txt`), 'utf8')).toBe(story.slice(1).join('\n\n'));
    expect(await readFile(join(folder, 'own.txt'), 'utf8')).toContain('no address');
    expect(readdirSync(folder).sort()).toEqual(files);
  });

  it('brings nothing back that was taken out while its page was fetched', async () => {
    const { now, from, folder } = await published();
    now.lines = story.slice(1);
    const fetch = politely(openFetcher(from.options), 0);
    const removing: typeof fetch = async (url, wish) => {
      const page = await fetch(url, wish);
      await withdraw(
        folder,
        (await holdingsOf(folder)).filter((one) => one.id === id),
      );
      return page;
    };
    await lookAgain(folder, removing, () => {}, later(2));
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('bridge'))).toEqual([]);
  });

  it('finds on the next look what a program was killed over, in whatever step', async () => {
    const { now, from, folder } = await published();
    now.lines = story.slice(1);
    const ended = new Error('ended');
    const ending = () => Promise.reject(ended);
    await lookAgain(folder, ending, () => {}, later(2));
    expect((await look(folder, from, 4)).at(-1)?.changed).toEqual([id]);
  });
});

it('every excerpt that was handed out is judged as the site knows it: printed, printed until a day, or gone', async () => {
  const { wrong, counts } = await changing({ seed: 5, articles: 12, edits: 40, rounds: 8 });
  expect(wrong).toEqual([]);
  expect([...counts.keys()].sort()).toEqual(['editions', 'gone', 'printed', 'until']);
  for (const often of counts.values()) expect(often).toBeGreaterThan(5);
});
