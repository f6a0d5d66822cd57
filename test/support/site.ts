import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { FetcherOptions } from '../../src/fetch/fetch.ts';

/** A web server of this machine that stands for the web. */
export interface Site {
  readonly port: number;
  /** The address of a path; every host is this server. */
  url(path: string, host?: string): string;
  /** Lets a fetch through to this server, and to nothing else that is not public. */
  readonly options: FetcherOptions;
  /** What was asked for, in order: host and path. */
  readonly asked: string[];
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers each path with this; anything else with 404. Closed when the test is over. */
export async function site(pages: Readonly<Record<string, string | Answer>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.headers.host?.replace(/:\d+$/, '')}${path}`);
    const page = pages[path];
    if (typeof page === 'function') return page(request, response);
    if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = 'planet.example') => `http://${host}:${port}${path}`,
    options: {
      trusted: (address, at) => address === '127.0.0.1' && at === port,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    },
    asked,
  };
}
