import { REST, RESTEvents } from 'discord.js';
import { ConfigError, type EndpointConfig } from '../../settings/config.ts';
import { WebListener } from '../../web/listener.ts';
import { articlesIn } from '../botcontext.ts';
import { tellFollows } from '../features/following/followtelling.ts';
import { checkApplication } from '../registering/application.ts';
import { type DiscordBot, firstOptions, restOptions } from './bot.ts';
import { interactionsApp, interactionsPath } from './interactions.ts';
import { RepeatGuard } from './repeats.ts';
import { atMost, DiscordService, type ServiceParts } from './service.ts';
import { signatureJudge, tolerance } from './signature.ts';

/** What an endpoint is made of. */
export interface EndpointParts extends ServiceParts {
  readonly config: EndpointConfig;
  /** Milliseconds that a request may take to arrive; 5,000 unless told. */
  readonly arrivalLimit?: number;
}

export interface DiscordEndpoint extends DiscordBot {
  /** Where it listens. */
  readonly address: string;
}

/** Connections at once: with the longest body, what strangers can make the process hold. */
const mostConnections = 256;
/** Milliseconds at the end: for what has arrived to be read, and for all of that to be answered. */
const readingLimit = 3_000;
const endLimit = 8_500;

/**
 * Listens for the interactions that Discord sends over HTTP and answers them from then on. No gateway; the token is
 * used for looking up the application, and only where there is one.
 *
 * @throws ConfigError when the address cannot be listened on
 */
export async function startEndpoint(parts: EndpointParts): Promise<DiscordEndpoint> {
  const { config, botContext, log, arrivalLimit = 5_000 } = parts;
  const rest = new REST(restOptions(config));
  const first = new REST(firstOptions(config));
  for (const each of [rest, first]) {
    each.on(RESTEvents.RateLimited, ({ route, timeToReset }) => {
      botContext.metrics.connection('rate limited');
      log.warn({ route, timeToReset }, 'Rate limited');
    });
  }
  const service = new DiscordService(parts);
  let stopping: Promise<void> | null = null;
  const isLeaving = (): boolean => stopping !== null;
  const judge = signatureJudge(config.publicKey);
  // What was signed in the future stays good for as long again.
  const repeats = new RepeatGuard(2 * tolerance);
  const app = interactionsApp({ judge, repeats, service, rest, first, log, isLeaving });
  const { host, port } = config.http;
  const options = {
    maxHeaderSize: 8 * 1024,
    headersTimeout: arrivalLimit,
    requestTimeout: arrivalLimit,
    connectionsCheckingInterval: arrivalLimit / 5,
    keepAliveTimeout: 60_000,
  };
  const listener = await WebListener.open(app, { host, port, options, mostConnections }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw new ConfigError([`HTTP_HOST and HTTP_PORT: ${host}:${port} cannot be listened on (${cause.code})`]);
    },
  );

  if (config.token !== null) rest.setToken(config.token);
  const endTelling = config.token === null ? async (): Promise<void> => {} : tellFollows(parts, rest);
  async function stop(): Promise<void> {
    const began = performance.now();
    const spent = (): number => performance.now() - began;
    await listener.shut(readingLimit);
    await Promise.all([service.close(spent()), endTelling()]);
    await atMost(endLimit - spent(), listener.answered());
    await listener.hangUp();
  }

  const address = `${listener.origin}${interactionsPath}`;
  log.info({ at: address, articles: articlesIn(botContext) }, 'Ready');
  return {
    address,
    checked: config.token === null ? Promise.resolve() : checkApplication(rest, parts),
    isReceiving: () => !isLeaving() && listener.isListening,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
