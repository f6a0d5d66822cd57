import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, describe, expect, test } from 'vitest';
import { outletNames } from '../../src/corpus/survey.ts';
import { KeyRing } from '../../src/http/keys.ts';
import { routes } from '../../src/http/routes.ts';
import type { RunningApi } from '../../src/http/server.ts';
import { openLibrary } from '../../src/library/library.ts';
import { ReaderBusyError } from '../../src/reader/port.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';
import { wire } from '../../src/wire/wire.ts';
import { ConcurrencyLimit } from '../../src/work/concurrencylimit.ts';
import { TimeLimitError } from '../../src/work/turns.ts';
import { apiOver } from '../support/api.ts';
import { library } from '../support/laws.ts';

const opened: RunningApi[] = [];
async function open(...args: Parameters<typeof apiOver>): Promise<string> {
  const api = await apiOver(...args);
  opened.push(api);
  return api.address;
}
afterAll(() => Promise.all(opened.map((api) => api.stop())));

const folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
afterAll(() => rm(folder, { recursive: true }));
await writeFile(
  join(folder, 'star.txt'),
  'Bridge to close\n\nThe bridge on Mill Street will close in the spring, Ann Lane said.',
);
const star = await openLibrary(folder);
const address = await open({ default: library, star });
const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = json, at = address) =>
  fetch(`${at}${path}`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const question = { question: 'how did the gunman die?', k: 2 };

describe('a question over HTTP', () => {
  test('is answered as in the terminal, to the letter', async () => {
    const response = await post('/v1/default/ask', question);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const expected = wire(await library.ask(question), outletNames(library.survey));
    expect({ ...((await response.json()) as object), tookMs: 0 }).toEqual(
      JSON.parse(JSON.stringify({ ...expected, tookMs: 0 })),
    );
  });

  test('is answered from the coverage that it names alone', async () => {
    const asked = { question: 'When will the bridge on Mill Street close?', abstain: false };
    const of = async (name: string) => JSON.stringify(await (await post(`/v1/${name}/ask`, asked)).json());
    expect(await of('star')).toContain('Ann Lane said');
    expect(await of('default')).not.toContain('Ann Lane');
  });

  test.each([
    ['no such coverage', '/v1/moon/ask', question, json, 404],
    ['a coverage named like a part of every object', '/v1/constructor/ask', question, json, 404],
    ['no JSON', '/v1/default/ask', '{"question":', json, 400],
    ['no object', '/v1/default/ask', '[]', json, 400],
    ['null', '/v1/default/ask', 'null', json, 400],
    ['no body', '/v1/default/ask', '', json, 400],
    ['a number for words', '/v1/default/ask', { question: 7 }, json, 400],
    ['another type of content', '/v1/default/ask', question, { 'content-type': 'text/plain' }, 415],
    ['too much', '/v1/default/ask', { question: 'x'.repeat(100_000) }, json, 413],
    ['a claim that is too long', '/v1/default/verify', { verify: 'x'.repeat(6_001) }, json, 400],
    ['another method', '/v1/default/sources', {}, json, 405],
    ['another path', '/v1/default/everything', {}, json, 404],
  ] as const)('is refused in one plain line: %s', async (_, path, body, headers, status) => {
    const response = await post(path, body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { detail: string };
    expect(problem).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status,
      detail: expect.stringMatching(/^[^\n]{5,200}$/),
    });
  });

  test.each([
    ['cannot be had', new EngineUnavailable('no node can be reached'), 503],
    ['waits behind too many others', new ReaderBusyError('Too many questions wait to be read'), 503],
    ['takes too long', new TimeLimitError('The answer takes too long'), 422],
  ])('that %s is refused with that', async (_, fault, status) => {
    const at = await open({ default: { ...library, ask: async () => Promise.reject(fault) } });
    const response = await post('/v1/default/ask', question, json, at);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ detail: fault.message });
  });

  test('that finds a fault of the program gets no word of it, and the log does', async () => {
    const faults: unknown[] = [];
    const fault = new Error('ENOENT: /secret/place');
    const at = await open({ default: { ...library, ask: async () => Promise.reject(fault) } }, { faults });
    const response = await post('/v1/default/ask', question, json, at);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(faults).toEqual([[{ err: fault }, expect.any(String)]]);
  });

  test('is refused where too many are under way', async () => {
    const at = await open({ default: library }, { concurrency: new ConcurrencyLimit(0) });
    const response = await post('/v1/default/ask', question, json, at);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  });
});

