import type { API, Client } from '@opensearch-project/opensearch';
import { EngineUnavailable } from '../../search/engine.ts';
import { unavailable } from './reason.ts';

/**
 * Asks every part of an index.
 *
 * @param what names what failed, for the operator
 * @throws {EngineUnavailable} when not every part answers, or not in time
 */
export async function searchWhole(
  client: Client,
  what: string,
  request: API.Search_Request,
): Promise<API.Search_ResponseBody> {
  const { body } = await client.search({ ...request, allow_partial_search_results: false }).catch((err: unknown) => {
    throw unavailable(err, what);
  });
  if (body.timed_out || body._shards.failed > 0) {
    throw new EngineUnavailable(`${what}: only a part of the index answered`);
  }
  return body;
}
