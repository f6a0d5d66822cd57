import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { buildIndex } from '../../src/opensearch/search/indexing.ts';
import { createIndex, inUse } from '../../src/opensearch/search/indices.ts';
import { unavailable } from '../../src/opensearch/search/reason.ts';
import { withDiscord } from '../support/discord/child.ts';
import { textOf } from '../support/discord/interaction.ts';
import { program } from '../support/program.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { startEndpoint } from './endpoint.ts';
import { indexed } from './indexed.ts';

/** Free space that a node asks for before it calls its disk full: less than any disk has, and more than any has. */
const [ROOM, NO_ROOM] = [
  ['3mb', '2mb', '1mb'],
  ['900tb', '800tb', '700tb'],
] as const;
const marks = ([low, high, flood]: readonly string[]) => ({
  'cluster.routing.allocation.disk.watermark.low': low,
  'cluster.routing.allocation.disk.watermark.high': high,
  'cluster.routing.allocation.disk.watermark.flood_stage': flood,
});
const FULL = 'a disk of the cluster is too full, so that nothing is written: make room there and run it again';

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('a cluster with a disk over its flood stage', () => {
  let cluster: Cluster;
  let client: ReturnType<typeof connect>;
  let folder: string;
  /** Begun, and not in use; and one that nobody needs any more, with a name as ours have. */
  const half = 'pullquote-half';
  const old = 'pullquote-v1-old';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
    const settings = {
      'cluster.routing.allocation.disk.threshold_enabled': true,
      'cluster.info.update.interval': '10s',
      'cluster.routing.allocation.disk.reroute_interval': '1s',
      ...marks(ROOM),
    };
    cluster = await startCluster({ size: 1, settings });
    client = connect({ addresses: cluster.addresses, login: null, authority: null }, INDEXING);
    await indexed(client, 'seeds');
    for (const index of [half, old]) await createIndex(client, index);
    await client.cluster.putSettings({ body: { persistent: marks(NO_ROOM) } });
    await vi.waitFor(async () => expect(await isBlocked()).toBe(true), { timeout: 60_000, interval: 200 });
  });
  afterAll(async () => {
    await client?.close();
    await cluster?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Whether the cluster has closed the index that was begun to everything but reading and deleting. */
  async function isBlocked(): Promise<boolean> {
    const { body } = await client.indices.getSettings({ index: half, name: 'index.blocks.read_only_allow_delete' });
    return half in body;
  }

  const run = (...args: string[]): Promise<{ readonly code: number; readonly said: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, OPENSEARCH_URL: cluster.addresses.join(',') };
      execFile(process.execPath, [program('src/bin/reindex.ts'), ...args], { env }, (err, out, said) =>
        resolve({ code: Number(err?.code ?? 0), said: `${out}${said}` }),
      );
    });

  it('is still answered from', () =>
    withDiscord(async (setup) => {
      const { address, isReady } = await startEndpoint(setup, cluster.addresses);
      setup.discord.sender.addresses = [address];
      const told = textOf(await setup.discord.command('ask', { question: 'how did the gunman die?' }).answer());
      expect(told).toMatch(/^> /m);
      expect(await isReady()).toBe(true);
    }));

  it('takes no new index, which the operator reads in one line', async () => {
    const path = join(folder, 'news.jsonl');
    await writeFile(path, JSON.stringify({ title: 'Council meets', source: 'Outlet', body: 'The council met.' }));
    const before = await inUse(client);
    expect(await run('--corpus', path)).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^pullquote: The index could not be built: the cluster takes no new index: see whether its disks are full\n$/,
      ),
    });
    expect(await inUse(client)).toEqual(before);
  });

  it('takes no more documents, which is said at once and not after many tries', async () => {
    const passage = { id: 'p1', body: { sort: 'p', stems: 'council', passage: 1, article: 'a' } };
    const began = performance.now();
    const failed = await buildIndex(client, half, [passage]).catch((err: unknown) => unavailable(err, 'No'));
    expect(failed).toMatchObject({ message: `No: ${FULL}` });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('lets old indexes be taken away, which makes room', async () => {
    expect(await run('--prune')).toEqual({ code: 0, said: `Taken away: ${old}\n` });
  });

  it('goes on by itself when there is room again', async () => {
    await client.cluster.putSettings({ body: { persistent: marks(ROOM) } });
    await expect.poll(isBlocked, { timeout: 60_000 }).toBe(false);
    // The cluster lets new indexes be made again a little later than documents.
    await vi.waitFor(() => buildIndex(client, half, [{ id: 'p1', body: { sort: 'p' } }]), { timeout: 60_000 });
    expect(await inUse(client)).toEqual([half]);
  });
});