describe('what is asked with GET', () => {
  test('lists articles, and tells of one with an excerpt in its place', async () => {
    const sources = (await (await fetch(`${address}/v1/default/sources?limit=2&sort=newest`)).json()) as {
      total: number;
      articles: unknown[];
    };
    expect([sources.total, sources.articles.length]).toEqual([5, 2]);
    const article = await fetch(`${address}/v1/default/articles/kcal-claim?start=3063&end=3125`);
    expect(await article.json()).toMatchObject({
      articleId: 'kcal-claim',
      excerpt: { quote: 'Flores, 35, died by suicide on the sidewalk outside the motel.' },
    });
  });

  test.each([
    ['quotes?speaker=Gascon', 'quoted'],
    ['compare?topic=how+many+officers+were+shot', 'answered'],
    ['timeline', 'answered'],
  ])('answers %s', async (path, status) => {
    expect(await (await fetch(`${address}/v1/default/${path}`)).json()).toMatchObject({ status });
  });

  test('has a tag under which nothing is sent twice while nothing has changed', async () => {
    const at = `${address}/v1/default/sources`;
    const tag = (await fetch(at)).headers.get('etag') ?? '';
    expect(tag).toContain(library.survey.fingerprint);
    const again = await fetch(at, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(at, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test.each([
    ['sources?limit=0', 400],
    ['sources?limit=1e2', 400],
    ['sources?limit=2&limit=3', 400],
    ['sources?sort=random', 400],
    ['quotes', 400],
    ['articles/none', 404],
    ['articles/%E0%A4%A', 404],
    ['articles/..%2f..%2fetc%2fpasswd', 404],
    ['articles/kcal-claim?start=3064&end=3125', 404],
    ['articles/kcal-claim?start=3063', 404],
    ['ask', 405],
  ])('refuses %s', async (path, status) => {
    expect((await fetch(`${address}/v1/default/${path}`)).status).toBe(status);
  });
});

describe('a page in a browser', () => {
  test('may ask only where its origin is in the list', async () => {
    const at = await open({ default: library }, { rules: { origins: ['https://news.example'] } });
    const from = (origin: string) => post('/v1/default/ask', question, { ...json, origin }, at);
    const allowed = await from('https://news.example');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, 'https://news.example']);
    const other = await from('https://other.example');
    expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const preflight = await fetch(`${at}/v1/default/ask`, {
      method: 'OPTIONS',
      headers: { origin: 'https://news.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://news.example');
  });
});

describe('a connection', () => {
  test('that brings its request too slowly is given up', async () => {
    const at = new URL(await open({ default: library }, { arrivalLimit: 200 }));
    const socket = connect(Number(at.port), at.hostname);
    socket.write(
      'POST /v1/default/ask HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"q',
    );
    expect(await allOf(socket)).toMatch(/^HTTP\/1\.1 (?:408|400) /);
  });

  test('that is cut in the middle of a request is no fault of the program', async () => {
    const faults: unknown[] = [];
    const at = new URL(await open({ default: library }, { faults }));
    for (const header of ['content-length: 50', 'transfer-encoding: chunked']) {
      const cut = connect(Number(at.port), at.hostname);
      cut.write(
        `POST /v1/default/ask HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n${header}\r\n\r\n5\r\n{"que`,
      );
      await new Promise((resolve) => cut.write('s', resolve));
      cut.destroy();
    }
    expect((await post('/v1/default/ask', question, json, at.origin)).status).toBe(200);
    expect(faults).toEqual([]);
  });

  test('whose body has no length is read no further than is allowed', async () => {
    const at = new URL(address);
    const status = await new Promise((resolve, reject) => {
      const sent = rawRequest({
        host: at.hostname,
        port: at.port,
        method: 'POST',
        path: '/v1/default/ask',
        headers: json,
      });
      sent.once('response', ({ statusCode }) => resolve(statusCode));
      sent.once('error', reject);
      sent.write('x'.repeat(60_000));
      sent.end('x'.repeat(60_000));
    });
    expect(status).toBe(413);
  });
});

describe('words for machines', () => {
  test('tell crawlers to leave answers alone, and models how to quote, without a key', async () => {
    const at = await open({ default: library }, { rules: { keys: new KeyRing('/none') } });
    const [robots, llms, description] = await Promise.all(
      ['robots.txt', 'llms.txt', 'openapi.json'].map(async (file) => (await fetch(`${at}/${file}`)).text()),
    );
    expect(robots).toContain('Disallow: /v1/');
    expect(llms).toMatch(/^# Pullquote\n/);
    for (const { path } of routes) expect(llms).toContain(`/v1/{coverage}/${path}`);
    expect(JSON.parse(description ?? '')).toMatchObject({ openapi: '3.1.0', security: [{ key: [] }] });
  });
});

describe('an assistant over HTTP', () => {
  test.each([
    ['/mcp', 'default'],
    ['/mcp/star', 'star'],
  ])('asks at %s the coverage %s', async (path, name) => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${address}${path}`)));
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(8);
    const { structuredContent } = await client.callTool({ name: 'sources', arguments: {} });
    expect(structuredContent).toMatchObject({ total: name === 'star' ? 1 : 5 });
    await client.close();
  });

  test('gets no coverage that there is not', async () => {
    expect((await post('/mcp/moon', {})).status).toBe(404);
  });
});
