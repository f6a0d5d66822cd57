import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Article } from '../corpus/article.ts';
import { BM25 } from './bm25.ts';
import type { IndexedDocument } from './document.ts';
import type { EngineQuery, Hit, KeptEngine } from './engine.ts';
import { passes } from './filter.ts';

const OPTIONS = {
  fields: ['stems'],
  tokenize: (text: string): string[] => text.split(' '),
  processTerm: (stem: string): string | null => stem || null,
};
/** Postings, more or less, of one value that is written down. */
const PIECE = 20_000;

type Index = MiniSearch<{ id: number; stems: string }>;

/** Indexes the documents in memory; document `n` must have the id `n`. */
export function openMiniSearch(documents: readonly IndexedDocument[]): KeptEngine {
  const index: Index = new MiniSearch(OPTIONS);
  for (const { id, stems } of documents) index.add({ id, stems: stems.join(' ') });
  return engineOver(
    index,
    documents.map(({ article }) => article),
  );
}

/** The engine that was written down; `articles` are those of its passages. Yields to others while it works. */
export async function loadMiniSearch(saved: Iterable<unknown>, articles: readonly Article[]): Promise<KeptEngine> {
  const values = saved[Symbol.iterator]();
  const head = values.next().value as AsPlainObject;
  function* terms(): Generator<unknown> {
    for (let next = values.next(); !next.done; next = values.next()) yield* next.value as unknown[];
  }
  // MiniSearch only goes through the terms once: they need not all be there at the same time.
  const plain = { ...head, index: terms() } as unknown as AsPlainObject;
  return engineOver(await MiniSearch.loadJSAsync(plain, OPTIONS), articles);
}

function engineOver(index: Index, articles: readonly Article[]): KeptEngine {
  function search({ stems, limit, filter }: EngineQuery): Hit[] {
    if (stems.length === 0) return [];
    const weights = new Map(stems.map(({ stem, weight }) => [stem, weight]));
    const results = index.search([...weights.keys()].join(' '), {
      bm25: BM25,
      boostTerm: (stem) => weights.get(stem) ?? 1,
      ...(filter && { filter: ({ id }) => passes(articles[id], filter) }),
    });
    return results.slice(0, limit).map(({ id, score }) => ({ passageId: id, score }));
  }
  function* save(): Generator<unknown> {
    const { index: terms, ...head } = index.toJSON();
    yield head;
    let piece: unknown[] = [];
    let postings = 0;
    for (const term of terms) {
      piece.push(term);
      postings += Object.values(term[1]).reduce((sum, found) => sum + Object.keys(found).length, 1);
      if (postings < PIECE) continue;
      yield piece;
      [piece, postings] = [[], 0];
    }
    yield piece;
  }
  return { search: async (query) => search(query), save };
}
