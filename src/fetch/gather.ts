import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { kindOfFile, READABLE_TYPES, readDocument, type SourceDocument } from '../adding/document.ts';
import { type DeclinedSource, type Draft, filledUp } from '../adding/draft.ts';
import type { Feed, FeedEntry } from '../adding/feed/feed.ts';
import { draftOfFeed } from '../adding/feed/feedtext.ts';
import type { FeedOutline } from '../adding/feed/outline.ts';
import { notesOnLanguage } from '../adding/languagenote.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { leadsOut } from '../corpus/files/links.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { readFacts } from '../corpus/read/facts.ts';
import { FACTS, sheetText } from '../corpus/read/folder.ts';
import { gathered } from '../corpus/read/found.ts';
import { isRows, readRows } from '../corpus/read/rows.ts';
import { type Fetch, usualLimits } from './fetch.ts';
import { FetchError, shown } from './fetcherror.ts';
import { filesIn } from './files.ts';
import { isWebAddress } from './target.ts';

/** What came of the sources that were named. */
export interface GatheredDrafts {
  readonly drafts: Draft[];
  readonly declined: DeclinedSource[];
  /** One line each. */
  readonly notes: string[];
}

/** The two ways to the web: what somebody names is fetched as it is; what a feed names, politely, within its host's robots.txt. */
export interface FetchWays {
  readonly fetch: Fetch;
  readonly politely: Fetch;
  /** Whether the article at an address is there already; then a feed's entry is not fetched again. */
  readonly isHeld: (url: string) => boolean;
}

/** Told of each step of long work: how much of it is done, and how much there is by now. */
export type GatherProgress = (done: number, all: number, what: string) => void;

/** A file of many articles is larger than one article. */
const MOST_BYTES_OF_ROWS = 256 * 1024 * 1024;
const MOST_BYTES = usualLimits.bytes;
/** Articles that one feed gives at once. */
const MOST_OF_A_FEED = 50;
/** Feeds that one list gives at once. */
const MOST_OF_A_LIST = 100;

/** Reads and fetches what was named: files, folders and addresses. What cannot be had is declined by name. */
export async function gather(
  sources: readonly string[],
  ways: FetchWays,
  progress: GatherProgress = () => {},
): Promise<GatheredDrafts> {
  const all: GatheredDrafts = { drafts: [], declined: [], notes: [] };
  for (const [i, source] of sources.entries()) {
    progress(i, sources.length, shown(source));
    const taking = isWebAddress(source) ? fromWeb(source, ways, all, progress) : fromPath(source, ways, all, progress);
    // Whatever goes wrong with one of them, the others are taken.
    await taking.catch((error: unknown) => all.declined.push(declinedFor(source, error)));
  }
  return all;
}

async function fromPath(path: string, ways: FetchWays, all: GatheredDrafts, progress: GatherProgress): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return fromFolder(path, ways, all, progress);
  if (isRows(path)) return fromRows(path, ways, all, progress);
  if (found !== null && kindOfFile(path) === null) {
    all.declined.push({
      source: path,
      reason: 'is none of .txt, .md, .html, .json, .jsonl, .xml, .rss, .atom and .opml',
    });
    return;
  }
  const bytes = await readBounded(path, MOST_BYTES);
  if ('fault' in bytes) all.declined.push({ source: path, reason: bytes.fault });
  else await take({ source: path, url: null, type: '', charset: null, bytes }, ways, all, progress);
}

/** The articles of a folder, with the facts of its `articles.json` where it has one. */
async function fromFolder(
  folder: string,
  ways: FetchWays,
  all: GatheredDrafts,
  progress: GatherProgress,
): Promise<void> {
  const text = await sheetText(folder);
  const sheet = text === null ? { entries: [] } : readFacts(text);
  if ('fault' in sheet) {
    all.declined.push({ source: folder, reason: `${FACTS}: ${sheet.fault}` });
    return;
  }
  const facts = new Map(sheet.entries.map((entry) => [entry.file, entry]));
  const files = (await filesIn(folder)).filter((path) => basename(path) !== FACTS);
  const readable = files.filter((path) => kindOfFile(path) !== null || isRows(path));
  const over = files.length - readable.length;
  if (over > 0) all.notes.push(`${folder}: passed over, being no articles by their names: ${over}`);
  for (const [i, path] of readable.entries()) {
    progress(i, readable.length, path);
    const before = all.drafts.length;
    await fromFile(path, ways, all, progress).catch((error: unknown) => all.declined.push(declinedFor(path, error)));
    const entry = facts.get(basename(path));
    const draft = all.drafts[before];
    if (entry === undefined || draft === undefined || all.drafts.length !== before + 1) continue;
    const { file: _, id, ...known } = entry;
    all.drafts[before] = { ...draft, facts: known, ...(id !== undefined && { id }) };
  }
}

/** One file of a folder. */
async function fromFile(path: string, ways: FetchWays, all: GatheredDrafts, progress: GatherProgress): Promise<void> {
  if ((await leadsOut(path)) === null) await fromPath(path, ways, all, progress);
  else all.declined.push({ source: path, reason: 'is a link out of its folder' });
}

