import type { Server, ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { OpenConnections } from './connections.ts';

/** An application whose handlers can reach the request and the response of Node beneath them. */
export interface WebServer {
  Bindings: HttpBindings;
}

/**
 * What a handler returns that has written to Node's response itself, or has destroyed it. Taken from here only: the
 * library means the very object that was made before its first server.
 */
export const alreadySent = RESPONSE_ALREADY_SENT;

/** Where to listen, and to how much. */
export interface ListenPlace {
  readonly host: string;
  /** 0 for one that is free. */
  readonly port: number;
  readonly options?: ServerOptions;
  /** Connections at once; as many as come unless told. */
  readonly mostConnections?: number;
}

/** An application that is served on a port of its own. */
export class WebListener {
  readonly #server: Server;
  readonly #connections: OpenConnections;

  private constructor(server: Server, mostConnections: number | undefined) {
    this.#server = server;
    this.#connections = new OpenConnections(server, mostConnections);
  }

  /** Rejects with the system's error when the place cannot be listened on. */
  static async open(
    app: Pick<Hono<WebServer>, 'fetch'>,
    { host, port, options = {}, mostConnections }: ListenPlace,
  ): Promise<WebListener> {
    // A request of HTTP 1.0 need not name a host.
    const server = createAdaptorServer({ fetch: app.fetch, hostname: 'localhost', serverOptions: options }) as Server;
    const listener = new WebListener(server, mostConnections);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return listener;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Such as 'http://127.0.0.1:8080'. */
  get origin(): string {
    const { address, family, port } = this.#server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  get isListening(): boolean {
    return this.#server.listening;
  }

  /**
   * Takes no more connections. What had come whole is read first: closing a port drops those that the system has accepted
   * and the program has not. Takes up to `limit` milliseconds.
   */
  async shut(limit: number): Promise<void> {
    await this.#connections.quiet(limit);
    this.#server.close();
  }

  /** Settles when every request that has come has its response. */
  async answered(): Promise<void> {
    await this.#connections.idle();
  }

  /** Ends all connections, whatever is under way, and settles when the port is free. */
  async hangUp(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}
