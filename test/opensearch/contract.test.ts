import fc from 'fast-check';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { connect } from '../../src/search/opensearch/client.ts';
import { openOpenSearch } from '../../src/search/opensearch/engine.ts';
import { buildIndex } from '../../src/search/opensearch/indexing.ts';
import { sentPassage } from '../../src/search/opensearch/layout.ts';
import { engineContract } from '../search/engine.contract.ts';
import { type Cluster, startCluster } from './cluster.ts';

// Each case is an index of its own, which takes a cluster half a second.
fc.configureGlobal({ numRuns: 10 });

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('OpenSearch', () => {
  let cluster: Cluster;
  let client: ReturnType<typeof connect>;
  let cases = 0;
  beforeAll(async () => {
    cluster = await startCluster();
    client = connect({ addresses: cluster.addresses, login: null, authority: null }, 30_000);
  });
  afterAll(async () => {
    await client?.close();
    await cluster?.close();
  });

  engineContract(async (documents) => {
    cases += 1;
    const index = `pullquote-case-${cases}`;
    await buildIndex(
      client,
      index,
      documents.map((document) => sentPassage(document)),
    );
    return openOpenSearch(client, index);
  });
});
