import { CorpusError } from '../corpus/corpuserror.ts';
import type { LiveLibrary } from '../library/shelf.ts';
import type { BotConfig } from '../settings/config.ts';
import type { Logger } from '../settings/log.ts';
import { type FileWatch, type WatchPatience, watchCorpus } from './watch.ts';

/** Ids that a line of the log names; of more only the number tells. */
const MOST_NAMED = 20;

/** Keeps the shelf as the articles are until it is stopped: reads them again when they change, and on SIGHUP. */
export async function keepFresh(
  shelf: LiveLibrary,
  { corpus, watch }: Pick<BotConfig, 'corpus' | 'watch'>,
  log: Logger,
  patience?: WatchPatience,
): Promise<FileWatch> {
  const refresh = (): void => void refreshed(shelf, log);
  process.on('SIGHUP', refresh);
  const watching = watch ? await watchCorpus(corpus, refresh, (line) => log.warn(line), patience) : null;
  return {
    async stop() {
      process.off('SIGHUP', refresh);
      await watching?.stop();
    },
  };
}

async function refreshed(shelf: LiveLibrary, log: Logger): Promise<void> {
  const began = performance.now();
  try {
    const { refused, ...changes } = await shelf.reload();
    for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
    const named = Object.entries(changes).flatMap(([what, ids]) =>
      ids.length > 0 ? [[what, ids.length > MOST_NAMED ? ids.length : ids]] : [],
    );
    const ms = Math.round(performance.now() - began);
    log.info({ ...Object.fromEntries(named), articles: shelf.library.survey.articles, ms }, 'Read the articles again');
  } catch (err) {
    if (!(err instanceof CorpusError)) throw err;
    log.error(`The articles could not be read again, the ones from before stay in use: ${err.message}`);
  }
}
