import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

type Environment = Readonly<Record<string, string>>;
const environmentWith = (more: Environment) => ({ PATH: process.env.PATH ?? '', CORPUS: '', READER: 'off', ...more });

function start(name: string, args: readonly string[] = [], environment: Environment = {}) {
  const child = spawn(process.execPath, [program(`src/bin/${name}.ts`), ...args], {
    env: environmentWith(environment),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs a program to its end, with nothing on its standard input. */
async function run(name: string, args: readonly string[] = [], environment: Environment = {}) {
  const child = start(name, args, environment);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdin.end();
  const [code] = await once(child, 'close');
  return { code, output, errors };
}

describe('npm run mcp', () => {
  test('answers the official client over standard input and output', async () => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const args = [program('src/bin/mcp.ts')];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env: environmentWith({}) }));
    const { structuredContent } = await client.callTool({
      name: 'ask',
      arguments: { question: 'how did the gunman die?' },
    });
    expect(structuredContent).toMatchObject({ status: 'answered' });
    await client.close();
  });

  test('writes to standard output nothing but the protocol, whatever comes in, and ends with its input', async () => {
    const child = start('mcp', [], { CORPUS: await temporaryFolder({ 'a.txt': 'The mayor resigned.', 'b.txt': '' }) });
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    child.stdin.write('no JSON\n{"jsonrpc": 7}\n[]\n{"jsonrpc":"2.0","id":1,"method":"tools/list"}\n');
    await once(output, 'line');
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  test('answers from an article that is added meanwhile', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'The mayor resigned on Monday, the council said.' });
    const client = new Client({ name: 'test', version: '1.0.0' });
    const env = environmentWith({ CORPUS: folder });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program('src/bin/mcp.ts')], env }),
    );
    onTestFinished(() => client.close());
    await writeFile(join(folder, 'b.txt'), 'The bridge on Mill Street will close in the spring, Ann Lane said.');
    const total = async () => (await client.callTool({ name: 'sources', arguments: {} })).structuredContent;
    await expect.poll(total, { timeout: 30_000 }).toMatchObject({ total: 2 });
  });

  test('ends with a word where a line is longer than it reads', async () => {
    const child = start('mcp');
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdin.on('error', () => {});
    child.stdin.write(`{"jsonrpc": "2.0", "id": 1, "method": "${'x'.repeat(11_000_000)}"}\n`);
    const [code] = await once(child, 'close');
    expect([code, errors]).toEqual([0, expect.stringContaining('exceeded maximum size')]);
  });

  test('names the coverages where there is none of the name', async () => {
    const COVERAGES = join(
      await temporaryFolder({ 'coverages.yaml': 'coverages: { bridge: { articles: bridge } }' }),
      'coverages.yaml',
    );
    const { code, output, errors } = await run('mcp', ['--coverage', 'moon'], { COVERAGES });
    expect([code, output, errors]).toEqual([1, '', 'pullquote: there is no coverage "moon"; there are: bridge\n']);
  });
});

describe('npm run serve', () => {
  test('serves every coverage of a file, each once it is asked, and says of one that it cannot be read', async () => {
    const articles = (body: string) => JSON.stringify([{ title: 'News', source: 'The Globe', body }]);
    const folder = await temporaryFolder({
      'bridge.json': articles('The bridge opened on Friday, the mayor said.'),
      'harbour.json': articles('The harbour opened on Monday, the mayor said.'),
      'coverages.yaml':
        'coverages: { bridge: { articles: bridge.json }, harbour: { articles: harbour.json }, moon: { articles: moon } }',
    });
    const child = start('serve', [], { API_PORT: '0', COVERAGES: join(folder, 'coverages.yaml'), READER: 'off' });
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const ask = async (coverage: string) => {
      const response = await fetch(`${String(line).replace('Open: ', '')}/v1/${coverage}/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"question": "When did it open?"}',
      });
      return [response.status, await response.text()];
    };
    expect(await ask('bridge')).toEqual([200, expect.stringContaining('The bridge opened on Friday')]);
    expect(await ask('harbour')).toEqual([200, expect.stringContaining('The harbour opened on Monday')]);
    expect(await ask('default')).toEqual([404, expect.stringContaining('There is no coverage of this name.')]);
    expect(await ask('moon')).toEqual([503, expect.stringContaining('cannot be read right now')]);
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('answers until it is told to end', async () => {
    const robots = join(await temporaryFolder({ 'robots.txt': 'User-agent: *\nAllow: /\n' }), 'robots.txt');
    const child = start('serve', [], { API_PORT: '0', API_ROBOTS: robots });
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const address = String(line).replace('Open: ', '');
    const response = await fetch(`${address}/v1/default/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"question": "how did the gunman die?"}',
    });
    expect(await response.json()).toMatchObject({ status: 'answered' });
    expect(await (await fetch(`${address}/robots.txt`)).text()).toBe('User-agent: *\nAllow: /\n');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('says in one line what keeps it from its start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const folder = await temporaryFolder({ 'keys.json': 'no keys' });
    const [busy, unset, keys, robots] = await Promise.all([
      run('serve', ['--port', String(port)]),
      run('serve', [], { API_ORIGINS: 'https://news.example/page', API_PACE: 'many' }),
      run('serve', [], { API_KEYS: join(folder, 'keys.json') }),
      run('serve', [], { API_ROBOTS: join(folder, 'none.txt') }),
    ]);
    expect(busy.errors.trim().split('\n').at(-1)).toMatch(/^pullquote: API_HOST and API_PORT: .* \(EADDRINUSE\)$/);
    expect(unset.errors).toContain('pullquote: API_PACE must be a number of requests a minute');
    expect(unset.errors).toContain('must be origins of pages');
    expect(keys.errors).toMatch(/^pullquote: .*keys\.json is not a file of keys that "npm run keys" wrote\n$/);
    expect(robots.errors).toMatch(/^pullquote: API_ROBOTS cannot be used: .*none\.txt/);
    expect([busy.code, unset.code, keys.code, robots.code]).toEqual([1, 1, 1, 1]);
  });
});

test('npm run keys makes a key, lists it without its secret, and revokes it', async () => {
  const path = join(await temporaryFolder({}), 'keys.json');
  const keys = (...args: string[]) => run('keys', args, { API_KEYS: path });
  const created = await keys('create', '--label', 'city desk', '--coverages', 'default');
  expect(created.output).toMatch(/^pq_[0-9a-f]{12}_[\w-]{43}\n$/);
  const id = created.output.slice(3, 15);
  const listed = await keys('list');
  expect(listed.output).toMatch(new RegExp(`^${id} {2}\\d{4}-\\d\\d-\\d\\d {2}default {2}city desk\\n$`));
  expect(await readFile(path, 'utf8')).not.toContain(created.output.slice(16, 40));
  expect(await keys('revoke', 'none')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('there is no key none'),
  });
  expect(await keys('revoke', id)).toMatchObject({ code: 0 });
  expect(await keys('list')).toMatchObject({ code: 0, output: '' });
  expect(await run('keys', ['list'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('API_KEYS is not set'),
  });
});
