import type { Client } from '@opensearch-project/opensearch';
import { typeOf } from './client.ts';
import { LAYOUT } from './layout.ts';

/** The name under which the index in use is found. */
export const ALIAS = 'pullquote';
/** Of the layout; an index of another number cannot be read. */
const VERSION = 2;
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

/** Waits until the index and its second copy are whole, and says how many documents it holds. */
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
