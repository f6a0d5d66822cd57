import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { addKey, KeyRing, newKey } from '../../src/http/keys.ts';
import { openLibrary } from '../../src/library/library.ts';
import { apiOver, servedAs } from '../support/api.ts';
import { library, question, words } from '../support/laws.ts';
import { runs } from '../support/runs.ts';
import { slicesIn } from '../support/slices.ts';
import { anyString } from '../support/strings.ts';

/* A second coverage, which only its own key opens: its words never come out. */
const folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
const SECRET = 'Zwillingsbrod';
await writeFile(
  join(folder, 'a.txt'),
  `${SECRET} to close\n\nThe ${SECRET} bridge will close in spring, said the mayor.`,
);
const secret = await openLibrary(folder);
const path = join(folder, 'keys.json');
const [key, kept] = newKey('desk', ['default'], '2022-06-21');
await addKey(path, kept);
const faults: unknown[] = [];
const rules = { keys: new KeyRing(path), pace: null };
const api = await apiOver({ default: library, secret }, { rules, faults });
const at = new URL(api.address);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});
const files = new Map(
  (await library.archive.items([0, 1, 2, 3, 4])).map(({ article: { file } }) => [
    file,
    readFileSync(`seeds/${file}`, 'utf8'),
  ]),
);

const typed = fc.oneof(words, fc.constant(SECRET), anyString);
const coverage = fc.oneof(
  { weight: 6, arbitrary: fc.constant('default') },
  { weight: 2, arbitrary: fc.constantFrom('secret', '__proto__', '..', '%2e%2e', '', 'default%00') },
  { weight: 1, arbitrary: anyString.map(encodeLoosely) },
);
const id = fc.oneof(
  fc.constantFrom('kcal-claim', 'none', '..%2f..%2fetc%2fpasswd', '%E0%A4%A'),
  anyString.map(encodeLoosely),
);
const number = fc.oneof(fc.nat({ max: 5_000 }), fc.integer(), fc.double(), fc.bigInt()).map(String);
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom('speaker', 'about', 'topic', 'outlet', 'words', 'sort', 'offset', 'limit', 'start', 'end', 'x'),
      fc.oneof(typed.map(encodeLoosely), number),
    ),
    { maxLength: 4 },
  )
  .map((all) => all.map((pair) => pair.join('=')).join('&'));
const rest = fc.oneof(
  fc.constantFrom('ask', 'verify', 'quotes', 'compare', 'timeline', 'sources', 'articles', 'check', '', '*'),
  id.map((one) => `articles/${one}`),
);
const body = fc.oneof(
  { weight: 4, arbitrary: question.map((asked) => JSON.stringify(asked)) },
  { weight: 3, arbitrary: typed.map((verify) => JSON.stringify({ verify })) },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: anyString },
  { weight: 1, arbitrary: fc.nat({ max: 110_000 }).map((size) => JSON.stringify({ question: 'é'.repeat(size) })) },
  { weight: 1, arbitrary: fc.nat({ max: 40_000 }).map((depth) => '['.repeat(depth)) },
);
const call = fc.record({
  method: fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'),
  path: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(coverage, rest, query).map(([name, what, asked]) => `/v1/${name}/${what}?${asked}`),
    },
    { weight: 2, arbitrary: coverage.map((name) => `/mcp/${name}`) },
    { weight: 1, arbitrary: anyString.map((any) => `/${encodeLoosely(any)}`) },
  ),
  key: fc.oneof(
    { weight: 8, arbitrary: fc.constant(key) },
    fc.constantFrom('', 'pq_', `${key}x`, `${key.slice(0, -1)}-`),
  ),
  type: fc.oneof(
    { weight: 8, arbitrary: fc.constant('application/json') },
    fc.constantFrom('text/plain', '', 'a/b;c=d'),
  ),
  body,
  /** How much of the body is sent before the connection is cut; 1 for all. */
  share: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 0.9, noNaN: true })),
});