async function fromRows(path: string, ways: FetchWays, all: GatheredDrafts, progress: GatherProgress): Promise<void> {
  const bytes = await readBounded(path, MOST_BYTES_OF_ROWS);
  if ('fault' in bytes) {
    all.declined.push({ source: path, reason: bytes.fault });
    return;
  }
  // A JSON feed says so at its head.
  if (bytes.subarray(0, 1024).toString('latin1').includes('jsonfeed.org/version')) {
    await take({ source: path, url: null, type: 'application/feed+json', charset: null, bytes }, ways, all, progress);
    return;
  }
  const { articles, refused } = await gathered(readRows(path));
  for (const { text, facts } of articles) all.drafts.push({ source: path, text, facts, notes: notesOnLanguage(text) });
  for (const { file, reason } of refused) all.declined.push({ source: `${dirname(path)}/${file}`, reason });
}

async function fromWeb(url: string, ways: FetchWays, all: GatheredDrafts, progress: GatherProgress): Promise<void> {
  const fetched = await ways.fetch(url, { types: READABLE_TYPES });
  await take({ ...fetched, source: url }, ways, all, progress);
}

/** Reads a document; the articles of a feed are fetched, the first of them only where there are many. */
async function take(
  document: SourceDocument,
  ways: FetchWays,
  all: GatheredDrafts,
  progress: GatherProgress,
): Promise<void> {
  const read = readDocument(document);
  if ('fault' in read) all.declined.push({ source: document.source, reason: read.fault });
  else if ('text' in read) all.drafts.push(read);
  else if ('feeds' in read) await takeOutline(document.source, read, ways, all, progress);
  else await takeFeed(document.source, read, ways, all, progress);
}

/** Fetches the feeds that a list names, politely; of the others in it, none. */
async function takeOutline(
  source: string,
  { feeds }: FeedOutline,
  ways: FetchWays,
  all: GatheredDrafts,
  progress: GatherProgress,
): Promise<void> {
  if (feeds.length > MOST_OF_A_LIST)
    all.notes.push(`${source}: names ${feeds.length} feeds; the first ${MOST_OF_A_LIST} are taken`);
  for (const url of feeds.slice(0, MOST_OF_A_LIST)) {
    try {
      const fetched = await ways.politely(url, { types: READABLE_TYPES });
      const read = readDocument({ ...fetched, source: url });
      if ('entries' in read) await takeFeed(url, read, ways, all, progress);
      else all.declined.push({ source: url, reason: 'fault' in read ? read.fault : 'is no feed' });
    } catch (error) {
      all.declined.push(declinedFor(url, error));
    }
  }
}

async function takeFeed(
  source: string,
  { entries, notes }: Feed,
  { politely, isHeld }: FetchWays,
  all: GatheredDrafts,
  progress: GatherProgress,
) {
  const say = (note: string): number => all.notes.push(`${source}: ${note}`);
  for (const note of notes) say(note);
  if (entries.length === 0) all.declined.push({ source, reason: 'is a feed without articles' });
  const wanted = entries.filter(({ url }) => !isHeld(url));
  if (wanted.length < entries.length) say(`already there: ${entries.length - wanted.length}`);
  const taken = wanted.slice(0, MOST_OF_A_FEED);
  if (taken.length < wanted.length) {
    say(
      `names ${wanted.length} articles that are not there; the first ${taken.length} are taken, the next at the next run`,
    );
  }
  for (const [i, entry] of taken.entries()) {
    progress(i, taken.length, entry.url);
    const got = await draftOf(entry, politely).catch((error: unknown) => {
      const declined = declinedFor(entry.url, error);
      return draftOfFeed(entry, declined.reason) ?? declined;
    });
    if ('reason' in got) all.declined.push(got);
    else all.drafts.push(got);
  }
}

/**
 * Fetches the article that a feed names. What its page does not state, the feed may; where the page cannot be had, the
 * text that the feed has of it is taken, unless the page may be had later. Throws `FetchError`.
 */
export async function draftOf(entry: FeedEntry, politely: Fetch): Promise<Draft | DeclinedSource> {
  const got = await pageOf(entry, politely).catch((error: unknown) => {
    const isFinal = error instanceof FetchError && !error.passing;
    const draft = isFinal ? draftOfFeed(entry, error.fault) : null;
    if (draft === null) throw error;
    return draft;
  });
  return 'reason' in got ? (draftOfFeed(entry, got.reason) ?? got) : got;
}

async function pageOf(entry: FeedEntry, politely: Fetch): Promise<Draft | DeclinedSource> {
  const fetched = await politely(entry.url, { types: READABLE_TYPES });
  const read = readDocument({ ...fetched, source: entry.url });
  if ('fault' in read) return { source: entry.url, reason: read.fault };
  if (!('text' in read)) return { source: entry.url, reason: 'is a feed itself' };
  // A host's name is the last resort: the feed's own name is nearer to the outlet's.
  const { outlet } = read.facts;
  const facts =
    outlet.certainty === 'inferred' && entry.facts.outlet ? { ...read.facts, outlet: entry.facts.outlet } : read.facts;
  return { ...read, facts: filledUp(facts, entry.facts) };
}

const declinedFor = (source: string, error: unknown): DeclinedSource => ({
  source: shown(source),
  reason: error instanceof FetchError || error instanceof CorpusError ? error.fault : `cannot be taken in (${error})`,
});
