import { openLibraryReadBy } from '../../src/bin/openlibrary.ts';
import { CoverageHosting } from '../../src/coverages/hosting.ts';
import { openReader } from '../../src/reader/openreader.ts';
import { readTerminalConfig } from '../../src/settings/config.ts';
import { readCoverageFile } from '../../src/settings/coveragesconfig.ts';
import type { Hosted } from './coverages.ts';
import { memory } from './memory.ts';

/*
 * What `coverages.ts` starts: asks the coverages of a file from many servers, as the bot would, and tells the times and the
 * memory. With 'keep', it only reads them all, so that the vectors are kept.
 */

const [phase, path = '', question = ''] = process.argv.slice(2);
/** Milliseconds until an idle coverage is closed, once all have been opened. */
const IDLE = 1_000;

// What the bot has in memory besides.
await import('../../src/discord/transport/bot.ts');
const config = readTerminalConfig({ ...process.env, READER: 'on' });
const note = (line: string): boolean => process.stderr.write(`${line}\n`);
const file = readCoverageFile(path);
const reader = await openReader(config.reader, note);
const servers = [...file.coverages.values()].flatMap((entry) => entry.servers);
const closed = new Set<string>();

const hostingOf = (idle: number): CoverageHosting =>
  new CoverageHosting(file, {
    async open({ articles }) {
      const liveLibrary = await openLibraryReadBy(reader, config, articles, { note });
      if (phase === 'keep') await liveLibrary.read();
      else await liveLibrary.library.prepare();
      return { liveLibrary, close: async () => liveLibrary.close() };
    },
    idle,
    mostPassages: Number.MAX_SAFE_INTEGER,
    onClosed: (name) => closed.add(name),
  });

async function ask(hosting: CoverageHosting, serverId: string): Promise<number> {
  const began = performance.now();
  const coverage = await hosting.at({ serverId, channelId: null, parentId: null });
  if (!coverage) throw new Error(`nothing answers in ${serverId}`);
  await coverage.liveLibrary.library.ask({ question });
  return performance.now() - began;
}

async function measured(): Promise<Hosted> {
  const hosting = hostingOf(60 * 60_000);
  await ask(hosting, servers[0] as string);
  // Since the process began.
  const first = performance.now();
  const one = await memory();
  const opened: number[] = [];
  const asked: number[] = [];
  for (const server of servers) {
    const before = hosting.inUse.length;
    const time = await ask(hosting, server);
    (hosting.inUse.length > before ? opened : asked).push(time);
  }
  const all = await memory();
  const passages = hosting.inUse.reduce((sum, { liveLibrary }) => sum + liveLibrary.library.survey.passages, 0);
  await hosting.stop();
  const brief = hostingOf(IDLE);
  for (const server of servers) await ask(brief, server);
  while (closed.size < file.coverages.size || brief.inUse.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, IDLE / 4));
  }
  const reopened: number[] = [];
  for (const { servers: own } of file.coverages.values()) reopened.push(await ask(brief, own[0] as string));
  await brief.stop();
  return { first, opened, asked, reopened, one, all, passages };
}

async function kept(): Promise<null> {
  const hosting = hostingOf(60 * 60_000);
  for (const name of file.coverages.keys()) await hosting.named(name);
  await hosting.stop();
  return null;
}

process.stdout.write(JSON.stringify(phase === 'keep' ? await kept() : await measured()));
process.exit(0);
