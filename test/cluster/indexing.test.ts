import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, INDEXING } from '../../src/opensearch/search/client.ts';
import { inUse } from '../../src/opensearch/search/indices.ts';
import { program } from '../support/program.ts';
import { cleared } from './indexed.ts';

/** As many as an index takes some seconds for. */
const ARTICLES = 6_000;
const KILLS = 10;

const fault = inject('clusterFault');
describe.skipIf(fault !== null)('npm run index', () => {
  const addresses = inject('clusterAddresses');
  const client = connect({ addresses, login: null, authority: null }, INDEXING);
  let folder: string;
  beforeAll(async () => {
    await cleared(client);
    folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  });
  afterAll(async () => {
    await client.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function corpus(name: string, articles: number): Promise<string> {
    const path = join(folder, `${name}.jsonl`);
    const lines = Array.from({ length: articles }, (_, i) => {
      const body = `The council of ${name} met on day ${i}. It spoke of bridge ${i % 97} and road ${i % 89}.`;
      return JSON.stringify({ title: `Council meets ${i}`, source: `Outlet ${i % 7}`, body });
    });
    await writeFile(path, lines.join('\n'));
    return path;
  }

  function start(path: string, ...more: string[]): { readonly child: ChildProcess; readonly said: () => string } {
    const child = spawn(process.execPath, [program('src/bin/reindex.ts'), '--corpus', path, ...more], {
      env: { ...process.env, OPENSEARCH_URL: addresses.join(',') },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    return { child, said: () => said };
  }

  /** What it said, and its exit code. */
  async function run(path: string, ...more: string[]): Promise<[string, number | null]> {
    const { child, said } = start(path, ...more);
    const [code] = await once(child, 'close');
    return [said(), code];
  }

  /** Settles when the program has said that this many batches are in, or has ended. */
  async function killed(path: string, lines: number): Promise<void> {
    const { child, said } = start(path);
    const gone = once(child, 'close');
    const reached = new Promise<void>((resolve) => {
      const look = (): void => {
        if (said().split('\n').length > lines) resolve();
      };
      child.stderr?.on('data', look);
    });
    await Promise.race([reached, gone]);
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  /** How many passages an index holds, after a look at whether each article is there once. */
  const countOf = async (index: string): Promise<number> => {
    await client.indices.refresh({ index });
    const count = async (sort: string): Promise<number> =>
      (await client.count({ index, body: { query: { term: { sort } } } })).body.count;
    // An article of these tests is one passage.
    expect(await count('a')).toBe(await count('p'));
    return count('p');
  };

  it('builds an index, uses it, and has nothing more to do the second time', async () => {
    const path = await corpus('first', 3);
    const [said, code] = await run(path);
    expect([code, said]).toEqual([0, expect.stringMatching(/pullquote-v\d-\w{16} is in use, with 3 passages/)]);
    const [index] = await inUse(client);
    expect(await countOf(index ?? '')).toBe(3);
    expect((await run(path))[1]).toBe(0);
    expect(await inUse(client)).toEqual([index]);
    expect(await countOf(index ?? '')).toBe(3);
  });

  it('killed at any moment, never leaves a half-built index in use, and goes on where it was', async () => {
    const [before] = await inUse(client);
    const path = await corpus('second', ARTICLES);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killed(path, kill % 5);
      const used = await inUse(client);
      if (used[0] !== before) expect(await countOf(used[0] ?? '')).toBe(ARTICLES);
      expect(used).toHaveLength(1);
    }
    const [said, code] = await run(path);
    expect([code, said]).toEqual([0, expect.stringContaining(`with ${ARTICLES} passages`)]);
    const [after] = await inUse(client);
    expect(after).not.toBe(before);
    expect(await countOf(after ?? '')).toBe(ARTICLES);
  });

  it('keeps the index from before until it is told to take it away', async () => {
    const all = Object.keys((await client.indices.get({ index: 'pullquote-*' })).body);
    expect(all).toHaveLength(2);
    const [said] = await run('seeds', '--prune');
    expect(said).toMatch(/^Taken away: pullquote-/);
    expect(Object.keys((await client.indices.get({ index: 'pullquote-*' })).body)).toEqual(await inUse(client));
  });

  it('gives a program that finds passages there the answers by words of the embedded engine, or a plain word', async () => {
    expect((await run('seeds'))[1]).toBe(0);
    const ask = (environment: Record<string, string>) =>
      promisify(execFile)(process.execPath, [program('src/bin/cli.ts'), 'ask', '--json', 'how did the gunman die?'], {
        env: { ...process.env, ...environment },
      });
    const found = await ask({ SEARCH_ENGINE: 'opensearch', OPENSEARCH_URL: addresses.join(',') });
    const { excerpts } = JSON.parse(found.stdout) as { excerpts: { quote: string }[] };
    const embedded = JSON.parse((await ask({ READER: 'off' })).stdout) as { excerpts: { quote: string }[] };
    expect(excerpts.map(({ quote }) => quote)).toEqual(embedded.excerpts.map(({ quote }) => quote));
    expect(excerpts.length).toBeGreaterThan(0);
    await expect(ask({ SEARCH_ENGINE: 'opensearch', OPENSEARCH_URL: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The archive could not be opened: no node can be reached'),
    });
  });
});
