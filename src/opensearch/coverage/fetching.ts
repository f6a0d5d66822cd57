import type { Client } from '@opensearch-project/opensearch';
import { EngineUnavailable } from '../../search/engine.ts';
import { reasonTold, unavailable } from '../search/reason.ts';

/** Documents of one request. */
const AT_ONCE = 64;
const FAILED = 'The articles could not be read';

/**
 * What the documents of these ids hold, in their order; null for one that is not there.
 *
 * @throws {EngineUnavailable} when the cluster does not give every one of them
 */
export async function fetchAll(client: Client, index: string, ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE)
    found.push(...(await fetchSome(client, index, ids.slice(i, i + AT_ONCE))));
  return found;
}

async function fetchSome(client: Client, index: string, ids: readonly string[]): Promise<unknown[]> {
  const { body } = await client.mget({ index, body: { ids: [...ids] } }).catch((err: unknown) => {
    throw unavailable(err, FAILED);
  });
  return body.docs.map((document) => {
    if ('error' in document) {
      const { error } = document;
      throw new EngineUnavailable(
        `${FAILED}: ${reasonTold(error) ?? `only a part of the index answered (${error.type})`}`,
      );
    }
    return document.found ? (document._source as { readonly content?: unknown } | undefined)?.content : null;
  });
}
