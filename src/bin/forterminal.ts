import type { LiveLibrary } from '../library/livelibrary.ts';
import { readTerminalConfig } from '../settings/config.ts';
import { type NamedArticles, withArticles } from '../settings/coveragesconfig.ts';
import { progressBar } from '../terminal/progress.ts';
import { openConfiguredLibrary } from './openlibrary.ts';

/** So many passages are read in a few seconds, which a single question waits for. */
const MOST_AWAITED = 300;

/** Writes one line to standard error. */
export const note = (line: string): boolean => process.stderr.write(`${line}\n`);

/**
 * Opens the library for one command in a terminal, with progress there. Throws as `openConfiguredLibrary` does.
 *
 * @param named by the command line, rather than by the environment
 * @param more settings that go before those of the environment
 */
export async function openForTerminal(
  named: NamedArticles,
  more: Readonly<Record<string, string>> = {},
): Promise<LiveLibrary> {
  const config = readTerminalConfig({ ...withArticles(process.env, named), ...more });
  const bar = progressBar(process.stderr);
  const onProgress = (done: number, all: number): void => bar.show(done, all, 'passages indexed');
  const onRead = (read: number, all: number): void => bar.show(read, all, 'passages read');
  const liveLibrary = await openConfiguredLibrary(config, config.corpus, { note, onProgress, onRead });
  const { library } = liveLibrary;
  bar.clear();
  for (const { file, reason } of library.survey.refused) note(`refused: ${file}: ${reason}`);
  for (const warning of library.survey.warnings) note(`warning: ${warning}`);
  return liveLibrary;
}

/** Waits until everything has been read, where that takes a moment; else what has not been read is answered by its words. */
export async function readFew(liveLibrary: LiveLibrary): Promise<void> {
  const { read, all } = liveLibrary.library.reading() ?? { read: 0, all: 0 };
  const unread = all - read;
  if (unread > MOST_AWAITED) {
    note(`${unread} of ${all} passages have not been read yet: these are answered by their words alone`);
    return;
  }
  const bar = progressBar(process.stderr);
  await liveLibrary.read((done) => bar.show(done, all, 'passages read'));
  bar.clear();
}