type SentCall = typeof call extends fc.Arbitrary<infer T> ? T : never;

/** Written into an address as a careless program would: what HTTP itself forbids is escaped, the rest is not. */
function encodeLoosely(any: string): string {
  return encodeURI(Buffer.from(any).toString()).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** What must hold of every response, whatever was asked. */
function expectLawful(status: number, text: string, sent: string): void {
  expect(status).toBeLessThan(500);
  if (!sent.includes(SECRET)) expect(text).not.toContain(SECRET);
  for (const trace of [process.cwd(), 'node_modules', 'node:internal', '.ts:']) expect(text).not.toContain(trace);
  if (status >= 400 && text.includes('"detail"')) expect(JSON.parse(text).detail).toMatch(/^[^\n\r]+$/);
  if (status !== 200 || text === '') return;
  for (const { file, start, end, quote } of slicesIn(parsed(text)))
    expect(files.get(file)?.slice(start, end)).toBe(quote);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Sends a part of a request and cuts the connection. */
async function cut({ method, path: where, type, body: all, share }: SentCall): Promise<void> {
  const bytes = Buffer.from(all);
  const head = `${method} ${where} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${key}\r\ncontent-type: ${type}\r\ncontent-length: ${bytes.length}\r\n\r\n`;
  const socket = connect(Number(at.port), at.hostname).on('error', () => {});
  await new Promise((resolve) =>
    socket.write(Buffer.concat([Buffer.from(head), bytes.subarray(0, bytes.length * share)]), resolve),
  );
  socket.destroy();
}

test('whatever is sent over HTTP gets an answer that quotes to the letter, or one plain line', async () => {
  await fc.assert(
    fc.asyncProperty(call, async (sent) => {
      if (sent.share < 1) return cut(sent);
      const { method, path: where, type, key: shown } = sent;
      const response = await fetch(`${at.origin}${where}`, {
        method,
        headers: { 'content-type': type, authorization: `Bearer ${shown}` },
        ...(method !== 'GET' && method !== 'HEAD' && { body: sent.body }),
      });
      expectLawful(response.status, await response.text(), JSON.stringify(sent));
      if (shown !== key) expect([401, 404, 405]).toContain(response.status);
      expect(faults).toEqual([]);
    }),
    runs(150),
  );
});

const { assistants } = servedAs('default', library, faults);
const method = fc.constantFrom(
  'tools/call',
  'tools/call',
  'tools/list',
  'resources/read',
  'resources/list',
  'prompts/get',
  'initialize',
  'ping',
  'x',
);
const tool = fc.constantFrom(
  'ask',
  'verify',
  'quotes',
  'compare',
  'timeline',
  'sources',
  'article',
  'check',
  '__proto__',
);
const argumentsOf = fc.oneof(
  question,
  typed.map((one) => ({ verify: one, speaker: one, topic: one, articleId: one })),
  fc.dictionary(fc.constantFrom('question', 'k', 'articleId', 'start', 'end', 'limit', 'topic'), fc.jsonValue()),
  fc.jsonValue(),
);
const message = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      jsonrpc: fc.constant('2.0'),
      id: fc.oneof(fc.nat(), fc.string(), fc.constant(null)),
      method,
      params: fc.oneof(
        fc.record({ name: tool, arguments: argumentsOf }),
        fc.record({
          uri: fc.oneof(
            id.map((one) => `pullquote://default/articles/${one}/1/2`),
            anyString,
          ),
        }),
        fc.jsonValue(),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

test('whatever an assistant sends gets a result that quotes to the letter, or one that says what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(message, async (sent) => {
      const request = new Request('http://127.0.0.1/mcp', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify(sent),
      });
      const response = await assistants(request);
      const text = await response.text();
      const data = /^data: (.*)$/m.exec(text)?.[1] ?? text;
      expectLawful(response.status, data, JSON.stringify(sent));
      expect(faults).toEqual([]);
    }),
    runs(100),
  );
});
