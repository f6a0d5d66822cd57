import { access } from 'node:fs/promises';
import { isRows } from '../corpus/read/rows.ts';
import { type CoverageEntry, type CoverageFile, CoverageFileError } from '../coverages/coveragefile.ts';
import { CoverageEditions, notingEditions } from '../coverages/editions.ts';
import { type CoverageHost, soleCoverage } from '../coverages/host.ts';
import { CoverageHosting, type OpenedCoverage } from '../coverages/hosting.ts';
import { statePath } from '../coverages/register.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import { logReading } from '../operation/readinglog.ts';
import { startPolling } from '../polling/polling.ts';
import { keepFresh, refreshed } from '../polling/refresh.ts';
import { watchCorpus, watchFile } from '../polling/watch.ts';
import { openReader } from '../reader/openreader.ts';
import { type BotSettings, ConfigError } from '../settings/config.ts';
import { openRegister, readCoverageFile } from '../settings/coveragesconfig.ts';
import type { Logger } from '../settings/log.ts';
import { type LibraryNotices, openConfiguredLibrary, openLibraryReadBy } from './openlibrary.ts';

/** What a program that hosts coverages needs of the settings. */
export type HostConfig = Pick<
  BotSettings,
  'corpus' | 'coverages' | 'editions' | 'watch' | 'searchEngine' | 'reader' | 'vectors' | 'calibration'
> & {
  /** Null: the bot looks at them, and this program does not. */
  readonly feeds: BotSettings['feeds'] | null;
};

/** What is told while a host is opened. */
export interface HostNotices extends LibraryNotices {
  /** Is told the fingerprint of the one coverage once it has been read, or null where there are several, before anything is logged. */
  readonly onOpen?: (fingerprint: string | null) => void;
}

/** Milliseconds after which a coverage that nobody asks is closed. */
const IDLE = 30 * 60_000;

/**
 * Opens what the settings name, keeps it up to date and adds what feeds bring: the one coverage of `CORPUS`, or those of
 * the file of `COVERAGES`, each once somebody asks it. Throws as `openConfiguredLibrary` does, and `ConfigError` where the
 * file cannot be used.
 */
export async function openHost(
  config: HostConfig,
  { onOpen = () => {}, ...telling }: HostNotices,
  log: Logger,
): Promise<CoverageHost> {
  const { coverages, corpus, feeds } = config;
  if (coverages !== null) {
    onOpen(null);
    return openSeveral(config, coverages, log);
  }
  const folder = config.searchEngine === 'opensearch' || isRows(corpus) ? null : corpus;
  const editions = config.editions && folder !== null ? new CoverageEditions(folder) : null;
  const opened = await openConfiguredLibrary(config, corpus, telling);
  const liveLibrary = editions === null ? opened : await notingEditions(opened, editions, (line) => log.warn(line));
  onOpen(liveLibrary.library.survey.fingerprint);
  warnOf(liveLibrary, log);
  void liveLibrary.library.prepare();
  const endReadingLog = logReading(() => liveLibrary.library.reading(), log);
  const freshness = await keepFresh(liveLibrary, config, log);
  const endPolling = poll(feeds, config.editions, corpus, liveLibrary, log);
  const stop = async (): Promise<void> => {
    endPolling();
    endReadingLog();
    await freshness.stop();
  };
  return soleCoverage(liveLibrary, folder, stop, editions);
}

