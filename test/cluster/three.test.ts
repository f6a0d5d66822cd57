import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { openOpenSearch } from '../../src/opensearch/search/engine.ts';
import { buildIndex } from '../../src/opensearch/search/indexing.ts';
import { sentPassage } from '../../src/opensearch/search/layout.ts';
import { engineContract } from '../search/engine.contract.ts';
import { withDiscord } from '../support/discord/child.ts';
import { textOf } from '../support/discord/interaction.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { startEndpoint } from './endpoint.ts';
import { indexed } from './indexed.ts';

// Each case is an index of its own, which takes a cluster half a second.
fc.configureGlobal({ numRuns: 10 });

const release = inject('three');
describe.skipIf(typeof release === 'string')(
  `OpenSearch 3${typeof release === 'string' ? ` (skipped: ${release})` : ''}`,
  () => {
    let cluster: Cluster;
    let client: ReturnType<typeof connect>;
    let cases = 0;
    beforeAll(async () => {
      if (typeof release === 'string') return;
      cluster = await startCluster({ size: 1, release });
      client = connect({ addresses: cluster.addresses, login: null, authority: null }, INDEXING);
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

    it('holds an archive that the bot answers from', async () => {
      expect((await client.info()).body.version.number).toMatch(/^3\./);
      await indexed(client, 'seeds');
      await withDiscord(async (setup) => {
        const { address, isReady } = await startEndpoint(setup, cluster.addresses);
        setup.discord.sender.addresses = [address];
        const told = textOf(await setup.discord.command('ask', { question: 'how did the gunman die?' }).answer());
        expect(told).toMatch(/^> /m);
        expect(await isReady()).toBe(true);
      });
    });
  },
);
