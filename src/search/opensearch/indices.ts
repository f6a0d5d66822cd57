import type { Client } from '@opensearch-project/opensearch';
import { shortHash } from '../../corpus/fingerprint.ts';
import type { Document } from '../document.ts';
import { typeOf } from './client.ts';

/** The name under which the index in use is found. */
const ALIAS = 'pullquote';
/** Of the fields and the analysis; another number is another index. */
const MAPPING_VERSION = 2;
const HASH_LENGTH = 12;

/** The index of these documents: another word, another order or another mapping is another name. */
export function indexName(documents: readonly Document[]): string {
  const parts = documents.flatMap(({ article: { id, facts }, stems }) => [
    id,
    facts.outlet.value ?? '',
    facts.published.value ?? '',
    stems.join(' '),
  ]);
  return `${ALIAS}-v${MAPPING_VERSION}-${shortHash(parts, HASH_LENGTH)}`;
}

/**
 * Stems come from our own analyzer, one space between two, so that all engines find by the same words. BM25 as in the
 * embedded engine (Trotman, Puurula and Burgess 2014). Nothing of an article is kept here: words come from the corpus.
 */
const BODY = {
  settings: {
    number_of_shards: 3,
    number_of_replicas: 1,
    refresh_interval: '-1',
    'similarity.default': { type: 'BM25', k1: 0.9, b: 0.4 },
  },
  mappings: {
    dynamic: 'strict' as const,
    _source: { enabled: false },
    properties: {
      stems: { type: 'text' as const, analyzer: 'whitespace', index_options: 'freqs' as const },
      article: { type: 'keyword' as const },
      outlet: { type: 'keyword' as const },
      // Days compare as words do: YYYY-MM-DD.
      published: { type: 'keyword' as const },
    },
  },
};

/** Makes the index where it is not there; one that an earlier run began is gone on with. */
export async function createIndex(client: Client, index: string): Promise<void> {
  try {
    await client.indices.create({ index, body: BODY });
  } catch (err) {
    if (typeOf(err) !== 'resource_already_exists_exception') throw err;
  }
}

/** How many passages the index holds by now. */
export async function held(client: Client, index: string): Promise<number> {
  await client.indices.refresh({ index });
  return (await client.count({ index })).body.count;
}

/** Waits until the index and its second copy are whole, and says how many passages it holds. */
export async function settle(client: Client, index: string): Promise<number> {
  await client.cluster.health({ index, wait_for_status: 'green', timeout: '60s' });
  return held(client, index);
}

/** Puts the index in the place of the one in use, in one step. */
export async function switchTo(client: Client, index: string): Promise<void> {
  const before = await inUse(client);
  const removals = before.filter((name) => name !== index).map((name) => ({ remove: { index: name, alias: ALIAS } }));
  await client.indices.updateAliases({ body: { actions: [...removals, { add: { index, alias: ALIAS } }] } });
}

/** The indices behind the alias: one, or none before the first. */
export async function inUse(client: Client): Promise<string[]> {
  try {
    return Object.keys((await client.indices.getAlias({ name: ALIAS })).body);
  } catch (err) {
    if (typeOf(err) === '' && statusOf(err) !== 404) throw err;
    return [];
  }
}

/** Takes away every index of ours that is not in use; says which. */
export async function prune(client: Client): Promise<string[]> {
  const kept = new Set(await inUse(client));
  const all = Object.keys((await client.indices.get({ index: `${ALIAS}-v*` })).body);
  const old = all.filter((name) => !kept.has(name));
  for (const index of old) await client.indices.delete({ index });
  return old;
}

function statusOf(err: unknown): unknown {
  return typeof err === 'object' && err !== null && 'statusCode' in err ? err.statusCode : null;
}
