import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { type TestSetup, withDiscord } from '../support/discord/child.ts';
import { expectOneBot } from '../support/discord/endpointprogram.ts';
import { textOf } from '../support/discord/interaction.ts';
import { freePort, hasRedis, startRedis } from '../support/redis.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { archiveIn, startEndpoint } from './endpoint.ts';
import { cleared, indexed } from './indexed.ts';

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('two processes of one bot on one cluster, behind a balancer', () => {
  let cluster: Cluster;
  let client: ReturnType<typeof connect>;
  beforeAll(async () => {
    cluster = await startCluster();
    client = connect({ addresses: cluster.addresses, login: null, authority: null }, INDEXING);
    await cleared(client);
    await indexed(client, 'seeds');
  });
  afterAll(async () => {
    await client?.close();
    await cluster?.close();
  });

  const endpoint = (setup: TestSetup, settings: Readonly<Record<string, string>> = {}) =>
    startEndpoint(setup, cluster.addresses, settings);

  it('are told by the doctor what is in the archive, and what is odd about it, without any articles beside them', () =>
    withDiscord(async ({ run }) => {
      const doctor = run('src/bin/doctor.ts', [], archiveIn(cluster.addresses));
      await doctor.exit;
      // The index of these tests is not named after the code that made it.
      expect(doctor.output).toMatch(
        /^warning {2}archive: 5 articles, \d+ passages, fingerprint \w+; \S+ was made by another version of the program/m,
      );
      expect(doctor.output).not.toMatch(/corpus:|snapshot:/);
    }));

  it("serve each other's buttons, menus and forms, and leave on SIGTERM with code 0", () =>
    withDiscord((setup) => expectOneBot(setup, archiveIn(cluster.addresses))));

  it.skipIf(!hasRedis)(
    `count together, in Redis, what somebody asks${hasRedis ? '' : ' (skipped: there is no redis-server)'}`,
    () =>
      withDiscord(async (setup) => {
        const { discord } = setup;
        const port = await freePort();
        const stopRedis = await startRedis(port);
        try {
          const settings = { REDIS_URL: `redis://127.0.0.1:${port}`, USER_PACE: '3' };
          const bots = await Promise.all([endpoint(setup, settings), endpoint(setup, settings)]);
          for (const { child } of bots) await child.says('Requests are counted in Redis');
          discord.sender.addresses = bots.map(({ address }) => address);
          const ask = async (): Promise<string> =>
            textOf(await discord.command('ask', { question: 'how did the gunman die?' }).answer());
          // They take turns: neither alone has been asked more than twice.
          for (const _ of [1, 2, 3]) expect(await ask()).toMatch(/^> /m);
          expect(await ask()).not.toMatch(/^> /m);
        } finally {
          await stopRedis();
        }
      }),
  );

  it('say that the archive cannot be reached while it cannot, and answer again by themselves', () =>
    withDiscord(async (setup) => {
      const { discord } = setup;
      const { address, isReady } = await endpoint(setup);
      discord.sender.addresses = [address];
      const ask = async (): Promise<string> =>
        textOf(await discord.command('ask', { question: 'how did the gunman die?' }).answer());
      expect(await ask()).toMatch(/^> /m);
      expect(await isReady()).toBe(true);
      for (const node of [0, 1, 2]) await cluster.stop(node);
      expect(await ask()).toContain('cannot be reached');
      expect(await isReady()).toBe(false);
      await Promise.all([0, 1, 2].map((node) => cluster.start(node)));
      await cluster.green();
      await expect.poll(isReady, { timeout: 60_000 }).toBe(true);
      expect(await ask()).toMatch(/^> /m);
    }));
});
