import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { commands } from '../commands/all.ts';
import { ConfigError, readConfig, readEndpointConfig } from './config.ts';
import { CorpusError } from './corpus/corpuserror.ts';
import { type Bot, loginFault, startBot } from './discord/bot.ts';
import { startEndpoint } from './discord/endpoint.ts';
import { openHouse } from './discord/house.ts';
import { feedbackFile } from './feedback.ts';
import { createLog } from './log.ts';
import { watchAccidents } from './operation/accidents.ts';
import { type Health, serveHealth, type Watched } from './operation/health.ts';
import { openRedis } from './operation/redis.ts';
import { type Polling, startPolling } from './polling/polling.ts';
import { keepFresh } from './refresh.ts';
import { SqliteMissingError } from './search/sqlite.ts';
import { openShelf } from './shelf.ts';
import { progressBar } from './terminal/progress.ts';

/** Starts the bot, over the gateway or, with `--http`, behind an endpoint: settings, then articles, then Discord. Each fault is one line on standard error and exit code 1. */
async function main(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = overHttp() ? readEndpointConfig(process.env) : readConfig(process.env);
  const log = createLog(config.logLevel, config.token === null ? [] : [config.token]);
  const shelf = await openShelf(config.corpus);
  void shelf.library.prepare();
  const { refused, warnings } = shelf.library.corpus;
  for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
  for (const warning of warnings) log.warn(warning);
  if (refused.length > 0) log.warn({ refused: refused.length }, 'Articles that were refused cannot be quoted');
  void shelf.library.prepare();

  const freshness = await keepFresh(shelf, config, log);
  let bot: Bot | null = null;
  let polling: Polling | null = null;
  let health: Health | null = null;
  let isLeaving = false;
  const leave = async (code: number): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    log.info('Stopping');
    polling?.stop();
    await freshness.stop();
    await bot?.stop();
    await health?.close();
    log.info('Stopped');
    log.flush();
    process.exit(code);
  };
  watchAccidents(process, log, house.tally, (code) => void leave(code));
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
      isSearching: () => shelf.library.corpus.entries.length > 0,
      registry: house.tally.registry,
    });
    log.info({ host, port: health.port }, 'Telling how it goes');
  }
  try {
    const parts = { house, commands, log };
    bot =
      'publicKey' in config ? await startEndpoint({ config, ...parts }) : await startBot({ config, onLost, ...parts });
  } catch (err) {
    if (err instanceof ConfigError) throw err;
    log.debug({ err }, 'The login failed');
    fail([loginFault(err)]);
  }
  const { urls, every } = config.feeds;
  if (urls.length === 0) return;
  polling = startPolling({ feeds: urls, every, folder: config.corpus, shelf, log });
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
  if (err instanceof CorpusError || err instanceof SqliteMissingError) fail([err.message]);
  throw err;
}
