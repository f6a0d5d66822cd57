import { afterEach, expect, test } from 'vitest';
import { type HealthState, serveHealth } from '../../src/operation/health.ts';
import { createMetrics } from '../../src/operation/metrics.ts';

let health: HealthState | null = null;
const { registry } = createMetrics(() => ({ articles: 1, passages: 1, read: 1, readAt: new Date() }));
const state = { receiving: true, searching: true };

async function serve(): Promise<HealthState> {
  const watched = { isReceiving: () => state.receiving, isSearching: async () => state.searching, registry };
  health = await serveHealth(0, '127.0.0.1', watched);
  return health;
}

async function get(path: string, method = 'GET') {
  const { port } = health ?? (await serve());
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}

afterEach(async () => {
  await health?.close();
  health = null;
});

test('is alive as long as the process turns', async () => {
  Object.assign(state, { receiving: false, searching: false });
  expect(await get('/livez')).toMatchObject({ status: 200, text: 'alive\n' });
});

test.each([
  [true, true, 200, 'ready\n'],
  [false, true, 503, 'interactions cannot come in\n'],
  [true, false, 503, 'the articles cannot be searched\n'],
  [false, false, 503, 'interactions cannot come in; the articles cannot be searched\n'],
])(
  'is ready when it can receive (%s) and search (%s), and says what is missing',
  async (receiving, searching, status, text) => {
    Object.assign(state, { receiving, searching });
    expect(await get('/readyz')).toMatchObject({ status, text });
  },
);

test('shows the numbers as Prometheus reads them', async () => {
  const { status, text, type } = await get('/metrics?x=1');
  expect(status).toBe(200);
  expect(type).toContain('version=0.0.4');
  expect(text).toContain('# TYPE pullquote_index_articles gauge');
});

test('has nothing else, and takes nothing in', async () => {
  expect((await get('/')).status).toBe(404);
  expect((await get('/metrics', 'POST')).status).toBe(405);
});

test('rejects when the port is taken', async () => {
  const { port } = await serve();
  const again = serveHealth(port, '127.0.0.1', { isReceiving: () => true, isSearching: async () => true, registry });
  await expect(again).rejects.toThrow('EADDRINUSE');
});
