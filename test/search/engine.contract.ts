import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { IndexedDocument } from '../../src/search/document.ts';
import type { Engine, EngineQuery, Hit } from '../../src/search/engine.ts';
import { passes } from '../../src/search/filter.ts';
import { makeArticle, stated } from '../support/articles.ts';

/** Two passages to an article: of two outlets or none, of one day a month or none. */
function articleOf(id: number): Article {
  const number = Math.floor(id / 2);
  const outlet = stated(number % 3 === 0 ? 'The Planet' : 'Gazette');
  const published = stated(`2024-0${1 + (number % 9)}-15`);
  const facts = { ...(number % 4 < 3 && { outlet }), ...(number % 5 < 4 && { published }) };
  return makeArticle('', { file: `a${number}.txt`, facts });
}

/** Documents from their stems in one string each; two to an article: `a0`, `a0`, `a1` and so on. */
const documents = (...texts: readonly string[]): IndexedDocument[] =>
  texts.map((stems, id) => ({ id, article: articleOf(id), stems: stems.split(' ').filter(Boolean) }));

const query = (stems: string, rest: Partial<EngineQuery> = {}): EngineQuery => ({
  stems: stems
    .split(' ')
    .filter(Boolean)
    .map((stem) => ({ stem, weight: 1 })),
  limit: 10,
  ...rest,
});

const ids = (hits: readonly Hit[]): number[] => hits.map(({ passageId }) => passageId);

/** Stems that mislead: parts of one another, names of a JavaScript object's own, marks of query languages. */
const stem = fc.constantFrom(
  ...['shoot', 'shooter', 'da', '2', '1.5', "don't", '\u65e5', 'gascon', 'gasc\u00f3n', 'constructor', '__proto__'],
  ...['and', 'or', 'not', '*', 'a*', '\\', '"', 'offic~1', '(', '-da', '+da', 'stems:da', '\ud83c\udf09'],
);
const anyDocuments = fc
  .array(fc.array(stem, { maxLength: 8 }), { maxLength: 12 })
  .map((texts) => documents(...texts.map((stems) => stems.join(' '))));
const anyQuery = fc.record(
  {
    stems: fc.uniqueArray(fc.record({ stem, weight: fc.constantFrom(0.1, 0.5, 1) }), {
      maxLength: 5,
      selector: (each) => each.stem,
    }),
    limit: fc.integer({ min: 0, max: 15 }),
    filter: fc.record(
      {
        articles: fc.uniqueArray(fc.constantFrom('a0', 'a1', 'a2', 'a5', 'gone')).map((each) => new Set<string>(each)),
        outlets: fc
          .uniqueArray(fc.constantFrom('The Planet', 'Gazette', 'gazette'))
          .map((each) => new Set<string>(each)),
        from: fc.constantFrom('2024-01-01', '2024-02-15', '2024-03-16'),
        to: fc.constantFrom('2024-02-15', '2024-02-14', '2024-12-31'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['stems', 'limit'] },
);

/** The duties that are written on `Engine`. `open` indexes documents of which document `n` has the id `n`. */
export function engineContract(open: (documents: readonly IndexedDocument[]) => Engine | Promise<Engine>): void {
  const search = async (from: readonly IndexedDocument[], asked: EngineQuery): Promise<readonly Hit[]> =>
    (await open(from)).search(asked);

  describe('an engine', () => {
    it('gives hits best first, each passage once, `limit` at the most, only of articles that pass, for any query', async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, anyQuery, async (from, asked) => {
          const hits = await search(from, asked);
          expect(hits.length).toBeLessThanOrEqual(asked.limit);
          expect(new Set(ids(hits)).size).toBe(hits.length);
          const scores = hits.map(({ score }) => score);
          expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          for (const { passageId } of hits) {
            const found = from[passageId];
            expect(found?.stems.some((each) => asked.stems.some((wanted) => wanted.stem === each))).toBe(true);
            if (asked.filter) expect(passes(found?.article, asked.filter)).toBe(true);
          }
        }),
      );
    });

    it('finds every passage that has one of the stems, where the limit allows it', async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, anyQuery, async (from, { stems, filter }) => {
          const holds = ({ stems: own }: IndexedDocument): boolean =>
            own.some((each) => stems.some((one) => one.stem === each));
          const may = ({ article }: IndexedDocument): boolean => filter === undefined || passes(article, filter);
          const hits = await search(from, { stems, limit: from.length, ...(filter && { filter }) });
          expect(ids(hits).toSorted((a, b) => a - b)).toEqual(
            from.filter((one) => holds(one) && may(one)).map(({ id }) => id),
          );
        }),
      );
    });

    it('gives equal hits for equal input, when asked again and when opened again', async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, anyQuery, async (from, asked) => {
          const engine = await open(from);
          const first = await engine.search(asked);
          expect(await engine.search(asked)).toEqual(first);
          expect(await search(from, asked)).toEqual(first);
        }),
      );
    });

    it('gives each of several searches at the same time its own hits', async () => {
      const engine = await open(documents('gascon', 'flores', 'santana'));
      const all = await Promise.all(['gascon', 'flores', 'santana'].map((each) => engine.search(query(each))));
      expect(all.map(ids)).toEqual([[0], [1], [2]]);
    });

    it('takes no offence at stems that it does not know', async () => {
      const from = documents('gascon recal', 'flores');
      expect(await search(from, query('bridge'))).toEqual([]);
      expect(ids(await search(from, query('bridge flores')))).toEqual([1]);
    });

    it('gives no hit for no stem, and none without documents', async () => {
      expect(await search(documents('gascon'), query(''))).toEqual([]);
      expect(await search([], query('gascon'))).toEqual([]);
    });

    it('gives no hit when no article may answer', async () => {
      expect(await search(documents('gascon'), query('gascon', { filter: { articles: new Set() } }))).toEqual([]);
    });

    it('finds the best of the articles that may answer, not those among the best of all', async () => {
      const from = documents('gascon gascon', 'gascon gascon', 'gascon bridge council town');
      expect(ids(await search(from, query('gascon', { limit: 1, filter: { articles: new Set(['a1']) } })))).toEqual([
        2,
      ]);
    });

    it('puts a passage with two of the stems before those with one', async () => {
      const from = documents('gascon town', 'recal town', 'gascon recal', 'bridge town');
      expect(ids(await search(from, query('gascon recal')))[0]).toBe(2);
    });

    it('puts a rare stem before a frequent one', async () => {
      const from = documents('gascon town', 'gascon bridge', 'gascon council', 'recal town');
      expect(ids(await search(from, query('gascon recal')))[0]).toBe(3);
    });

    it('lets a stem count as much as its weight', async () => {
      const from = documents('gascon town', 'recal town');
      const weighted = (gascon: number, recall: number): EngineQuery => ({
        stems: [
          { stem: 'gascon', weight: gascon },
          { stem: 'recal', weight: recall },
        ],
        limit: 2,
      });
      expect(ids(await search(from, weighted(1, 0.5)))).toEqual([0, 1]);
      expect(ids(await search(from, weighted(0.5, 1)))).toEqual([1, 0]);
    });
  });
}
