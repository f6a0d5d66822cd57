import type { Client } from '@opensearch-project/opensearch';
import { readThesaurus } from '../../src/library/library.ts';
import { type ClusterCoverage, openCoverage } from '../../src/opensearch/coverage/coverage.ts';
import { documentsOf } from '../../src/opensearch/coverage/documents.ts';
import { openSource } from '../../src/opensearch/coverage/source.ts';
import { buildIndex } from '../../src/opensearch/search/indexing.ts';
import { indexName, inUse } from '../../src/opensearch/search/indices.ts';

const quiet = { onRead: () => {}, onRefused: () => {} };

/** Indexes the articles at a path as `npm run index` does; gives the index's name. */
export async function indexed(client: Client, path: string): Promise<string> {
  const source = await openSource(path);
  const index = indexName(source.fingerprint);
  await buildIndex(client, index, documentsOf(source, 'code', quiet));
  return index;
}

/** The coverage of the articles at a path, indexed and opened. */
export async function clusteredCoverage(client: Client, path: string): Promise<ClusterCoverage> {
  return openCoverage(client, await indexed(client, path), await readThesaurus(path));
}

/** Takes every index of ours away, that of earlier tests among them. */
export async function cleared(client: Client): Promise<void> {
  for (const index of await inUse(client)) await client.indices.delete({ index });
  const all = Object.keys((await client.indices.get({ index: 'pullquote-*' })).body);
  for (const index of all) await client.indices.delete({ index });
}
