import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  RESTEvents,
  type RESTOptions,
  Team,
} from 'discord.js';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { Command } from './command.ts';
import { deferAfter } from './conversation.ts';
import { cooldown } from './cooldown.ts';
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
  /** Milliseconds until an answer is deferred; 1,500 unless told. */
  readonly deferAfter?: number;
  /** Called once when Discord has closed the connection for good, with one line that says why. */
  readonly onLost?: (reason: string) => void;
}

export interface Bot {
  /** Settles when the registered commands are checked and the application's owners are known. */
  readonly checked: Promise<void>;
  /** Takes no more questions, waits for the answers in flight (10 s at most), and leaves. Safe to call twice. */
  stop(): Promise<void>;
}

/** Milliseconds that answers in flight have to finish. */
const drainLimit = 10_000;
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
  const inFlight = new Set<Promise<void>>();
  let stopping: Promise<void> | null = null;

  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'The connection to Discord failed'));
  client.on(Events.ShardReconnecting, () => log.warn('Reconnecting to Discord'));
  client.on(Events.ShardResume, () => log.info('Resumed the session'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!stopping) parts.onLost?.(closeFault(code));
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) => log.warn({ route, timeToReset }, 'Rate limited'));

  const reception: Reception = {
    commands,
    house,
    log,
    cooldown: cooldown(config.pace),
    deferAfter: parts.deferAfter ?? deferAfter,
    isClosing: () => stopping !== null,
  };
  // The payload itself, which an HTTP endpoint gets too, rather than the classes that discord.js makes of it.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const { id, token, application_id: applicationId } = interaction;
    const answered = receive(interaction, restLine(client.rest, { id, token, applicationId }), reception);
    inFlight.add(answered);
    void answered.finally(() => inFlight.delete(answered));
  });

  async function stop(): Promise<void> {
    await atMost(drainLimit, Promise.allSettled(inFlight));
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
