import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openOpenSearch } from '../../../src/opensearch/search/engine.ts';
import { EngineUnavailable } from '../../../src/search/engine.ts';
import { withNode } from './stub.ts';

const patience = { node: 100, request: 250 };
const query = { stems: [{ stem: 'council', weight: 1 }], limit: 10 };
const begun = { 'content-type': 'application/json' };

const silences: readonly (readonly [string, RequestListener])[] = [
  ['says nothing', () => {}],
  ['begins to answer and falls silent', (_, response) => void response.writeHead(200, begun).write('{"took":1,')],
  [
    'answers a little at a time, without an end',
    (_, response) => {
      response.writeHead(200, begun).write('{"took":1,');
      const more = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(more));
    },
  ],
];

describe('a request to a cluster', () => {
  it.each(silences)('is given up at the end of its time when the node %s', async (_, answer) => {
    await withNode(
      answer,
      async (client) => {
        const engine = openOpenSearch(client, 'pullquote');
        const began = performance.now();
        const fault = await engine.search(query).catch((err: unknown) => err);
        expect(fault).toBeInstanceOf(EngineUnavailable);
        expect(fault).toMatchObject({ message: 'The search failed: no node answered in time' });
        expect(await engine.isUp?.()).toBe(false);
        expect(performance.now() - began).toBeLessThan(10 * patience.request);
      },
      patience,
    );
  });
});
