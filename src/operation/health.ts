import { Hono } from 'hono';
import type { Registry } from 'prom-client';
import { WebListener, type WebServer } from '../web/listener.ts';

/** What a monitor of the program is told. */
export interface WatchedState {
  /** Interactions can come in. */
  readonly isReceiving: () => boolean;
  /** Questions can be answered. */
  readonly isSearching: () => Promise<boolean>;
  /** The numbers. */
  readonly registry: Registry;
}

export interface HealthState {
  /** The port that is listened on. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers `/livez` (the process is alive), `/readyz` (it can receive and search; 503 when it cannot, with the reason) and
 * `/metrics`. Rejects when the port cannot be listened on.
 */
export async function serveHealth(port: number, host: string, watched: WatchedState): Promise<HealthState> {
  const listener = await WebListener.open(healthApp(watched), { host, port });
  return { port: listener.port, close: () => listener.hangUp() };
}

function healthApp({ isReceiving, isSearching, registry }: WatchedState): Hono<WebServer> {
  const app = new Hono<WebServer>();
  app.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    const { method } = c.req;
    return method === 'GET' || method === 'HEAD' ? await next() : c.text('Only GET\n', 405);
  });
  app.get('/livez', (c) => c.text('alive\n'));
  app.get('/readyz', async (c) => {
    const isUp = await isSearching();
    const faults = [
      ...(isReceiving() ? [] : ['interactions cannot come in']),
      ...(isUp ? [] : ['the articles cannot be searched']),
    ];
    return c.text(`${faults.join('; ') || 'ready'}\n`, faults.length === 0 ? 200 : 503);
  });
  app.get('/metrics', async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }));
  app.notFound((c) => c.text('There are /livez, /readyz and /metrics\n', 404));
  app.onError((_, c) => c.text('Failed\n', 500));
  return app;
}
