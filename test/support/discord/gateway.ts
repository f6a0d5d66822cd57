import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { application, botUser, guild } from './people.ts';
import type { Bell } from './waiting.ts';

interface Session {
  readonly id: string;
  /** Every dispatch so far, so that a resumed session gets what it missed. */
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
}

/** The gateway of the stand-in: HELLO, IDENTIFY, READY, heartbeats, RESUME, and the ways a connection can end. */
export class Gateway {
  /** How often a client has said IDENTIFY, or RESUME, since the start. */
  identifies = 0;
  resumes = 0;
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
  readonly #bell: Bell;
  readonly #token: string;
  #address = '';
  #session: Session | null = null;
  #socket: WebSocket | null = null;

  constructor(server: Server, bell: Bell, token: string) {
    this.#bell = bell;
    this.#token = token;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  /** Whether a client is connected and has its session. */
  get connected(): boolean {
    return this.#socket !== null;
  }

  listenAt(address: string): void {
    this.#address = address;
  }

  /** Sends an event to the client; one that is away gets it when it resumes. */
  dispatch(t: string, d: unknown): void {
    if (!this.#session) throw new Error('No client has identified itself');
    const event = { s: this.#session.sent.length + 1, t, d };
    this.#session.sent.push(event);
    this.#socket?.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, ...event }));
  }

  /** Op 7: asks the client to reconnect and resume. */
  askToReconnect(): void {
    this.#socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
  }

  /** Op 9: the session is lost; the client has to identify itself anew. */
  invalidate(): void {
    const socket = this.#socket;
    this.#session = null;
    socket?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
  }

  /** Loses the session without a word: whoever resumes it is told so. */
  forget(): void {
    this.#session = null;
  }

  /** Greets whoever was kept waiting. */
  letIn(): void {
    this.holdsGreeting = false;
    for (const socket of this.#server.clients) this.#hello(socket);
  }

  /** Cuts the connection without a word. */
  drop(): void {
    this.#socket?.terminate();
  }

  /** Closes the connection with a code of the gateway. */
  close(code: number): void {
    this.#socket?.close(code);
  }

  shutDown(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data))));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
      this.#bell.ring();
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
    this.#bell.ring();
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): void {
    this.identifies += 1;
    this.intents = Number(d.intents);
    if (this.refuseWith !== null || d.token !== this.#token) {
      socket.close(this.refuseWith ?? 4004);
      return;
    }
    const session: Session = { id: `session-${this.identifies}`, sent: [] };
    this.#session = session;
    this.#socket = socket;
    this.dispatch('READY', {
      v: 10,
      user: botUser,
      guilds: [{ id: guild.id, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: this.#address,
      shard: [0, 1],
      application: { id: application.id, flags: 0 },
    });
    this.dispatch('GUILD_CREATE', guild);
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): void {
    this.resumes += 1;
    const session = this.#session;
    if (!session || d.session_id !== session.id) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return;
    }
    this.#socket = socket;
    const missed = session.sent.filter(({ s }) => s > Number(d.seq));
    for (const event of missed) socket.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, ...event }));
    this.dispatch('RESUMED', {});
  }
}
