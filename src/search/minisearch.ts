import MiniSearch from 'minisearch';
import type { Document } from './document.ts';
import type { Engine, EngineQuery, Hit } from './engine.ts';

/**
 * BM25 as Trotman, Puurula and Burgess (2014) found it best on news: k near 0.9, b near 0.4. MiniSearch's `d` makes it
 * BM25+, which favours long documents; passages are of even length, so it is off.
 */
const BM25 = { k: 0.9, b: 0.4, d: 0 };

/** Indexes the documents in memory; document `n` must have the id `n`. */
export function openMiniSearch(documents: readonly Document[]): Engine {
  const index = new MiniSearch<{ id: number; stems: string }>({
    fields: ['stems'],
    tokenize: (text) => text.split(' '),
    processTerm: (stem) => stem || null,
  });
  index.addAll(documents.map(({ id, stems }) => ({ id, stems: stems.join(' ') })));

  function search({ stems, limit, articles }: EngineQuery): Hit[] {
    if (stems.length === 0) return [];
    const weights = new Map(stems.map(({ stem, weight }) => [stem, weight]));
    const results = index.search([...weights.keys()].join(' '), {
      bm25: BM25,
      boostTerm: (stem) => weights.get(stem) ?? 1,
      ...(articles && { filter: ({ id }) => articles.has(documents[id]?.articleId ?? '') }),
    });
    return results.slice(0, limit).map(({ id, score }) => ({ passageId: id, score }));
  }
  return { search: async (query) => search(query) };
}
