import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Generator } from '../../bench/growth/generator.ts';
import type { QuotesOfPerson } from '../../src/answers/quotesof.ts';
import type { Quote } from '../../src/excerpts/quote.ts';
import { type Library, libraryOver, openLibrary, readThesaurus } from '../../src/library/library.ts';
import { openClusterLibrary } from '../../src/opensearch/livelibrary.ts';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { cleared, clusteredCoverage, indexed } from './indexed.ts';

const SEEDS = 'seeds';
const FABRICATED = [
  'A spokesman said that the moon had been paved over on Sunday morning.',
  'It is what it is, and it is not what it was.',
];

/** What a reader sees of a quote. */
const shown = (quote: Quote): unknown => ({
  file: quote.article.file,
  id: quote.article.id,
  span: [quote.start, quote.end],
  words: quote.quote,
  speakers: quote.speakers,
  also: quote.alsoIn.map(({ article, start, end }) => [article.id, start, end]),
});
const shownOf = (quoted: QuotesOfPerson): unknown =>
  quoted.status === 'quoted' ? quoted.quotes.map(shown) : [quoted.status, 'person' in quoted && quoted.person.name];

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('a library over a cluster', () => {
  const addresses = inject('clusterAddresses');
  const client = connect({ addresses, login: null, authority: null }, INDEXING);
  let folder: string;
  let generated: string;
  let pairs: readonly { readonly memory: Library; readonly cluster: Library }[];

  /** The same articles in memory and in the cluster. */
  async function pairOf(path: string): Promise<{ readonly memory: Library; readonly cluster: Library }> {
    const { coverage } = await clusteredCoverage(client, path);
    const pair = { memory: await openLibrary(path), cluster: libraryOver(coverage, await readThesaurus(path)) };
    await Promise.all([pair.memory.prepare(), pair.cluster.prepare()]);
    return pair;
  }
  beforeAll(async () => {
    await cleared(client);
    folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
    generated = join(folder, 'news.jsonl');
    const generator = new Generator(7);
    const rows = Array.from({ length: 80 }, (_, n) => generator.article(n, 6));
    await writeFile(generated, rows.map((row) => JSON.stringify(row)).join('\n'));
    pairs = [await pairOf(SEEDS), await pairOf(generated)];
  });
  afterAll(async () => {
    await client.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('knows the same of the coverage as a whole as one in memory', () => {
    for (const { memory, cluster } of pairs) {
      const { fingerprint: _, ...expected } = memory.survey;
      const { fingerprint, ...given } = cluster.survey;
      expect(given).toEqual(expected);
      expect(fingerprint).toMatch(/^[0-9a-z]{8}$/);
      for (const what of ['speaker', 'outlet'] as const) {
        expect(cluster.complete(what, '', 200).map(({ id, name }) => [id, name])).toEqual(
          memory.complete(what, '', 200).map(({ id, name }) => [id, name]),
        );
      }
    }
  });

  it('says the same of everybody whom the coverage quotes, and of what it dates', async () => {
    for (const { memory, cluster } of pairs) {
      for (const { id, name } of memory.complete('speaker', '', 12)) {
        expect(shownOf(await cluster.quotesOf(id, null))).toEqual(shownOf(await memory.quotesOf(name, null)));
      }
      const [given, expected] = [await cluster.timeline(null), await memory.timeline(null)];
      const entries = (one: typeof given): unknown =>
        one.status === 'answered' ? one.entries.map(({ date, quote }) => [date, shown(quote)]) : one;
      expect(entries(given)).toEqual(entries(expected));
    }
  });

  it('comes to the same verdict on quotations: word for word, altered, joined, given to others, and made up', async () => {
    for (const { memory, cluster } of pairs) {
      const items = await memory.archive.items([0, 1, 2, 3, 4]);
      const claims = items.flatMap(({ passages }) => {
        const [words, more] = passages
          .filter(({ kind }) => kind === 'body')
          .slice(0, 2)
          .map(({ article, paragraphs: [paragraph] }) => article.text.slice(paragraph?.start, paragraph?.end));
        if (!words || !more) return [];
        const first = items[0]?.article.text.trim().split(/\s+/).slice(0, 12).join(' ') ?? '';
        const gap = words.split(' ').slice(0, 12).with(5, '\u2026').join(' ');
        const altered = words.replace(/\b(\w{4,})\b/, 'zebra');
        const joined = `${words.split(' ').slice(0, 9).join(' ')} \u2026 ${more.split(' ').slice(-9).join(' ')}`;
        return [
          words.slice(0, 300),
          altered,
          joined,
          `${words.slice(0, 200)} \u2014 Fox News`,
          'of the',
          first,
          gap,
          gap.replace('\u2026', '[the other]'),
          ...FABRICATED,
        ];
      });
      for (const text of claims) {
        const [given, expected] = [await cluster.verify({ text }), await memory.verify({ text })];
        const seen = ({ verdict, places, alterations, omitted, goesOn, more }: typeof given): unknown => ({
          text,
          verdict,
          alterations,
          omitted: omitted.map(({ article, start, end }) => [article.id, start, end]),
          goesOn,
          // Words that stand everywhere are counted only as far as they are read.
          more: text === 'of the' ? null : more,
          places: text === 'of the' ? null : places.map(({ article, start, end }) => [article.id, start, end]),
        });
        expect(seen(given)).toEqual(seen(expected));
      }
    }
  });

  it('gives quotes back from their ids, and quotations of an article', async () => {
    for (const { memory, cluster } of pairs) {
      const headline = (await memory.archive.items([1]))[0]?.article.text.split(/\s+/).slice(0, 12).join(' ') ?? '';
      const question = { question: headline, abstain: false };
      const answer = await cluster.ask(question);
      expect(answer.quotes.length).toBeGreaterThan(0);
      const ids = answer.quotes.filter((quote) => cluster.isRecallable(quote)).map((quote) => cluster.quoteId(quote));
      const recalled = await cluster.recall(ids, question);
      expect(recalled?.map(({ quote }) => quote)).toEqual(
        answer.quotes.filter((quote) => cluster.isRecallable(quote)).map(({ quote }) => quote),
      );
      const [[mine], [theirs]] = [await cluster.archive.items([1]), await memory.archive.items([1])];
      expect(mine && (await cluster.quotations(mine.article))).toEqual(
        theirs && (await memory.quotations(theirs.article)),
      );
    }
  });

  it('is exchanged when another index takes its place, and questions under way finish on the old one', async () => {
    process.env.OPENSEARCH_URL = addresses.join(',');
    await indexed(client, generated);
    const lines: string[] = [];
    const liveLibrary = await openClusterLibrary(SEEDS, { note: (line) => lines.push(line), every: 50 });
    const old = liveLibrary.library;
    await indexed(client, SEEDS);
    await expect.poll(() => liveLibrary.library.survey.articles, { timeout: 30_000 }).toBe(5);
    expect(lines.at(-1)).toMatch(/is in use now: 5 articles more, 0 changed, 80 fewer$/);
    expect((await liveLibrary.library.ask({ question: 'how did the gunman die?' })).status).toBe('answered');
    const [item] = await old.archive.items([79]);
    const words = item?.article.text.split(' ').slice(0, 20).join(' ') ?? '';
    expect((await old.verify({ text: words })).verdict).toBe('found');
    expect((await liveLibrary.reload()).added).toEqual([]);
  });
});
