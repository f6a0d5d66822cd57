import { join } from 'node:path';
import { z } from 'zod';
import { addressKey } from '../adding/addresskey.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { replaceFile } from './replace.ts';

/** What is known of the feeds stands in this file beside the corpus. */
const FILE = '.pullquote-feeds.json';
const MARK_LENGTH = 12;
/** Bytes: the marks of a million addresses. */
const MOST = 64 * 1024 * 1024;

const feed = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Marks of the feed's entries that need not be looked at again. */
  settled: z.array(z.string()),
  /** By its mark, how often an entry was begun and not finished, because the program or the thread ended meanwhile. */
  begun: z.record(z.string(), z.number()).default({}),
  /** Counts looks at all feeds: a feed with a smaller number has not been looked at for longer. */
  looked: z.number().default(0),
});
const memory = z.object({ feeds: z.record(z.string(), feed), withdrawn: z.array(z.string()) });

/** What was learnt of a feed at the last turn. */
export type FeedMemory = Readonly<z.infer<typeof feed>>;
/** What one turn tells the next. Marks stand for addresses, which have an article's words in them. */
export type PollingMemory = Readonly<z.infer<typeof memory>>;

export const unknownFeed: FeedMemory = { etag: null, lastModified: null, settled: [], begun: {}, looked: 0 };
const nothing: PollingMemory = { feeds: {}, withdrawn: [] };

/** Stands for an address: tells it from others without saying it. */
export const markOf = (url: string): string => shortHash([addressKey(url)], MARK_LENGTH);

/**
 * What was learnt before; nothing where the file is missing or not as it was written. Throws `CorpusError` where it cannot be
 * read: who took it for nothing would write it anew, without what was taken out.
 */
export async function recallMemory(folder: string): Promise<PollingMemory> {
  const path = join(folder, FILE);
  const bytes = await readBounded(path, MOST);
  if ('fault' in bytes) {
    if (bytes.isMissing) return nothing;
    throw new CorpusError(path, bytes.fault);
  }
  try {
    return memory.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return nothing;
  }
}

export const keepMemory = (folder: string, known: PollingMemory): Promise<void> =>
  replaceFile(join(folder, FILE), `${JSON.stringify(known)}\n`);

/** From now on no feed brings the articles at these addresses: they were taken out. */
export async function forgetAddresses(folder: string, urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return;
  const known = await recallMemory(folder);
  await keepMemory(folder, { ...known, withdrawn: [...new Set([...known.withdrawn, ...urls.map(markOf)])] });
}
