import type { Client } from '@opensearch-project/opensearch';
import { LAYOUT } from './layout.ts';
import { typeOf } from './reason.ts';

/** The name under which the index in use is found. */
const ALIAS = 'pullquote';
/** Of the layout; an index of another number cannot be read. */
const VERSION = 3;
/** Times that the copies are waited for, 20 seconds each. */
const MOST_WAITS = 90;
const OURS = `${ALIAS}-v${VERSION}-`;

/** The index of what has this key, which another word, another order or another program changes. */
export const indexName = (key: string): string => `${OURS}${key}`;

/** Whether an index is laid out as this program lays it out. */
export const isOurs = (index: string): boolean => index.startsWith(OURS);

/** Makes the index where it is not there; one that an earlier run began is gone on with. */
export async function createIndex(client: Client, index: string): Promise<void> {
  try {
    await client.indices.create({ index, body: LAYOUT });
  } catch (err) {
    if (typeOf(err) !== 'resource_already_exists_exception') throw err;
  }
}

/** How many documents the index holds by now. */
export async function held(client: Client, index: string): Promise<number> {
  await client.indices.refresh({ index });
  return (await client.count({ index })).body.count;
}

/**
 * Has a second copy made, where there is a second node, waits until it is whole, and says how many documents the index
 * holds. To copy what was indexed is half the work of indexing it twice.
 *
 * @throws Error when the copies are not whole after half an hour
 */
export async function settle(client: Client, index: string): Promise<number> {
  const count = await held(client, index);
  await client.indices.putSettings({ index, body: { index: { auto_expand_replicas: '0-1' } } });
  for (let tries = 0; tries < MOST_WAITS; tries += 1) {
    if (await isGreen(client, index)) return count;
  }
  throw new Error(`the second copy of ${index} does not get whole: see the health of the cluster`);
}

/** Whether every copy is whole now, or within the next seconds. */
async function isGreen(client: Client, index: string): Promise<boolean> {
  try {
    const { body } = await client.cluster.health({ index, wait_for_status: 'green', timeout: '20s' });
    return body.status === 'green';
  } catch (err) {
    if (statusOf(err) === 408) return false;
    throw err;
  }
}

/** Puts the index in the place of the one in use, in one step. */
export async function switchTo(client: Client, index: string): Promise<void> {
  const before = await inUse(client);
  const removals = before.filter((name) => name !== index).map((name) => ({ remove: { index: name, alias: ALIAS } }));
  await client.indices.updateAliases({ body: { actions: [...removals, { add: { index, alias: ALIAS } }] } });
}

/** The indices behind the alias: one, or none before the first. Only indices of ours are asked for: a login may see no others. */
export async function inUse(client: Client): Promise<string[]> {
  try {
    return Object.keys((await client.indices.getAlias({ index: `${ALIAS}-*`, name: ALIAS })).body);
  } catch (err) {
    if (statusOf(err) !== 404) throw err;
    return [];
  }
}

/**
 * Takes away every index of ours that is not in use; says which.
 *
 * @throws Error when none is in use, since then the next one may stand there half built
 */
export async function prune(client: Client): Promise<string[]> {
  const kept = new Set(await inUse(client));
  if (kept.size === 0) throw new Error('no index is in use, so that none is taken away: run "npm run index"');
  const all = Object.keys((await client.indices.get({ index: `${ALIAS}-v*` })).body);
  const old = all.filter((name) => !kept.has(name));
  for (const index of old) await client.indices.delete({ index });
  return old;
}

function statusOf(err: unknown): unknown {
  return typeof err === 'object' && err !== null && 'statusCode' in err ? err.statusCode : null;
}
