import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

/** What is to be told to whoever watches the program. */
export interface Watched {
  /** Interactions can come in. */
  readonly isReceiving: () => boolean;
  /** Questions can be answered. */
  readonly isSearching: () => Promise<boolean>;
  /** The numbers. */
  readonly registry: Registry;
}

export interface Health {
  /** The port that is listened on. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers `/livez` (the process turns), `/readyz` (it can receive and search; 503 when it cannot, with the reason) and
 * `/metrics`. Rejects when the port cannot be listened on.
 */
export async function serveHealth(port: number, host: string, watched: Watched): Promise<Health> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only GET\n');
    answer((request.url ?? '').split('?', 1)[0] ?? '', response, watched).catch(() => say(response, 500, 'Failed\n'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(path: string, response: ServerResponse, watched: Watched): Promise<void> {
  if (path === '/livez') return say(response, 200, 'alive\n');
  if (path === '/readyz') {
    const isSearching = await watched.isSearching();
    const faults = [
      ...(watched.isReceiving() ? [] : ['interactions cannot come in']),
      ...(isSearching ? [] : ['the articles cannot be searched']),
    ];
    return say(response, faults.length === 0 ? 200 : 503, `${faults.join('; ') || 'ready'}\n`);
  }
  if (path !== '/metrics') return say(response, 404, 'There are /livez, /readyz and /metrics\n');
  say(response, 200, await watched.registry.metrics(), watched.registry.contentType);
}

function say(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