/** The coverages of a file. The file is read again when it changes, and on SIGHUP, as the articles of those that are open are. */
async function openSeveral(
  config: HostConfig,
  { path, mostPassages }: NonNullable<HostConfig['coverages']>,
  log: Logger,
): Promise<CoverageHost> {
  const register = openRegister(path, changeTo);
  const warn = (line: string): void => log.warn(line);
  const reader = await openReader(config.reader, warn);

  async function open({ name, articles, calibration }: CoverageEntry): Promise<OpenedCoverage> {
    const began = performance.now();
    const settings = { ...config, calibration: calibration ?? config.calibration };
    const editions = config.editions && !isRows(articles) ? new CoverageEditions(articles) : null;
    const read = await openLibraryReadBy(reader, settings, articles, { note: warn });
    const liveLibrary = editions === null ? read : await notingEditions(read, editions, warn);
    warnOf(liveLibrary, log.child({ coverage: name }));
    void liveLibrary.library.prepare();
    const refresh = (): void => void refreshed(liveLibrary, log.child({ coverage: name }));
    const watching = config.watch ? await watchCorpus(articles, refresh, warn) : null;
    const ms = Math.round(performance.now() - began);
    log.info({ coverage: name, articles: liveLibrary.library.survey.articles, ms }, 'Opened a coverage');
    return {
      liveLibrary,
      editions,
      async close() {
        await watching?.stop();
        liveLibrary.close();
      },
    };
  }
  const hosting = new CoverageHosting(register.file, {
    open,
    idle: IDLE,
    mostPassages,
    onClosed: (coverage, err) =>
      err === null
        ? log.info({ coverage }, 'Closed a coverage')
        : log.error({ coverage, err }, 'A coverage was not closed'),
  });
  await warnOfMissing(register.file, log);
  let endPolling = pollEach(hosting, config, log);

  async function changeTo(file: CoverageFile): Promise<void> {
    await hosting.use(file);
    await warnOfMissing(file, log);
    endPolling();
    endPolling = pollEach(hosting, config, log);
    log.info({ coverages: file.coverages.size }, 'Read the coverages again');
  }
  const readAgain = async (): Promise<void> => {
    try {
      await register.use(readCoverageFile(path));
    } catch (err) {
      if (!(err instanceof ConfigError || err instanceof CoverageFileError)) throw err;
      for (const fault of err.faults) log.error(`The coverages from before stay in use: ${fault}`);
    }
  };
  const onHangup = (): void => {
    void readAgain();
    for (const { liveLibrary } of hosting.inUse) void refreshed(liveLibrary, log);
  };
  process.on('SIGHUP', onHangup);
  const watched = [path, ...(register.rules === null ? [] : [statePath(register.rules)])];
  const watching = config.watch
    ? await Promise.all(watched.map((one) => watchFile(one, () => void readAgain(), warn)))
    : [];
  return {
    at: (place) => hosting.at(place),
    named: (name) => hosting.named(name),
    get inUse() {
      return hosting.inUse;
    },
    register,
    async stop() {
      process.off('SIGHUP', onHangup);
      endPolling();
      await Promise.all(watching.map((one) => one.stop()));
      await hosting.stop();
    },
  };
}

/** Looks at the feeds of every coverage, and again at the addresses of its articles. Gives what ends it. */
function pollEach(hosting: CoverageHosting, { feeds: schedule, editions }: HostConfig, log: Logger): () => void {
  const ends = [...hosting.file.coverages.values()].map(({ name, feeds, articles }) => {
    // One that is closed reads what has come when it is opened.
    const reload = async () => hosting.opened(name)?.reload();
    const own = schedule && { ...schedule, urls: feeds };
    return poll(own, editions, articles, { reload }, log.child({ coverage: name }));
  });
  return () => ends.forEach((end) => void end());
}

function poll(
  feeds: HostConfig['feeds'],
  editions: boolean,
  folder: string,
  liveLibrary: Parameters<typeof startPolling>[0]['liveLibrary'],
  log: Logger,
): () => void {
  // A file of articles has no room for editions.
  const looks = editions && !isRows(folder);
  if (feeds === null || (feeds.urls.length === 0 && !looks)) return () => {};
  const polling = startPolling({ feeds: feeds.urls, every: feeds.every, folder, editions: looks, liveLibrary, log });
  void polling.now();
  return () => polling.stop();
}

async function warnOfMissing({ coverages }: CoverageFile, log: Logger): Promise<void> {
  for (const { name, articles } of coverages.values()) {
    await access(articles).catch(() => log.warn({ coverage: name }, `Its articles are not there: ${articles}`));
  }
}

function warnOf({ library }: LiveLibrary, log: Logger): void {
  const { refused, warnings } = library.survey;
  for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
  for (const warning of warnings) log.warn(warning);
  if (refused.length > 0) log.warn({ refused: refused.length }, 'Articles that were refused cannot be quoted');
}
