import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from '../discord/command.ts';
import { answerLimit, deferAfter } from '../discord/conversation.ts';
import { cooldown } from '../discord/cooldown.ts';
import { Crowd } from '../discord/crowd.ts';
import type { House } from '../discord/house.ts';
import { attend, type Reception } from '../discord/receive.ts';
import type { Logger } from '../log.ts';
import { deedOf } from './deed.ts';
import { guardedHeaders, type Refusal, refusalOf } from './doorman.ts';
import { readPage, type ServedFile } from './files.ts';
import type { Happening } from './happening.ts';
import { pageLine } from './pageline.ts';

/** What a playground is made of. */
export interface Parts {
  readonly house: House;
  readonly commands: readonly Command[];
  readonly log: Logger;
  /** The port on 127.0.0.1; 0 for one that is free. */
  readonly port: number;
  /** Milliseconds until an answer is deferred; as in Discord unless told. */
  readonly deferAfter?: number;
}

export interface Playground {
  /** Where the page is, such as 'http://127.0.0.1:4000/'. */
  readonly address: string;
  /** Ends what is being answered and closes the port. */
  stop(): Promise<void>;
}

/** Bytes of a request: a whole message with its menus comes back with a press. */
const maxBody = 200_000;

/**
 * Serves the page, and answers what is done on it, on the loopback interface. It is one more transport: the handlers
 * are those of the bot, and the page stands in for Discord. Rejects when the port cannot be had.
 */
export async function openPlayground(parts: Parts): Promise<Playground> {
  const { house, commands, log } = parts;
  const files = await readPage();
  const definitions: ServedFile = {
    type: 'application/json',
    content: Buffer.from(JSON.stringify(commands.map(({ definition }) => definition))),
  };
  const served = new Map([...files, ['/commands', definitions]]);
  const reception: Reception = {
    commands,
    house,
    log,
    cooldown: cooldown({ perUser: null, perServer: null }),
    crowd: new Crowd(),
    deferAfter: parts.deferAfter ?? deferAfter,
    answerLimit,
    isClosing: () => false,
    givingUp: new AbortController().signal,
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch((err: unknown) => {
      log.error({ err }, 'A request could not be answered');
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [header, value] of Object.entries(guardedHeaders)) response.setHeader(header, value);
    const refusal = refusalOf(request, portOf());
    if (refusal) return refuse(response, refusal);
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (request.method === 'POST' && path === '/deeds') return await take(request, response);
    const file = request.method === 'GET' ? served.get(path) : undefined;
    if (!file) return refuse(response, { status: 404, reason: 'There is nothing here' });
    response.setHeader('content-type', file.type);
    response.end(file.content);
  }

  /** One deed: what comes of it is written line by line, as it happens. */
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (body === null) return refuse(response, { status: 413, reason: 'The request is too large' });
    const deed = deedOf(parsed(body));
    if (!deed) return refuse(response, { status: 400, reason: 'This is nothing that can be done here' });
    response.setHeader('content-type', 'application/x-ndjson; charset=utf-8');
    const tell = (happening: Happening) => void response.write(`${JSON.stringify(happening)}\n`);
    await attend(deed.request, pageLine(deed.held, tell), reception);
    response.end();
  }

  const portOf = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${portOf()}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${reason}\n`);
}

/** The text of the request; null when it is longer than allowed: then the rest is let go by. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maxBody) {
      request.resume();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
