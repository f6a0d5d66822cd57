import { READABLE_TYPES, readDocument } from '../adding/document.ts';
import type { Draft } from '../adding/draft.ts';
import type { FeedEntry } from '../adding/feed.ts';
import { type Held, isHeld, plan } from '../adding/plan.ts';
import type { Fetch } from '../fetch/fetch.ts';
import { FetchError } from '../fetch/fetcherror.ts';
import { draftOf } from '../fetch/gather.ts';
import { aloneIn } from '../store/alone.ts';
import { heldIn, keep } from '../store/keep.ts';
import { type FeedMemory, keepMemory, type Memory, markOf, recallMemory, unknownFeed } from '../store/memory.ts';

/** Articles that are fetched from one feed at one turn; the rest waits for the next. */
const MOST_AT_ONCE = 20;

/** What one look at all feeds came to. */
export interface Turn {
  /** The ids of the articles that were added. */
  readonly added: readonly string[];
  /** One line each, with the address. */
  readonly faults: readonly string[];
}

interface FeedTurn {
  readonly drafts: readonly Draft[];
  readonly faults: readonly string[];
  /** Null where the feed could not be had: what was known of it still holds. */
  readonly known: FeedMemory | null;
}

/**
 * Looks at each feed once and adds the articles that it names and that are not there. What cannot be had now is tried
 * again at the next turn; what cannot be read, is forbidden, or was taken out is not.
 */
export async function takeTurn(feeds: readonly string[], folder: string, politely: Fetch): Promise<Turn> {
  const before = await recallMemory(folder);
  const withdrawn = new Set(before.withdrawn);
  const drafts: Draft[] = [];
  const faults: string[] = [];
  const known = new Map<string, FeedMemory>();
  let reading: Promise<Held> | null = null;
  const held = (): Promise<Held> => {
    reading ??= heldIn(folder);
    return reading;
  };
  const onlyNew = async (entries: readonly FeedEntry[]): Promise<readonly FeedEntry[]> => {
    if (entries.length === 0) return [];
    const isThere = isHeld(await held());
    return entries.filter(({ url }) => !isThere(url) && !withdrawn.has(markOf(url)));
  };
  for (const url of feeds) {
    const turn = await lookAt(url, before.feeds[url] ?? unknownFeed, onlyNew, politely);
    drafts.push(...turn.drafts);
    faults.push(...turn.faults);
    if (turn.known !== null) known.set(url, turn.known);
  }
  // Looked at again: an article may have been taken out meanwhile, and a page's own address may not be the feed's.
  const gone = new Set((await recallMemory(folder)).withdrawn);
  const wanted = drafts.filter(({ facts }) => !gone.has(markOf(facts.url.value ?? '')));
  const added = wanted.length > 0 ? await keep(folder, plan(wanted, await held())) : [];
  await remember(folder, known);
  return { added, faults };
}

/** The articles come first: killed before this, the next turn finds them there. */
async function remember(folder: string, known: ReadonlyMap<string, FeedMemory>): Promise<void> {
  if (known.size === 0) return;
  await aloneIn(folder, async () => {
    // Read again: an article may have been taken out meanwhile.
    const { feeds, withdrawn }: Memory = await recallMemory(folder);
    await keepMemory(folder, { feeds: { ...feeds, ...Object.fromEntries(known) }, withdrawn });
  });
}

async function lookAt(
  url: string,
  { etag, lastModified, settled }: FeedMemory,
  onlyNew: (entries: readonly FeedEntry[]) => Promise<readonly FeedEntry[]>,
  politely: Fetch,
): Promise<FeedTurn> {
  try {
    const fetched = await politely(url, { types: READABLE_TYPES, known: { etag, lastModified } });
    if (fetched.status === 304) return { drafts: [], faults: [], known: null };
    const feed = readDocument({ ...fetched, source: url });
    if ('fault' in feed) return { drafts: [], faults: [`${url}: ${feed.fault}`], known: null };
    if ('text' in feed) return { drafts: [], faults: [`${url}: is no feed`], known: null };
    const before = new Set(settled);
    const fresh = await onlyNew(feed.entries.filter((entry) => !before.has(markOf(entry.url))));
    const visits = await visit(fresh.slice(0, MOST_AT_ONCE), politely);
    const waiting = new Set([...fresh.slice(MOST_AT_ONCE), ...visits.again].map((entry) => markOf(entry.url)));
    const marks = feed.entries.map((entry) => markOf(entry.url)).filter((mark) => !waiting.has(mark));
    // With something left to do, the feed has to be read again even if it has not changed.
    const validators =
      waiting.size > 0
        ? { etag: null, lastModified: null }
        : { etag: fetched.etag, lastModified: fetched.lastModified };
    return { ...visits, known: { ...validators, settled: marks } };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { drafts: [], faults: [error.message], known: null };
  }
}

async function visit(entries: readonly FeedEntry[], politely: Fetch) {
  const drafts: Draft[] = [];
  const faults: string[] = [];
  const again: FeedEntry[] = [];
  for (const entry of entries) {
    try {
      const got = await draftOf(entry, politely);
      if ('reason' in got) faults.push(`${got.source}: ${got.reason}`);
      else drafts.push(got);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      faults.push(error.message);
      if (error.passing) again.push(entry);
    }
  }
  return { drafts, faults, again };
}
