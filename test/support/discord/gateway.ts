import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ChangeSignal } from './changesignal.ts';
import { application, botUser, guilds } from './people.ts';

interface Session {
  readonly id: string;
  /** Every dispatch so far, so that a resumed session gets what it missed. */
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
}

/** One connection's share of the servers. */
interface Shard {
  session: Session | null;
  socket: WebSocket | null;
}

/** The gateway of the stand-in: HELLO, IDENTIFY, READY, heartbeats, RESUME, and the ways a connection can end. */
export class Gateway {
  /** How many shards Discord recommends; set before a client comes. */
  recommended = 1;
  /** How often a client has said IDENTIFY, or RESUME, since the start. */
  identifies = 0;
  resumes = 0;
  /** The shards that have identified themselves, as [its number, how many there are], in the order they came. */
  readonly shards: [number, number][] = [];
  /** The intents of the last IDENTIFY. */
  intents: number | null = null;
  /** When set, the next IDENTIFY is answered by closing with this code. */
  refuseWith: number | null = null;
  /** Milliseconds between heartbeats that the next connection is told. */
  heartbeatInterval = 41_250;
  /** Whether heartbeats are acknowledged; a client that waits in vain has a zombie connection. */
  acknowledges = true;
  /** When set, whoever connects is not greeted until `letIn`. */
  holdsGreeting = false;

  readonly #server: WebSocketServer;
  readonly #changes: ChangeSignal;
  readonly #token: string;
  #address = '';
  readonly #shards = new Map<number, Shard>();

  constructor(server: Server, changes: ChangeSignal, token: string) {
    this.#changes = changes;
    this.#token = token;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  /** Whether every shard that has identified itself is connected and has its session. */
  get connected(): boolean {
    return this.#shards.size > 0 && [...this.#shards.values()].every(({ socket }) => socket !== null);
  }

  listenAt(address: string): void {
    this.#address = address;
  }

  /** Sends an event to the shard of this server; one that is away gets it when it resumes. */
  dispatch(t: string, d: unknown, serverId?: string): void {
    const number = serverId === undefined ? 0 : shardOf(serverId, this.#shards.size);
    this.#dispatch(this.#shard(number), t, d);
  }

  /** Op 7: asks the client to reconnect and resume. */
  askToReconnect(shard = 0): void {
    this.#shard(shard).socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
  }

  /** Op 9: the session is lost; the client has to identify itself anew. */
  invalidate(shard = 0): void {
    const one = this.#shard(shard);
    one.session = null;
    one.socket?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
  }

  /** Loses the session without a word: whoever resumes it is told so. */
  forget(shard = 0): void {
    this.#shard(shard).session = null;
  }

  /** Greets whoever was kept waiting. */
  letIn(): void {
    this.holdsGreeting = false;
    for (const socket of this.#server.clients) this.#hello(socket);
  }

  /** Cuts the connection without a word. */
  drop(shard = 0): void {
    this.#shard(shard).socket?.terminate();
  }

  /** Closes the connection with a code of the gateway. */
  close(code: number, shard = 0): void {
    this.#shard(shard).socket?.close(code);
  }

  shutDown(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #shard(number: number): Shard {
    const shard = this.#shards.get(number);
    if (!shard) throw new Error(`Shard ${number} has not identified itself`);
    return shard;
  }

  #dispatch({ session, socket }: Shard, t: string, d: unknown): void {
    if (!session) throw new Error('No client has identified itself');
    const event = { s: session.sent.length + 1, t, d };
    session.sent.push(event);
    socket?.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, ...event }));
  }

  #greet(socket: WebSocket): void {
    socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data))));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      for (const shard of this.#shards.values()) if (shard.socket === socket) shard.socket = null;
      this.#changes.notify();
    });
    if (!this.holdsGreeting) this.#hello(socket);
  }

  #hello(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.heartbeatInterval } }));
  }

  #hear(socket: WebSocket, { op, d }: { op: number; d: Record<string, unknown> }): void {
    if (op === GatewayOpcodes.Heartbeat && this.acknowledges)
      socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
    if (op === GatewayOpcodes.Identify) this.#identify(socket, d);
    if (op === GatewayOpcodes.Resume) this.#resume(socket, d);
    this.#changes.notify();
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): void {
    this.identifies += 1;
    this.intents = Number(d.intents);
    if (this.refuseWith !== null || d.token !== this.#token) {
      socket.close(this.refuseWith ?? 4004);
      return;
    }
    const [number, count] = (d.shard as [number, number] | undefined) ?? [0, 1];
    this.shards.push([number, count]);
    const session: Session = { id: `session-${this.identifies}`, sent: [] };
    const shard: Shard = { session, socket };
    this.#shards.set(number, shard);
    const own = guilds.filter(({ id }) => shardOf(id, count) === number);
    this.#dispatch(shard, 'READY', {
      v: 10,
      user: botUser,
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#address,
      shard: [number, count],
      application: { id: application.id, flags: 0 },
    });
    for (const one of own) this.#dispatch(shard, 'GUILD_CREATE', one);
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): void {
    this.resumes += 1;
    const shard = [...this.#shards.values()].find(({ session }) => session !== null && session.id === d.session_id);
    if (!shard?.session) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return;
    }
    shard.socket = socket;
    const missed = shard.session.sent.filter(({ s }) => s > Number(d.seq));
    for (const event of missed) socket.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, ...event }));
    this.#dispatch(shard, 'RESUMED', {});
  }
}

/** Discord's rule for which shard gets a server's events ("Sharding"). */
function shardOf(serverId: string, count: number): number {
  return Number((BigInt(serverId) >> 22n) % BigInt(count));
}
