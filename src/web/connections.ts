import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

/** Turns of the event loop without an arrival, after which all that had arrived has been read. */
const QUIET = 3;

/**
 * The connections of a server, and how many requests each has in it: from its headers until its response is handed over,
 * or its connection gone.
 */
export class OpenConnections {
  /** Least recently used first. */
  readonly #open = new Map<Socket, number>();
  readonly #most: number;
  #arrivals = 0;
  #underWay = 0;
  #onIdle = (): void => {};

  /**
   * @param most connections at once; whoever comes then takes the place of the one that has had no request in it for the
   * longest, and is turned away where all have one
   */
  constructor(server: Server, most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    server.on('connection', (socket) => this.#accept(socket));
    server.on('request', (request, response) => this.#begin(request, response));
  }

  /** Settles when nothing has arrived for some turns of the event loop, after `limit` milliseconds at the latest. */
  async quiet(limit: number): Promise<void> {
    const end = performance.now() + limit;
    let seen = this.#arrivals;
    let quiet = 0;
    while (quiet < QUIET && performance.now() < end) {
      await setImmediate();
      quiet = this.#arrivals === seen ? quiet + 1 : 0;
      seen = this.#arrivals;
    }
  }

  /** Settles when there is no request in any of them. */
  async idle(): Promise<void> {
    if (this.#underWay === 0) return;
    await new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
  }

  #accept(socket: Socket): void {
    this.#arrivals += 1;
    if (this.#open.size >= this.#most) {
      const unused = [...this.#open].find(([, requests]) => requests === 0)?.[0];
      if (!unused) {
        socket.destroy();
        return;
      }
      unused.destroy();
      this.#open.delete(unused);
    }
    this.#open.set(socket, 0);
    socket.once('close', () => this.#open.delete(socket));
  }

  #begin({ socket }: IncomingMessage, response: ServerResponse): void {
    this.#arrivals += 1;
    this.#underWay += 1;
    this.#count(socket, 1);
    response.once('close', () => {
      this.#underWay -= 1;
      this.#count(socket, -1);
      if (this.#underWay === 0) this.#onIdle();
    });
  }

  /** Whoever has just been used goes to the end. */
  #count(socket: Socket, change: 1 | -1): void {
    const requests = this.#open.get(socket);
    if (requests === undefined) return;
    this.#open.delete(socket);
    this.#open.set(socket, requests + change);
  }
}
