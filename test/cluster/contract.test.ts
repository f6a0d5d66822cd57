import fc from 'fast-check';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { openOpenSearch } from '../../src/opensearch/search/engine.ts';
import { buildIndex } from '../../src/opensearch/search/indexing.ts';
import { sentPassage } from '../../src/opensearch/search/layout.ts';
import { engineContract } from '../search/engine.contract.ts';
import { cleared } from './indexed.ts';

// Each case is an index of its own, which takes a cluster half a second.
fc.configureGlobal({ numRuns: 10 });

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('OpenSearch', () => {
  const client = connect({ addresses: inject('clusterAddresses'), login: null, authority: null }, INDEXING);
  const made: string[] = [];
  let cases = 0;
  beforeAll(() => cleared(client));
  afterAll(() => client.close());

  engineContract(async (documents) => {
    cases += 1;
    const index = `pullquote-case-${cases}`;
    made.push(index);
    // A case opens two at the most; many indices slow a cluster down.
    const [old] = made.length > 2 ? made.splice(0, 1) : [];
    if (old) await client.indices.delete({ index: old });
    await buildIndex(
      client,
      index,
      documents.map((document) => sentPassage(document)),
    );
    return openOpenSearch(client, index);
  });
});
