import { parseArgs } from 'node:util';
import { commands } from '../../commands/all.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { type DiscordBot, loginFault, startBot } from '../discord/bot.ts';
import { createBotContext } from '../discord/botcontext.ts';
import { startEndpoint } from '../discord/endpoint.ts';
import { watchAccidents } from '../operation/accidents.ts';
import { type HealthState, serveHealth, type WatchedState } from '../operation/health.ts';
import { logReading } from '../operation/readinglog.ts';
import { openRedis } from '../operation/redis.ts';
import { type FeedPolling, startPolling } from '../polling/polling.ts';
import { keepFresh } from '../polling/refresh.ts';
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
import { feedbackFile } from '../store/feedback.ts';
import { workOnUnread } from '../terminal/pipe.ts';
import { progressBar } from '../terminal/progress.ts';
import { openConfiguredLibrary } from './openlibrary.ts';
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
  const liveLibrary = await openConfiguredLibrary(config, config.corpus, {
    note: (line) => log.warn(line),
    onProgress: (done, all) => bar.show(done, all, 'passages indexed'),
    onRead: (read, all) => bar.show(read, all, 'passages read'),
  });
  bar.clear();
  const botContext = createBotContext(liveLibrary, {
    operators: config.adminIds,
    feedback: config.feedback === null ? null : feedbackFile(config.feedback),
    policies: config.policies,
    logsQuestions: config.logQuestions,
    certificateKey: signingKey(process.env),
  });
  const { refused, warnings, fingerprint } = liveLibrary.library.survey;
  log.info({ version: botContext.version, fingerprint, node: process.version }, 'Starting');
  for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
  for (const warning of warnings) log.warn(warning);
  if (refused.length > 0) log.warn({ refused: refused.length }, 'Articles that were refused cannot be quoted');
  void liveLibrary.library.prepare();
  const endReadingLog = logReading(() => liveLibrary.library.reading(), log);

  const freshness = await keepFresh(liveLibrary, config, log);
  let bot: DiscordBot | null = null;
  let polling: FeedPolling | null = null;
  let health: HealthState | null = null;
  let isLeaving = false;
  const leave = async (code: number): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    log.info('Stopping');
    try {
      polling?.stop();
      endReadingLog();
      await freshness.stop();
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
      isSearching: () => liveLibrary.library.isUp(),
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
  const { urls, every } = config.feeds;
  if (urls.length === 0) return;
  polling = startPolling({ feeds: urls, every, folder: config.corpus, liveLibrary, log });
  void polling.now();
}

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
  if (err instanceof CorpusError || err instanceof EngineMissingError || err instanceof EngineUnavailable) {
    fail([err.message]);
  }
  throw err;
}
