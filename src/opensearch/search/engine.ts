import type { Client } from '@opensearch-project/opensearch';
import type { Engine, EngineQuery, Hit } from '../../search/engine.ts';
import type { SearchFilter } from '../../search/filter.ts';
import { storedStem } from './layout.ts';
import { searchWhole } from './whole.ts';

/** Clauses of one query, below Lucene's own bound of 1,024; the lightest stems of a longer one are left out. */
const MOST_STEMS = 512;
/** Hits that are weighed anew for each that is wanted, and at the least. */
const DEPTH = 5;
const SHALLOWEST = 200;

/** Values of one filter: the cluster's own bound. */
const MOST_TERMS = 65_536;

/** The articles that pass, as the cluster is asked for them. */
function clausesOf({ outlets, from, to, articles }: SearchFilter) {
  const days = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: to }) };
  return [
    ...(outlets ? [{ terms: { outlet: [...outlets] } }] : []),
    ...(articles ? [{ terms: { article: [...articles].slice(0, MOST_TERMS) } }] : []),
    ...(Object.keys(days).length > 0 ? [{ range: { published: days } }] : []),
  ];
}

/**
 * Searches an index of a cluster. Lucene's BM25 sums what each stem adds; as in the embedded engine, the sum counts as
 * often as stems were found, so that a passage with two of the stems comes before one with the rarer of them alone.
 */
export function openOpenSearch(client: Client, index: string): Engine {
  async function search({ stems, limit, filter }: EngineQuery): Promise<readonly Hit[]> {
    if (stems.length === 0 || limit === 0 || filter?.articles?.size === 0) return [];
    const heaviest = stems.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_STEMS);
    const { hits } = await searchWhole(client, 'The search failed', {
      index,
      // Scores do not depend on which shard a passage lies on.
      search_type: 'dfs_query_then_fetch',
      track_total_hits: false,
      // The number of a passage stands in a column; its id would have to be unpacked with all that lies beside it.
      _source: false,
      stored_fields: '_none_',
      docvalue_fields: 'passage',
      size: Math.max(SHALLOWEST, DEPTH * limit),
      body: {
        query: {
          bool: {
            should: heaviest.map(({ stem, weight }, i) => ({
              term: { stems: { value: storedStem(stem), boost: weight, _name: String(i) } },
            })),
            minimum_should_match: 1,
            ...(filter && { filter: clausesOf(filter) }),
          },
        },
      },
    });
    return hits.hits
      .map(({ fields, _score, matched_queries: matched }) => ({
        passageId: Number(fields?.passage?.[0]),
        score: Number(_score) * (Array.isArray(matched) ? matched.length : 1),
      }))
      .sort((a, b) => b.score - a.score || a.passageId - b.passageId)
      .slice(0, limit);
  }
  return {
    search,
    isUp: async () =>
      client.count({ index }).then(
        ({ body }) => body._shards.failed === 0,
        () => false,
      ),
  };
}
