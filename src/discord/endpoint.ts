import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIInteraction, InteractionResponseType, InteractionType, REST, RESTEvents } from 'discord.js';
import { ConfigError, type EndpointConfig } from '../config.ts';
import { checkApplication } from './application.ts';
import { type Bot, restOptions } from './bot.ts';
import { httpLine } from './httpline.ts';
import { restLine } from './line.ts';
import { Service, type ServiceParts } from './service.ts';
import { signatureJudge } from './signature.ts';

/** What an endpoint is made of. */
export interface EndpointParts extends ServiceParts {
  readonly config: EndpointConfig;
  /** Milliseconds that a request may take to arrive; 5,000 unless told. */
  readonly arrivalLimit?: number;
}

export interface Endpoint extends Bot {
  /** Where it listens. */
  readonly address: string;
}

const path = '/interactions';
/** Bytes of a body. The largest that Discord sends, a message used from its menu, has well under half of that. */
const longestBody = 512 * 1024;
/** Connections at once: with `longestBody`, what strangers can make the process hold. */
const mostConnections = 256;

/**
 * Listens for the interactions that Discord sends over HTTP and answers them from then on. No gateway; the token is
 * used for looking up the application, and only where there is one.
 *
 * @throws ConfigError when the address cannot be listened on
 */
export async function startEndpoint(parts: EndpointParts): Promise<Endpoint> {
  const { config, house, log, arrivalLimit = 5_000 } = parts;
  const rest = new REST(restOptions(config));
  rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) => {
    house.tally.connection('rate limited');
    log.warn({ route, timeToReset }, 'Rate limited');
  });
  const judge = signatureJudge(config.publicKey);
  const service = new Service(parts);
  let stopping: Promise<void> | null = null;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (body === null) return refuse(response, 413);
    const verdict = judge(request.headers, body, Date.now());
    if (verdict === 'stale') log.warn("A signed request was too old or too new: check this machine's clock");
    if (verdict !== 'genuine') return refuse(response, 401);
    const interaction = interactionIn(body);
    if (!interaction) return refuse(response, 400);
    if (interaction.type === InteractionType.Ping) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ type: InteractionResponseType.Pong }));
      return;
    }
    const { id, token, application_id: applicationId } = interaction;
    await service.take(interaction, httpLine(response, restLine(rest, { id, token, applicationId })));
    if (!response.headersSent) refuse(response, 500);
  }

  const server = createServer(
    {
      maxHeaderSize: 8 * 1024,
      headersTimeout: arrivalLimit,
      requestTimeout: arrivalLimit,
      connectionsCheckingInterval: arrivalLimit / 5,
      keepAliveTimeout: 60_000,
    },
    (request, response) => {
      if (service.isClosing) response.setHeader('connection', 'close');
      if (request.url?.split('?', 1)[0] !== path) return refuse(response, 404);
      if (request.method !== 'POST') return refuse(response.setHeader('allow', 'POST'), 405);
      // Whoever goes away before the end of the request gets no answer and leaves no trace.
      take(request, response).catch((err) => log.debug({ err }, 'A request broke off'));
    },
  );
  server.maxConnections = mostConnections;
  await listen(server, config.http);

  async function stop(): Promise<void> {
    server.close();
    await service.close();
    server.closeAllConnections();
  }

  const { address, port, family } = server.address() as AddressInfo;
  const at = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}${path}`;
  log.info({ at, articles: house.shelf.library.survey.articles }, 'Ready');
  return {
    address: at,
    checked: config.token === null ? Promise.resolve() : checkApplication(rest.setToken(config.token), parts),
    isReceiving: () => !service.isClosing && server.listening,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function listen(server: Server, { host, port }: EndpointConfig['http']): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new ConfigError([`HTTP_HOST and HTTP_PORT: ${host}:${port} cannot be listened on (${cause.code})`])),
    );
    server.listen(port, host, resolve);
  });
}

/** Whoever gets an error has nothing more to say on that connection. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

/** The raw body; null when it is too long, whose rest is not waited for. Rejects when the sender goes away. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return null;
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > longestBody) resolve(null);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** What is signed is Discord's own; null when it is no interaction all the same. */
function interactionIn(body: Buffer): APIInteraction | null {
  try {
    const read: Partial<APIInteraction> | null = JSON.parse(body.toString('utf8'));
    return typeof read?.id === 'string' && typeof read.token === 'string' ? (read as APIInteraction) : null;
  } catch {
    return null;
  }
}
