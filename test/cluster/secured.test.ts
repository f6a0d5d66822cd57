import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withDiscord } from '../support/discord/child.ts';
import { textOf } from '../support/discord/interaction.ts';
import { program } from '../support/program.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { startEndpoint } from './endpoint.ts';
import { fetchRelease } from './release.ts';
import { type Login, makeSecurity, type Role } from './security.ts';

/** What docs/scaling.md says that the bot and the indexer need, and somebody who may do nothing there. */
const BOT: Login & Role = {
  user: 'bot',
  password: 'reads-only-23',
  cluster: ['cluster_composite_ops_ro'],
  index: ['read', 'indices:admin/aliases/get'],
};
const INDEXER: Login & Role = {
  user: 'indexer',
  password: 'writes-too-29',
  cluster: ['cluster_composite_ops', 'cluster:monitor/health'],
  index: ['crud', 'manage'],
};
const STRANGER: Login & Role = { user: 'stranger', password: 'nothing-here-31', cluster: [], index: [] };

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('a cluster with TLS and logins', () => {
  let cluster: Cluster;
  let folder: string;
  let authority: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-keys-'));
    const release = fetchRelease(2);
    if (typeof release === 'string') throw new Error(release);
    const security = await makeSecurity(folder, release, [BOT, INDEXER, STRANGER]);
    authority = join(folder, 'ca.pem');
    cluster = await startCluster({ size: 1, release, security });
    expect(await index(INDEXER)).toEqual({ code: 0, said: expect.stringMatching(/is in use, with \d+ passages/) });
  });
  afterAll(async () => {
    await cluster?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const loginOf = ({ user, password }: Login): Record<string, string> => ({
    OPENSEARCH_USER: user,
    OPENSEARCH_PASSWORD: password,
  });

  /** What a program says, the notes of a bot that an older program made the index included, and its code. */
  const run = (file: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
    new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
      const led = { SEARCH_ENGINE: 'opensearch', OPENSEARCH_URL: cluster.addresses.join(','), ...env };
      execFile(process.execPath, [program(file), ...args], { env: { ...process.env, ...led } }, (err, out, said) =>
        resolve({ code: Number(err?.code ?? 0), said: `${out}${said}` }),
      );
    });
  const index = (login: Login, ...args: string[]) =>
    run('src/bin/reindex.ts', args, { ...loginOf(login), OPENSEARCH_CA_FILE: authority });
  const ask = (env: Readonly<Record<string, string>>) => run('src/bin/cli.ts', ['ask', 'how did the gunman die?'], env);

  it('is answered from with a login that may only read', () =>
    withDiscord(async (setup) => {
      const settings = { ...loginOf(BOT), OPENSEARCH_CA_FILE: authority };
      const { child, address, isReady } = await startEndpoint(setup, cluster.addresses, settings);
      setup.discord.sender.addresses = [address];
      const told = textOf(await setup.discord.command('ask', { question: 'how did the gunman die?' }).answer());
      expect(told).toMatch(/^> /m);
      expect(await isReady()).toBe(true);
      expect(child.output + child.errors).not.toContain(BOT.password);
    }));

  it.each([
    ['a wrong password', () => loginOf({ ...BOT, password: 'wrong' }), 'the cluster does not accept the login'],
    ['no login', () => ({}), 'the cluster does not accept the login'],
    ['a login that may not read', () => loginOf(STRANGER), 'the login may not do this: see docs/scaling.md'],
  ])('is named as what refuses %s', async (_, login, reason) => {
    const { code, said } = await ask({ ...login(), OPENSEARCH_CA_FILE: authority });
    expect([code, said]).toEqual([1, expect.stringContaining(reason)]);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('takes no articles from a login that may only read', async () => {
    const path = join(folder, 'news.jsonl');
    await writeFile(path, JSON.stringify({ title: 'Council meets', source: 'Outlet', body: 'The council met.' }));
    expect(await index(BOT, '--corpus', path)).toEqual({
      code: 1,
      said: expect.stringContaining('The index could not be built: the login may not do this'),
    });
    expect(await index(BOT, '--prune')).toEqual({
      code: 1,
      said: expect.stringContaining('Nothing could be taken away: the login may not do this'),
    });
  });

  it('keeps the index in use when a login that sees nothing else takes old ones away', async () => {
    expect(await index(INDEXER, '--prune')).toEqual({ code: 0, said: 'Nothing to take away\n' });
  });

  it('is not believed without the certificate that its own is signed with, nor under another name', async () => {
    const strange = await ask(loginOf(BOT));
    expect([strange.code, strange.said]).toEqual([
      1,
      expect.stringContaining('the certificate of the cluster is not trusted'),
    ]);
    const [address = ''] = cluster.addresses;
    const renamed = address.replace('127.0.0.1', 'localhost');
    const other = await ask({ ...loginOf(BOT), OPENSEARCH_CA_FILE: authority, OPENSEARCH_URL: renamed });
    expect([other.code, other.said]).toEqual([
      1,
      expect.stringContaining('the certificate of the cluster is not trusted'),
    ]);
  });
});
