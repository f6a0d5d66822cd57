import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { openOpenSearch } from '../../src/opensearch/search/engine.ts';
import { buildIndex } from '../../src/opensearch/search/indexing.ts';
import { sentPassage } from '../../src/opensearch/search/layout.ts';
import type { IndexedDocument } from '../../src/search/document.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';
import { makeArticle } from '../support/articles.ts';
import { type Cluster, startCluster } from './cluster.ts';

const documents: IndexedDocument[] = Array.from({ length: 60 }, (_, id) => ({
  id,
  article: makeArticle('', { file: `a${id}.txt` }),
  stems: ['council', `bridg${id}`],
}));
const everything = { stems: [{ stem: 'council', weight: 1 }], limit: 100 };
const index = 'pullquote-failure';

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('an engine over a cluster', () => {
  let cluster: Cluster;
  let client: ReturnType<typeof connect>;
  beforeAll(async () => {
    cluster = await startCluster();
    client = connect({ addresses: cluster.addresses, login: null, authority: null });
    const patient = connect({ addresses: cluster.addresses, login: null, authority: null }, INDEXING);
    await buildIndex(
      patient,
      index,
      documents.map((document) => sentPassage(document)),
    );
    await patient.close();
  });
  afterAll(async () => {
    await client?.close();
    await cluster?.close();
  });

  /** Settles once the engine answers; each answer on the way is whole, or a fault that says so. */
  async function wholeAgain(): Promise<void> {
    const end = Date.now() + 120_000;
    for (;;) {
      const hits = await openOpenSearch(client, index)
        .search(everything)
        .catch((err: unknown) => {
          expect(err).toBeInstanceOf(EngineUnavailable);
          return null;
        });
      if (hits) {
        expect(hits).toHaveLength(60);
        return;
      }
      expect(Date.now()).toBeLessThan(end);
    }
  }

  it('says that there is no index of this coverage, and what to do', async () => {
    await expect(openOpenSearch(client, 'pullquote-gone').search(everything)).rejects.toThrow(
      'The search failed: there is no index of this coverage: run "npm run index"',
    );
  });

  it('answers whole, from the nodes that are left, when one is gone', async () => {
    await cluster.stop(1);
    await wholeAgain();
    await cluster.start(1);
    await cluster.green();
  });

  it('says that it cannot be reached when all nodes are gone, and answers again by itself when they are back', async () => {
    for (const node of [0, 1, 2]) await cluster.stop(node);
    await expect(openOpenSearch(client, index).search(everything)).rejects.toThrow(EngineUnavailable);
    await Promise.all([0, 1, 2].map((node) => cluster.start(node)));
    await wholeAgain();
  });

  it('never passes a part of the index for all of it', async () => {
    await client.indices.putSettings({
      index,
      body: { index: { auto_expand_replicas: 'false', number_of_replicas: 0 } },
    });
    await cluster.green();
    // Two nodes may hold all three parts, after one was away.
    const { body: parts } = await client.cat.shards({ index, format: 'json' });
    const holder = Number(String(parts[0]?.node).slice(1));
    await cluster.stop(holder);
    await expect(openOpenSearch(client, index).search(everything)).rejects.toThrow(EngineUnavailable);
    await cluster.start(holder);
    await wholeAgain();
  });

  it('reads an index that may only be read', async () => {
    await client.indices.putSettings({ index, body: { index: { 'blocks.write': true } } });
    await wholeAgain();
  });
});
