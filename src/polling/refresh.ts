import { CorpusError } from '../corpus/corpuserror.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import type { BotConfig } from '../settings/config.ts';
import type { Logger } from '../settings/log.ts';
import { type FileWatch, type WatchPatience, watchCorpus } from './watch.ts';

/** Ids that a line of the log names; of more only the number tells. */
const MOST_NAMED = 20;

/** Keeps the library up to date until it is stopped: reads the articles again when they change, and on SIGHUP. */
export async function keepFresh(
  liveLibrary: LiveLibrary,
  { corpus, watch }: Pick<BotConfig, 'corpus' | 'watch'>,
  log: Logger,
  patience?: WatchPatience,
): Promise<FileWatch> {
  const refresh = (): void => void refreshed(liveLibrary, log);
  process.on('SIGHUP', refresh);
  const watching = watch ? await watchCorpus(corpus, refresh, (line) => log.warn(line), patience) : null;
  return {
    async stop() {
      process.off('SIGHUP', refresh);
      await watching?.stop();
    },
  };
}

/** Reads the articles again, and tells the log what came of it. Where they cannot be read, those from before stay in use. */
export async function refreshed(liveLibrary: LiveLibrary, log: Logger): Promise<void> {
  const began = performance.now();
  try {
    const { refused, ...changes } = await liveLibrary.reload();
    for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
    const named = Object.entries(changes).flatMap(([what, ids]) =>
      ids.length > 0 ? [[what, ids.length > MOST_NAMED ? ids.length : ids]] : [],
    );
    const ms = Math.round(performance.now() - began);
    log.info(
      { ...Object.fromEntries(named), articles: liveLibrary.library.survey.articles, ms },
      'Read the articles again',
    );
  } catch (err) {
    if (!(err instanceof CorpusError)) throw err;
    log.error(`The articles could not be read again, the ones from before stay in use: ${err.message}`);
  }
}
