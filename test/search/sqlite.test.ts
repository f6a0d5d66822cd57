import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { loadSqlite, nodeSqlite, wasmSqlite } from '../../src/search/database.ts';
import { documentOf, passageTerms } from '../../src/search/document.ts';
import { openMiniSearch } from '../../src/search/minisearch.ts';
import { openSqlite, reopenSqlite } from '../../src/search/sqlite.ts';
import { makeArticle } from '../support/articles.ts';
import { engineContract } from './engine.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sqlite = await loadSqlite();
/** The builds that can be had on this Node. */
const builds = [
  { name: 'WebAssembly', build: await wasmSqlite() },
  ...[nodeSqlite()].flatMap((build) => (build ? [{ name: 'Node', build }] : [])),
];

describe.each(builds)('SQLite of $name:', ({ name, build }) => {
  engineContract((documents) => openSqlite(build, join(folder, name), documents));
});

describe('SQLite and MiniSearch', () => {
  it('find the same passages in the same order', async () => {
    const { passages } = await loadCorpus('seeds');
    const documents = passages.map((passage) => documentOf(passage, passageTerms(passage)));
    const [one, other] = [openSqlite(sqlite, join(folder, 'index'), documents), openMiniSearch(documents)];
    const stems = [...new Set(documents.flatMap((document) => document.stems))];
    const query = fc.uniqueArray(
      fc.record({ stem: fc.constantFrom(...stems), weight: fc.constantFrom(0.1, 0.48, 0.6, 1) }),
      { minLength: 1, maxLength: 8, selector: ({ stem }) => stem },
    );
    await fc.assert(
      fc.asyncProperty(query, async (wanted) => {
        const hits = await Promise.all([one, other].map((engine) => engine.search({ stems: wanted, limit: 20 })));
        const [a = [], b = []] = hits.map((found) => found.map(({ score }) => score.toFixed(6)));
        expect(a).toEqual(b);
      }),
      { numRuns: 50 },
    );
  });
});

const article = makeArticle('');

describe('a database that was written down', () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  const first = openSqlite(sqlite, join(own, 'index'), [{ id: 0, article, stems: ['gascon'] }]);
  const query = { stems: [{ stem: 'gascon', weight: 1 }], limit: 3 };

  it('is opened again and finds the same', async () => {
    const again = await reopenSqlite(sqlite, [...first.save()], [article]);
    expect(await again.search(query)).toEqual(await first.search(query));
  });

  it.each(
    builds.flatMap((written) => builds.map((read) => [written.name, read.name, written.build, read.build] as const)),
  )('by %s finds the same where %s reads it', async (_, __, writing, reading) => {
    const documents = ['gascon recal', 'flores', 'gasc\u00f3n \ud83c\udf09 gascon'].map((stems, id) => ({
      id,
      article,
      stems: stems.split(' '),
    }));
    const engine = openSqlite(writing, join(folder, 'shared'), documents);
    const again = await reopenSqlite(reading, [...engine.save()], Array(documents.length).fill(article));
    for (const stem of ['gascon', 'flores', 'gasc\u00f3n', '\ud83c\udf09']) {
      const asked = { stems: [{ stem, weight: 1 }], limit: 3 };
      const hits = await engine.search(asked);
      expect(hits).not.toEqual([]);
      expect(await again.search(asked)).toEqual(hits);
    }
  });

  it('is refused when it was changed, or is gone', async () => {
    const [saved] = [...first.save()] as { path: string; sha256: string }[];
    await expect(reopenSqlite(sqlite, [{ ...saved, sha256: '0' }], [article])).rejects.toThrow('changed');
    await expect(reopenSqlite(sqlite, [{ ...saved, path: `${saved?.path}.gone` }], [article])).rejects.toThrow(
      'ENOENT',
    );
  });

  it('takes the place of earlier ones once they are old, whose engine answers to the end', async () => {
    openSqlite(sqlite, join(own, 'index'), []);
    expect(readdirSync(own)).toHaveLength(2);
    // Another program may have been told of the first and open it only now.
    expect(await (await reopenSqlite(sqlite, [...first.save()], [article])).search(query)).toHaveLength(1);
    for (const name of readdirSync(own)) utimesSync(join(own, name), 0, 0);
    const later = openSqlite(sqlite, join(own, 'index'), [{ id: 0, article, stems: ['flores'] }]);
    expect(readdirSync(own)).toHaveLength(1);
    expect(await first.search(query)).toHaveLength(1);
    expect(await later.search(query)).toEqual([]);
  });
});
