import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  RESTEvents,
  type RESTOptions,
  Status,
  Team,
} from 'discord.js';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { RedisClient } from '../operation/redis.ts';
import type { Command } from './command.ts';
import { answerLimit, deferAfter } from './conversation.ts';
import { cooldown } from './cooldown.ts';
import { Crowd } from './crowd.ts';
import type { House } from './house.ts';
import { restLine } from './line.ts';
import { type Reception, receive } from './receive.ts';
import { differenceOf, isEmpty, registeredCommands } from './registration.ts';

/** What a bot is made of. */
export interface Parts {
  readonly config: Config;
  readonly house: House;
  readonly commands: readonly Command[];
  readonly log: Logger;
  /** Where the pace is counted; in memory unless told. */
  readonly redis?: RedisClient | null;
  /** Milliseconds until an answer is deferred; 1,500 unless told. */
  readonly deferAfter?: number;
  /** Milliseconds that an answer may take; 10,000 unless told. */
  readonly answerLimit?: number;
  /** How many answers may be under way at once; 40 unless told. */
  readonly mostUnderWay?: number;
  /** Milliseconds that answers in flight have to finish; 6,000 unless told. */
  readonly patience?: number;
  /** Called once when Discord has closed the connection for good, with one line that says why. */
  readonly onLost?: (reason: string) => void;
}

export interface Bot {
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

/** Milliseconds that answers in flight have to finish, and that a word has to arrive when they do not. */
const patience = 6_000;
const farewellLimit = 2_000;
/** Milliseconds for the gateway to close; discord.js can hang there while it identifies. */
const leaveLimit = 2_000;

/** The same for every client of Discord's REST interface. */
export function restOptions({ apiBase }: Config): Partial<RESTOptions> {
  return { api: apiBase, version: '10', timeout: 5_000, retries: 2 };
}

/**
 * Connects to Discord and answers from then on. Only the Guilds intent: nobody's messages are read.
 *
 * @throws when Discord does not let the bot in; `loginFault` puts it into words
 */
export async function startBot(parts: Parts): Promise<Bot> {
  const { config, house, commands, log } = parts;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: restOptions(config),
    waitGuildTimeout: 1_000,
    closeTimeout: 500,
  });
  const { tally } = house;
  const inFlight = new Set<Promise<void>>();
  const givingUp = new AbortController();
  let stopping: Promise<void> | null = null;

  let isLost = false;
  const lose = (reason: string): void => {
    if (!stopping && !isLost) parts.onLost?.(reason);
    isLost = true;
  };
  const note = (event: string, tell: () => void): void => {
    tally.connection(event);
    tell();
  };
  client.on(Events.Error, (err) => note('error', () => log.error({ err }, 'discord.js reports an error')));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (err) => note('error', () => log.warn({ err }, 'The connection to Discord failed')));
  client.on(Events.ShardReconnecting, () => note('reconnecting', () => log.warn('Reconnecting to Discord')));
  client.on(Events.ShardReady, () => tally.connection('ready'));
  client.on(Events.ShardResume, () => note('resumed', () => log.info('Resumed the session')));
  client.on(Events.ShardDisconnect, ({ code }) => {
    tally.connection('disconnected');
    lose(closeFault(code));
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) => {
    note('rate limited', () => log.warn({ route, timeToReset }, 'Rate limited'));
  });
  client.rest.on(RESTEvents.Response, ({ path }, { status }) => {
    // An interaction's own token expires, which is no fault of the bot's.
    if (status === 401 && client.isReady() && !/^\/(?:interactions|webhooks)\//.test(path)) lose(closeFault(4004));
  });

  const reception: Reception = {
    commands,
    house,
    log,
    cooldown: cooldown(config.pace, parts.redis),
    crowd: new Crowd(parts.mostUnderWay),
    deferAfter: parts.deferAfter ?? deferAfter,
    answerLimit: parts.answerLimit ?? answerLimit,
    isClosing: () => stopping !== null,
    givingUp: givingUp.signal,
  };
  // The payload itself, which an HTTP endpoint gets too, rather than the classes that discord.js makes of it.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const { id, token, application_id: applicationId } = interaction;
    const answered = receive(interaction, restLine(client.rest, { id, token, applicationId }), reception);
    inFlight.add(answered);
    void answered.finally(() => inFlight.delete(answered));
  });

  async function stop(): Promise<void> {
    await atMost(parts.patience ?? patience, Promise.allSettled(inFlight));
    givingUp.abort();
    await atMost(farewellLimit, Promise.allSettled(inFlight));
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
  log.info({ guilds: client.guilds.cache.size, articles: house.shelf.library.corpus.entries.length }, 'Ready');
  const applicationId = config.clientId ?? client.application?.id ?? '';
  return {
    checked: Promise.all([checkRegistration(client, applicationId, parts), learnOperators(client, parts)]).then(
      () => {},
    ),
    isReceiving: () => !stopping && client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
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

/** Warns when people would not see the commands, or old ones. What cannot be found out is no reason to stop. */
async function checkRegistration(
  client: Client,
  applicationId: string,
  { config, commands, log }: Parts,
): Promise<void> {
  try {
    const wanted = commands.map(({ definition }) => definition);
    const scopes = config.guildId === null ? [null] : [null, config.guildId];
    const differences = await Promise.all(
      scopes.map(async (scope) =>
        differenceOf(await registeredCommands(client.rest, applicationId, scope), wanted, scope),
      ),
    );
    if (differences.some(isEmpty)) {
      log.debug('The registered commands are as they should be');
      return;
    }
    const [nearest] = differences.toReversed();
    log.warn({ ...nearest }, 'The registered commands are missing or differ: run "npm run register"');
  } catch (err) {
    log.warn({ err }, 'The registered commands could not be checked');
  }
}

/** The application's owner, or the members of the team that owns it, may do what operators may. */
async function learnOperators(client: Client, { house, log }: Parts): Promise<void> {
  try {
    const owner = (await client.application?.fetch())?.owner;
    if (owner instanceof Team) for (const id of owner.members.keys()) house.operators.add(id);
    else if (owner) house.operators.add(owner.id);
  } catch (err) {
    log.warn({ err }, 'Discord did not say who owns the application: only ADMIN_IDS may use /admin');
  }
}

async function atMost(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([work.catch(() => {}), limited]);
  clearTimeout(timer);
}
