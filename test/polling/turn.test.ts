import { readdirSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { type Fetch, openFetcher } from '../../src/fetch/fetch.ts';
import { politely } from '../../src/fetch/polite.ts';
import { type PollTurn, takeTurn } from '../../src/polling/turn.ts';
import { holdingsOf, withdraw } from '../../src/store/withdraw.ts';
import { newsPage, rss, story } from '../support/pages.ts';
import { type Site, site } from '../support/site.ts';
import { temporaryFolder } from '../support/temporary.ts';

const pageOf = (n: number): string => newsPage('', [...story, `This is story ${n}.`], `The headline of story ${n}`);

/** A site with a feed of these stories, which knows whether it has changed. */
async function feedOf(
  numbers: readonly number[],
  pages: Readonly<Record<string, Parameters<typeof site>[0][string]>> = {},
) {
  const now = { numbers };
  const stories = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`/${n}`, pageOf(n)]));
  const from: Site = await site({
    ...stories,
    ...pages,
    '/feed': (request, response) => {
      const etag = `"${now.numbers.join()}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else {
        response.writeHead(200, { 'content-type': 'application/rss+xml', etag });
        response.end(rss(now.numbers.map((n) => ({ link: from.url(`/${n}`), title: `Story ${n}` }))));
      }
    },
  });
  return { now, from };
}

const turn = (folder: string, from: Site, ...feeds: readonly string[]) =>
  takeTurn(feeds.length > 0 ? feeds : [from.url('/feed')], folder, politely(openFetcher(from.options), 0));
const pathsOf = ({ asked }: Site): string[] => asked.map((each) => each.replace(/^[^/]+/, ''));

describe('a turn over the feeds', () => {
  it('adds what they name, as an operator would, and at the next turn only what is new', async () => {
    const { now, from } = await feedOf([1, 2]);
    const folder = await temporaryFolder();
    const first = await turn(folder, from);
    expect(first).toEqual({
      added: ['the-planet-news-the-headline-of-story-1', 'the-planet-news-the-headline-of-story-2'],
      faults: [],
    });
    const { entries, warnings } = await loadCorpus(folder);
    expect(warnings).toEqual([]);
    expect(entries.map(({ article }) => [article.facts.url.value, article.facts.published.value])).toEqual([
      [from.url('/1'), '2023-11-06'],
      [from.url('/2'), '2023-11-06'],
    ]);
    from.asked.length = 0;
    expect(await turn(folder, from)).toEqual({ added: [], faults: [] });
    expect(pathsOf(from)).toEqual(['/robots.txt', '/feed']);
    now.numbers = [3, 2, 1];
    from.asked.length = 0;
    expect((await turn(folder, from)).added).toEqual(['the-planet-news-the-headline-of-story-3']);
    expect(pathsOf(from)).toEqual(['/robots.txt', '/feed', '/3']);
  });

  it('fetches a bounded number at once, and the rest at the next turn', async () => {
    const { from } = await feedOf(Array.from({ length: 25 }, (_, n) => n));
    const folder = await temporaryFolder();
    expect((await turn(folder, from)).added).toHaveLength(20);
    expect((await turn(folder, from)).added).toHaveLength(5);
    expect((await turn(folder, from)).added).toHaveLength(0);
  });

  it('says in one line what it could not have, tries again what may come right, and leaves the rest alone', async () => {
    let ill = true;
    const { from } = await feedOf([1, 2, 3, 4], {
      '/2': (_, response) =>
        response.writeHead(ill ? 503 : 200, { 'content-type': 'text/html' }).end(ill ? '' : pageOf(2)),
      '/3': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      '/4': newsPage('', ['Subscribe to read the full story.']),
    });
    const folder = await temporaryFolder();
    const { added, faults } = await turn(folder, from, from.url('/none'), from.url('/feed'), from.url('/1'));
    expect(added).toEqual(['the-planet-news-the-headline-of-story-1']);
    expect(faults).toEqual([
      `${from.url('/none')}: answers 404`,
      `${from.url('/2')}: answers 503`,
      'http://169.254.169.254/: is a link-local address',
      expect.stringContaining(`${from.url('/4')}: is behind a paywall`),
      `${from.url('/1')}: is no feed`,
    ]);
    ill = false;
    expect(await turn(folder, from)).toEqual({ added: ['the-planet-news-the-headline-of-story-2'], faults: [] });
  });

  it('takes in all that is good, and never again what is not, whatever one page does to who reads it', async () => {
    const deep = `{"@type":"NewsArticle","author":${'['.repeat(9_000)}"x"${']'.repeat(9_000)}}`;
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';
    const { from } = await feedOf([1, 2, 3, 4, 5], {
      '/2': newsPage(`<script type="application/ld+json">${deep}</script>`, story, 'The headline of story 2'),
      '/3': ({ socket }) => void socket.write(upgrade),
      '/5': () => {
        throw new Error('no page');
      },
    });
    const folder = await temporaryFolder();
    const fetch = politely(openFetcher(from.options), 0);
    const failing = (url: string, wish = {}) =>
      url === from.url('/5') ? Promise.reject(new RangeError('too deep')) : fetch(url, wish);
    const first = await takeTurn([from.url('/feed')], folder, failing);
    expect(first.added).toHaveLength(3);
    expect(first.faults).toEqual([
      `${from.url('/3')}: answers 101`,
      `${from.url('/5')}: cannot be taken in (RangeError: too deep)`,
    ]);
    from.asked.length = 0;
    expect(await turn(folder, from)).toEqual({ added: [], faults: [] });
    expect(pathsOf(from)).toEqual(['/robots.txt', '/feed']);
  });

  /** A fetch at which the program ends: it comes to nothing, and nothing follows. */
  const endingAt = (from: Site, end: string): { fetch: Fetch; ended: Promise<void> } => {
    const fetch = politely(openFetcher(from.options), 0);
    let reach = (): void => {};
    const ended = new Promise<void>((resolve) => {
      reach = resolve;
    });
    return {
      ended,
      fetch: (url, wish) => {
        if (url !== end) return fetch(url, wish);
        reach();
        return new Promise(() => {});
      },
    };
  };

  it('goes on with the others where a page ended the program, and leaves that page alone in the end', async () => {
    const { from } = await feedOf([1, 2, 3]);
    const folder = await temporaryFolder();
    const files = async (): Promise<number> => (await readdir(folder)).filter((name) => name.endsWith('.txt')).length;
    for (const there of [1, 2, 2]) {
      const { fetch, ended } = endingAt(from, from.url('/2'));
      void takeTurn([from.url('/feed')], folder, fetch);
      await ended;
      expect(await files()).toBe(there);
    }
    from.asked.length = 0;
    expect(await turn(folder, from)).toEqual({
      added: [],
      faults: [`${from.url('/2')}: ended 3 turns, and is left alone from now on`],
    });
    expect(await turn(folder, from)).toEqual({ added: [], faults: [] });
    expect(pathsOf(from)).not.toContain('/2');
  });

  it('comes to every feed, even where one of them ends the program each time', async () => {
    const { from } = await feedOf([1]);
    const folder = await temporaryFolder();
    const [bad, good] = [from.url('/feed', 'bad.example'), from.url('/feed', 'good.example')];
    for (const _ of [1, 2]) {
      const { fetch, ended } = endingAt(from, bad);
      void takeTurn([bad, good], folder, fetch);
      await ended;
    }
    expect((await loadCorpus(folder)).entries).toHaveLength(1);
  });

  it('tells of each article as soon as it is there', async () => {
    const { from } = await feedOf([1, 2]);
    const folder = await temporaryFolder();
    const told: number[] = [];
    const tell = ({ added }: PollTurn): void => {
      for (const id of added) expect(readdirSync(folder)).toContain(`${id}.txt`);
      told.push(added.length);
    };
    await takeTurn([from.url('/feed')], folder, politely(openFetcher(from.options), 0), tell);
    expect(told).toEqual([1, 1]);
  });

  it('fetches nothing where what it would bring cannot be kept', async () => {
    const { from } = await feedOf([1]);
    const folder = await temporaryFolder({ 'articles.json': '{ broken' });
    await expect(turn(folder, from)).rejects.toThrow('articles.json: not JSON');
    expect(pathsOf(from)).toEqual(['/robots.txt', '/feed']);
    await writeFile(join(folder, 'articles.json'), '{"articles": []}');
    expect((await turn(folder, from)).added).toHaveLength(1);
  });

  it('does not hold against a page that it could not be written', async () => {
    const { from } = await feedOf([1]);
    const sheet = '{"articles": []}';
    const folder = await temporaryFolder({ 'articles.json': sheet });
    const fetch = politely(openFetcher(from.options), 0);
    for (const _ of Array(4)) {
      const breaking: Fetch = async (url, wish) => {
        if (url === from.url('/1')) await writeFile(join(folder, 'articles.json'), '{ broken');
        return fetch(url, wish);
      };
      await expect(takeTurn([from.url('/feed')], folder, breaking)).rejects.toThrow('articles.json: not JSON');
      await rm(join(folder, 'the-planet-news-the-headline-of-story-1.txt'));
      await writeFile(join(folder, 'articles.json'), sheet);
    }
    expect((await turn(folder, from)).added).toHaveLength(1);
  });

  it('never brings back an article that was taken out, and keeps none of its words', async () => {
    // The page at another address, which calls the first its own.
    const { now, from } = await feedOf([1, 2], {
      '/6': (_, response) => response.end(pageOf(1).replace('<head>', '<head><link rel="canonical" href="/1">')),
    });
    const folder = await temporaryFolder();
    await turn(folder, from);
    const gone = (await holdingsOf(folder)).filter(({ url }) => url === from.url('/1'));
    await withdraw(folder, gone);
    const memory = await readFile(join(folder, '.pullquote-feeds.json'), 'utf8');
    expect(memory).not.toContain(from.url('/1'));
    now.numbers = [2];
    await turn(folder, from);
    now.numbers = [1, 2, 5, 6];
    expect((await turn(folder, from)).added).toEqual(['the-planet-news-the-headline-of-story-5']);
  });

  it('adds nothing twice where another feed, or the operator, has brought it, or its memory is broken', async () => {
    const { from } = await feedOf([1]);
    const folder = await temporaryFolder({ '.pullquote-feeds.json': '{ broken' });
    expect((await turn(folder, from, from.url('/feed'), from.url('/feed', 'star.example'))).added).toHaveLength(1);
    await rm(join(folder, '.pullquote-feeds.json'));
    from.asked.length = 0;
    expect(await turn(folder, from)).toEqual({ added: [], faults: [] });
    expect(pathsOf(from)).toEqual(['/robots.txt', '/feed']);
    expect((await loadCorpus(folder)).entries).toHaveLength(1);
  });
});
