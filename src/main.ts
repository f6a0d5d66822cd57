import { config as readEnvFile } from 'dotenv';
import { commands } from '../commands/all.ts';
import { ConfigError, readConfig } from './config.ts';
import { CorpusError } from './corpus/corpuserror.ts';
import { type Bot, loginFault, startBot } from './discord/bot.ts';
import { openHouse } from './discord/house.ts';
import { feedbackFile } from './feedback.ts';
import { createLog } from './log.ts';
import { type Polling, startPolling } from './polling/polling.ts';
import { keepFresh } from './refresh.ts';
import { SqliteMissingError } from './search/sqlite.ts';
import { openShelf } from './shelf.ts';
import { progressBar } from './terminal/progress.ts';

/** Starts the bot: settings, then articles, then Discord. Each fault is one line on standard error and exit code 1. */
async function main(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel, [config.token]);
  const bar = progressBar(process.stderr);
  const shelf = await openShelf(config.corpus, {
    engine: config.searchEngine,
    note: (line) => log.warn(line),
    onProgress: (done, all) => bar.show(done, all, 'passages read'),
  });
  bar.clear();
  void shelf.library.prepare();
  const { refused, warnings } = shelf.library.corpus;
  for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
  for (const warning of warnings) log.warn(warning);
  if (refused.length > 0) log.warn({ refused: refused.length }, 'Articles that were refused cannot be quoted');

  const house = openHouse(shelf, config.adminIds, config.feedback === null ? null : feedbackFile(config.feedback));
  const freshness = await keepFresh(shelf, config, log);
  let bot: Bot | null = null;
  let polling: Polling | null = null;
  const leave = async (code: number): Promise<void> => {
    log.info('Stopping');
    polling?.stop();
    await freshness.stop();
    await bot?.stop();
    log.info('Stopped');
    log.flush();
    process.exit(code);
  };
  // A stop that arrives while the bot still logs in has nothing to finish.
  process.once('SIGTERM', () => void leave(0));
  process.once('SIGINT', () => void leave(0));
  const onLost = (reason: string): void => {
    complain([reason]);
    void leave(1);
  };
  try {
    bot = await startBot({ config, house, commands, log, onLost });
  } catch (err) {
    log.debug({ err }, 'The login failed');
    fail([loginFault(err)]);
  }
  const { urls, every } = config.feeds;
  if (urls.length === 0) return;
  polling = startPolling({ feeds: urls, every, folder: config.corpus, shelf, log });
  void polling.now();
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
