import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Generator } from '../../bench/growth/generator.ts';
import { type ArchiveItem, type ListQuery, SORTS } from '../../src/corpus/archive.ts';
import { InMemory } from '../../src/corpus/inmemory.ts';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { outletNames, surveyOf } from '../../src/corpus/survey.ts';
import { ClusterArchive, type WholeArchive } from '../../src/opensearch/coverage/archive.ts';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { passageId } from '../../src/opensearch/search/layout.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';
import { StringTable } from '../../src/text/stringtable.ts';
import { cleared, indexed } from './indexed.ts';

/** Articles of many outlets and days, some without either. */
async function writeCorpus(folder: string): Promise<string> {
  const generator = new Generator(3);
  const rows = Array.from({ length: 60 }, (_, n) => {
    const { source, published_at, ...rest } = generator.article(n, 1 + (n % 4));
    return { ...rest, ...(n % 7 > 0 && { source }), ...(n % 5 > 0 && { published_at }) };
  });
  const path = join(folder, 'news.jsonl');
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('the articles of a cluster', () => {
  const client = connect({ addresses: inject('clusterAddresses'), login: null, authority: null }, INDEXING);
  let folder: string;
  let archive: ClusterArchive;
  let memory: InMemory;
  let items: readonly ArchiveItem[];
  let index: string;
  let names: readonly string[];
  let whole: WholeArchive;
  beforeAll(async () => {
    await cleared(client);
    folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
    const path = await writeCorpus(folder);
    index = await indexed(client, path);
    const corpus = await loadCorpus(path);
    names = outletNames(surveyOf(corpus));
    memory = new InMemory(corpus);
    whole = { outlets: names, ids: new StringTable() };
    for (const { article } of corpus.entries) whole.ids.add(article.id);
    archive = new ClusterArchive(client, index, whole, { kept: 5_000, window: 25 });
    items = await memory.items(corpus.entries.map((_, number) => number));
  });
  afterAll(async () => {
    await client.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const ids = (found: readonly ArchiveItem[]): string[] => found.map(({ article }) => article.id);
  const all: ListQuery = { outlet: null, words: null, sort: 'loaded', offset: 0, limit: 10 };

  it('are to the letter those that were indexed, with their paragraphs and passages', async () => {
    const given = await archive.items(items.map(({ number }) => number));
    expect(given.map(({ article, paragraphs, number }) => ({ article, paragraphs, number }))).toEqual(
      items.map(({ article, paragraphs, number }) => ({ article, paragraphs, number })),
    );
    const bare = (one: ArchiveItem) => one.passages.map(({ id: _, article: __, ...rest }) => rest);
    expect(given.map(bare)).toEqual(items.map(bare));
  });

  it('are given by number, id, file and passage, in the order asked for, and what is not there is left out', async () => {
    const [first, second] = [items[3], items[1]].map((item) => item?.article.id ?? '');
    expect(ids(await archive.items([3, 999, 1, 3]))).toEqual([first, second, first]);
    expect(ids(await archive.named([first ?? '', 'gone', second ?? '']))).toEqual([first, second]);
    expect(await archive.named([])).toEqual([]);
    expect((await archive.ofFile('news.jsonl'))?.number).toBe(0);
    expect(await archive.ofFile('gone.txt')).toBeNull();
    const passages = await archive.passages([passageId(3, 0), passageId(3, 99), passageId(1, 0), passageId(999, 0)]);
    expect(passages.map(({ article }) => article.id)).toEqual([first, second]);
  });

  it('are one object each, for whoever asks at the same time or holds it', async () => {
    const [[one], [other]] = await Promise.all([archive.items([5]), archive.items([5])]);
    await archive.items(items.map(({ number }) => number));
    const [again] = await archive.items([5]);
    expect(one).toBe(other);
    expect(again).toBe(one);
    expect(one && archive.itemOf(one.article)).toBe(one);
    expect(() => archive.itemOf(items[0]?.article as ArchiveItem['article'])).toThrow(RangeError);
  });

  it('are listed as those in memory are: in each order, from each place, by outlet and words', async () => {
    const outlet = names[0]?.slice(1, 5).toUpperCase() ?? '';
    const words = (items[8]?.article.text.match(/\p{L}{5,}/gu) ?? []).slice(0, 2).map((word) => word.slice(0, 4));
    const wanted: ListQuery[] = SORTS.flatMap((sort) => [
      ...[0, 20, 30, 55, 70].map((offset) => ({ ...all, sort, offset })),
      { ...all, sort, outlet },
      { ...all, sort, words: words.join(' ') },
    ]);
    for (const one of [...wanted, { ...all, outlet: 'nobody' }, { ...all, words: 'qqqq' }]) {
      const [given, expected] = await Promise.all([archive.list(one), memory.list(one)]);
      expect({ ...given, items: ids(given.items), one }).toEqual({ ...expected, items: ids(expected.items), one });
    }
  });

  it('cannot be reached where the index is gone, and nothing passes for all of them', async () => {
    const gone = new ClusterArchive(client, 'pullquote-v3-gone', whole);
    const asked = [
      () => gone.items([0]),
      () => gone.passages([0]),
      () => gone.named([whole.ids.at(0)]),
      () => gone.ofFile('a'),
      () => gone.list(all),
    ];
    for (const ask of asked) await expect(ask()).rejects.toThrow(/there is no index of this coverage/);
    // What could not be had once is asked for again.
    await expect(gone.items([0])).rejects.toThrow(EngineUnavailable);
  });
});
