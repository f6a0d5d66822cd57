import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  REST,
  RESTEvents,
  type RESTOptions,
  Status,
} from 'discord.js';
import type { BotConfig, BotSettings } from '../../settings/config.ts';
import { articlesIn } from '../botcontext.ts';
import { tellFollows } from '../features/following/followtelling.ts';
import { checkApplication } from '../registering/application.ts';
import { restReplyChannel } from './replychannel.ts';
import { atMost, DiscordService, type ServiceParts } from './service.ts';

/** What a bot is made of. */
export interface BotParts extends ServiceParts {
  readonly config: BotConfig;
  /** Called once when Discord has closed the connection for good, with one line that says why. */
  readonly onLost?: (reason: string) => void;
}

export interface DiscordBot {
  /** Settles when the registered commands are checked and the application's owners are known. */
  readonly checked: Promise<void>;
  /** Interactions can come in. */
  isReceiving(): boolean;
  /**
   * Takes no more questions, waits for the answers in flight, tells whoever still waits that there will be none, and
   * leaves: within 10 s in all. Safe to call twice.
   */
  stop(): Promise<void>;
}

/** Milliseconds for the gateway to close; discord.js can hang there while it identifies. */
const leaveLimit = 2_000;

/**
 * The same for every client of Discord's REST interface. It keeps a queue for each interaction, and forgets those of long
 * ago once an hour unless told: by then a busy bot would hold many thousands.
 */
export function restOptions({ apiBase }: BotSettings): Partial<RESTOptions> {
  return { api: apiBase, version: '10', timeout: 5_000, retries: 2, handlerSweepInterval: 10_000 };
}

/** Milliseconds that one attempt to send a first response may take. */
export const firstAttempt = 1_000;

/** For first responses, whose time is over three seconds after the interaction: one that hangs is tried again before. */
export function firstOptions(config: BotSettings): Partial<RESTOptions> {
  return { ...restOptions(config), timeout: firstAttempt };
}

/**
 * Connects to Discord and answers from then on. Only the Guilds intent: nobody's messages are read.
 *
 * @throws when Discord does not let the bot in; `loginFault` puts it into words
 */
export async function startBot(parts: BotParts): Promise<DiscordBot> {
  const { config, botContext, log } = parts;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: restOptions(config),
    waitGuildTimeout: 1_000,
    closeTimeout: 500,
    ...(config.shards === 'auto' ? { shards: 'auto' } : { shardCount: config.shards }),
  });
  const first = new REST(firstOptions(config));
  const service = new DiscordService(parts);
  let stopping: Promise<void> | null = null;

  const { metrics } = botContext;
  let isLost = false;
  const lose = (reason: string): void => {
    if (!service.isClosing && !isLost) parts.onLost?.(reason);
    isLost = true;
  };
  const note = (event: string, tell: () => void): void => {
    metrics.connection(event);
    tell();
  };
  client.on(Events.Error, (err) => note('error', () => log.error({ err }, 'discord.js reports an error')));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (err, shard) => {
    note('error', () => log.warn({ err, shard }, 'The connection to Discord failed'));
  });
  client.on(Events.ShardReconnecting, (shard) => {
    note('reconnecting', () => log.warn({ shard }, 'Reconnecting to Discord'));
  });
  client.on(Events.ShardReady, () => metrics.connection('ready'));
  client.on(Events.ShardResume, (shard) => note('resumed', () => log.info({ shard }, 'Resumed the session')));
  client.on(Events.ShardDisconnect, ({ code }) => {
    metrics.connection('disconnected');
    lose(closeFault(code));
  });
  for (const rest of [client.rest, first]) {
    rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) => {
      note('rate limited', () => log.warn({ route, timeToReset }, 'Rate limited'));
    });
  }
  client.rest.on(RESTEvents.Response, ({ path }, { status }) => {
    // An interaction's own token expires, which is no fault of the bot's.
    if (status === 401 && client.isReady() && !/^\/(?:interactions|webhooks)\//.test(path)) lose(closeFault(4004));
  });

  // The payload itself, which an HTTP endpoint gets too, rather than the classes that discord.js makes of it.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const { id, token, application_id: applicationId } = interaction;
    void service.take(interaction, restReplyChannel(client.rest, first, { id, token, applicationId }));
  });

  let endTelling = async (): Promise<void> => {};
  async function stop(): Promise<void> {
    await Promise.all([service.close(), endTelling()]);
    await atMost(leaveLimit, client.destroy());
  }

  try {
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    await client.login(config.token);
    await ready;
  } catch (err) {
    await atMost(leaveLimit, client.destroy());
    throw err;
  }
  endTelling = tellFollows(parts, client.rest);
  const shards = client.ws.shards.size;
  log.info({ shards, guilds: client.guilds.cache.size, articles: articlesIn(botContext) }, 'Ready');
  return {
    checked: checkApplication(client.rest, parts),
    isReceiving: () =>
      !service.isClosing && client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** One line for the operator that says why the bot could not start; it never holds the token. */
export function loginFault(err: unknown): string {
  if (!(err instanceof Error)) return 'Discord refused the login';
  const unauthorised = ('code' in err && err.code === 'TokenInvalid') || ('status' in err && err.status === 401);
  if (unauthorised) return 'Discord does not know this token: check DISCORD_TOKEN';
  if ('code' in err && err.code === 50_001) return 'the bot is not in that server: invite it with the link above first';
  if (/disallowed intents/i.test(err.message)) return closeFault(4014);
  if (/authentication failed/i.test(err.message)) return closeFault(4004);
  return `Discord cannot be reached or refused the login: ${err.message.split('\n', 1)[0]}`;
}

/** What a close code of the gateway means, for the operator. */
function closeFault(code: number): string {
  if (code === 4004) return 'Discord does not accept this token any more: check DISCORD_TOKEN';
  if (code === 4014)
    return 'Discord does not allow the intents that were asked for: check the application in the portal';
  return `Discord closed the connection for good (code ${code})`;
}
