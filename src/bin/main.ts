import { parseArgs } from 'node:util';
import { commands } from '../../commands/all.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { createBotContext } from '../discord/botcontext.ts';
import { type DiscordBot, loginFault, startBot } from '../discord/transport/bot.ts';
import { startEndpoint } from '../discord/transport/endpoint.ts';
import { ChannelFollows } from '../following/channelfollows.ts';
import { watchAccidents } from '../operation/accidents.ts';
import { type HealthState, serveHealth, type WatchedState } from '../operation/health.ts';
import { openRedis } from '../operation/redis.ts';
import { EngineMissingError, EngineUnavailable } from '../search/engine.ts';
import {
  type BotConfig,
  ConfigError,
  type EndpointConfig,
  readConfig,
  readEndpointConfig,
} from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { createLog } from '../settings/log.ts';
import { ownVersion } from '../settings/version.ts';
import { feedbackFile } from '../store/feedback.ts';
import { FollowsFault, openFollows } from '../store/follows.ts';
import { workOnUnread } from '../terminal/pipe.ts';
import { progressBar } from '../terminal/progress.ts';
import { openHost } from './openhost.ts';
import { signingKey } from './signingkey.ts';

/**
 * Starts the bot, over the gateway or, with `--http`, behind an endpoint: settings, then articles, then Discord. Each
 * fault is one line on standard error and exit code 1.
 */
async function main(): Promise<void> {
  workOnUnread();
  readEnvFile();
  const config = overHttp() ? readEndpointConfig(process.env) : readConfig(process.env);
  const log = createLog(config.logLevel, secretsOf(config), undefined, config.logQuestions);
  const bar = progressBar(process.stderr);
  const telling = {
    note: (line: string) => log.warn(line),
    onProgress: (done: number, all: number) => bar.show(done, all, 'passages indexed'),
    onRead: (read: number, all: number) => bar.show(read, all, 'passages read'),
    onOpen(fingerprint: string | null) {
      bar.clear();
      const named = fingerprint === null ? {} : { fingerprint };
      log.info({ version: ownVersion(), ...named, node: process.version }, 'Starting');
    },
  };
  const coverages = await openHost(config, telling, log);
  const botContext = createBotContext(coverages, {
    operators: config.adminIds,
    feedback: config.feedback === null ? null : feedbackFile(config.feedback),
    follows: config.follows === null ? null : new ChannelFollows(await openFollows(config.follows)),
    policies: config.policies,
    logsQuestions: config.logQuestions,
    certificateKey: signingKey(process.env),
    links: config.links,
    onEdited: ({ what, ...edit }) => log.info(edit, `Articles were ${what} from Discord`),
    onAssigned: ({ what, ...assignment }) => log.info(assignment, `A coverage was ${what} from Discord`),
  });
  let bot: DiscordBot | null = null;
  let health: HealthState | null = null;
  let isLeaving = false;
  const leave = async (code: number): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    log.info('Stopping');
    try {
      await coverages.stop();
      await bot?.stop();
      await health?.close();
      log.info('Stopped');
    } catch (err) {
      log.error({ err }, 'Not everything could be stopped');
    } finally {
      log.flush();
      process.exit(code);
    }
  };
  watchAccidents(process, log, botContext.metrics, (code) => void leave(code));
  // A stop that arrives while the bot still logs in has nothing to finish.
  process.once('SIGTERM', () => void leave(0));
  process.once('SIGINT', () => void leave(0));
  const onLost = (reason: string): void => {
    complain([reason]);
    void leave(1);
  };
  if (config.health) {
    const { port, host } = config.health;
    health = await openHealth(port, host, {
      isReceiving: () => bot?.isReceiving() ?? false,
      isSearching: async () => {
        const up = await Promise.all(coverages.inUse.map(({ liveLibrary }) => liveLibrary.library.isUp()));
        return up.every((isUp) => isUp);
      },
      registry: botContext.metrics.registry,
    });
    log.info({ host, port: health.port }, 'Telling how it goes');
  }
  try {
    const redis = config.redisUrl === null ? null : await openRedis(config.redisUrl, log);
    const parts = { botContext, commands, log, redis };
    bot =
      'publicKey' in config ? await startEndpoint({ config, ...parts }) : await startBot({ config, onLost, ...parts });
  } catch (err) {
    if (err instanceof ConfigError) throw err;
    log.debug({ err }, 'The login failed');
    fail([loginFault(err)]);
  }
}

/** Faults that an operator can put right, and of which one line tells. */
const TOLD = [CorpusError, EngineMissingError, EngineUnavailable, FollowsFault];

/** Whether Discord's interactions come over HTTP rather than the gateway. */
function overHttp(): boolean {
  try {
    return parseArgs({ options: { http: { type: 'boolean', default: false } } }).values.http;
  } catch (cause) {
    throw new ConfigError([cause instanceof Error ? cause.message : String(cause)]);
  }
}

/** The secrets that no line of the log may hold. */
function secretsOf({ token, redisUrl }: BotConfig | EndpointConfig): string[] {
  const secrets = token === null ? [] : [token];
  return redisUrl === null ? secrets : [...secrets, redisUrl, decodeURIComponent(new URL(redisUrl).password)];
}

/** A port that is taken is a fault of the settings. */
async function openHealth(port: number, host: string, watched: WatchedState): Promise<HealthState> {
  try {
    return await serveHealth(port, host, watched);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError([`HEALTH_PORT cannot be listened on: ${reason}`]);
  }
}

function complain(faults: readonly string[]): void {
  for (const fault of faults) process.stderr.write(`pullquote: ${fault}\n`);
}

function fail(faults: readonly string[]): never {
  complain(faults);
  process.exit(1);
}

try {
  await main();
} catch (err) {
  if (err instanceof ConfigError) fail(err.faults);
  if (TOLD.some((fault) => err instanceof fault)) fail([(err as Error).message]);
  throw err;
}
