import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addressKey } from '../adding/addresskey.ts';
import type { Article } from '../corpus/article.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { codeOf } from '../corpus/files/fault.ts';
import { openWhenPossible } from '../corpus/files/openwhenpossible.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { editionHash } from '../corpus/fingerprint.ts';
import { clearUnfinished, FORGOTTEN, replaceFile } from './replace.ts';

/** What is kept of the editions of a folder's articles stands in this folder beside them. */
const FOLDER = '.pullquote-editions';
/** Bytes: the facts of some thousand editions, and the text of one. */
const MOST = 32 * 1024 * 1024;

const instant = z.iso.datetime();
const edition = z.object({
  /** SHA-256 of its text in UTF-8. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  firstSeen: instant,
  lastSeen: instant,
  /** Its entry in `articles.json`, once that says something else. */
  entry: z.looseObject({ file: z.string() }).nullable(),
});
const ledger = z.object({
  file: z.string(),
  url: z.string(),
  /** What the server told of the last page that could be read. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Stands for the words of that page; empty before there was one. */
  page: z.string(),
  /** When the address was last looked at; null: never. */
  looked: instant.nullable(),
  /** Looks in a row that found no change. */
  unchanged: z.int(),
  /** Since when no article can be read there, and why. */
  unreadable: z.object({ since: instant, why: z.string() }).nullable(),
  /** The oldest first; the last is in use. */
  editions: z.array(edition).min(1),
  /** The last edition where it may not be written yet: its text, and what it changes in `articles.json`. */
  coming: z.object({ text: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
});

/** What is known of the editions of one article. */
export type EditionLedger = Readonly<z.infer<typeof ledger>>;
/** One edition, as a ledger has it. */
export type LedgerEdition = EditionLedger['editions'][number];

/** The path of something that is kept of an article's editions. */
export const editionPath = (folder: string, id: string, what: string): string => join(folder, FOLDER, `${id}.${what}`);

/** The same, in a folder that is there, without what a program that was killed left half-written in it. Whoever asks has the lock. */
export async function editionPlace(folder: string, id: string, what: string): Promise<string> {
  await mkdir(join(folder, FOLDER), { recursive: true });
  await clearUnfinished(join(folder, FOLDER), FORGOTTEN);
  return editionPath(folder, id, what);
}

/**
 * What is known of the editions of an article; null where nothing is, or not as it was written. Throws `CorpusError` where it
 * cannot be read.
 */
export async function readLedger(folder: string, id: string): Promise<EditionLedger | null> {
  const path = editionPath(folder, id, 'json');
  const bytes = await readBounded(path, MOST);
  if ('fault' in bytes) {
    if (bytes.isMissing) return null;
    throw new CorpusError(path, bytes.fault);
  }
  try {
    return ledger.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** Writes it whole. Whoever does so has the folder's lock. */
export async function writeLedger(folder: string, id: string, known: EditionLedger): Promise<void> {
  await replaceFile(await editionPlace(folder, id, 'json'), `${JSON.stringify(known)}\n`);
}

/** The ledger of an article that has none yet. @param written when its file was */
export const newLedger = ({ file, text, facts }: Article, written: Date): EditionLedger => {
  const at = written.toISOString();
  const first = { hash: editionHash(text), firstSeen: at, lastSeen: at, entry: null };
  const none = { etag: null, lastModified: null, page: '', looked: null, unreadable: null, coming: null };
  return { file, url: facts.url.value ?? '', unchanged: 0, editions: [first], ...none };
};

/** The ids of all articles that have a ledger. */
export const ledgerIds = async (folder: string): Promise<string[]> =>
  (await namesIn(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));

/** Takes away all that is kept of the editions of some articles, under whatever ids. Whoever does so has the folder's lock. */
export async function forgetEditions(
  folder: string,
  articles: readonly { readonly id: string; readonly file: string; readonly url: string | null }[],
): Promise<void> {
  const names = await namesIn(folder);
  if (names.length === 0) return;
  await clearUnfinished(join(folder, FOLDER), 0);
  const files = new Set(articles.map(({ file }) => file));
  const urls = new Set(articles.flatMap(({ url }) => (url === null ? [] : addressKey(url))));
  const ids = new Set(articles.map(({ id }) => id));
  for (const id of await ledgerIds(folder)) {
    const known = await readLedger(folder, id).catch(() => null);
    if (known !== null && (files.has(known.file) || urls.has(addressKey(known.url)))) ids.add(id);
  }
  const gone = names.filter((name) => ids.has(name.split('.', 1)[0] ?? ''));
  for (const name of gone) await rm(join(folder, FOLDER, name), { force: true });
}

async function namesIn(folder: string): Promise<string[]> {
  const inside = join(folder, FOLDER);
  return await openWhenPossible(inside, () => readdir(inside)).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return [];
    if (cause instanceof CorpusError) throw cause;
    throw new CorpusError(inside, `cannot be read (${codeOf(cause)})`, { cause });
  });
}
