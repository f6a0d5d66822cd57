import { READABLE_TYPES, readDocument } from '../adding/document.ts';
import type { FeedEntry } from '../adding/feed/feed.ts';
import { isHeld, type PlannedDraft, plan } from '../adding/plan.ts';
import type { Fetch } from '../fetch/fetch.ts';
import { FetchError, shown } from '../fetch/fetcherror.ts';
import { draftOf } from '../fetch/gather.ts';
import { type FeedMemory, markOf, recallMemory, unknownFeed } from '../store/memory.ts';
import { PolledFolder } from './polledfolder.ts';

/** Articles that are fetched from one feed at one turn; the rest waits for the next. */
const MOST_AT_ONCE = 20;
/** An entry that was begun so often and never finished is not begun again: it ends the program that reads it. */
const MOST_BEGUN = 3;

/** What one look at all feeds came to, or, as it goes on, a piece of that. */
export interface PollTurn {
  /** The ids of the articles that were added. */
  readonly added: readonly string[];
  /** One line each, with the address. */
  readonly faults: readonly string[];
  /** The ids of the articles of which there is a new edition; left out where there is none. */
  readonly changed?: readonly string[];
}

/**
 * Looks at each feed once and adds the articles that it names and that are not there. What cannot be had now is tried
 * again at the next turn; what cannot be read, is forbidden, or was taken out is not.
 *
 * Each article is added, and each step remembered, before the next begins. So whatever one page does to the program that
 * reads it, the next turn goes on with the others: those that have waited longest come first.
 *
 * @param tell takes each piece of the outcome as it comes
 */
export async function takeTurn(
  feeds: readonly string[],
  folder: string,
  politely: Fetch,
  tell: (piece: PollTurn) => void = () => {},
): Promise<PollTurn> {
  const pieces: PollTurn[] = [];
  const say = (piece: Partial<PollTurn>): void => {
    const whole = { added: [], faults: [], ...piece };
    pieces.push(whole);
    tell(whole);
  };
  const before = (await recallMemory(folder)).feeds;
  const knownOf = (url: string): FeedMemory => before[url] ?? unknownFeed;
  const round = Math.max(0, ...feeds.map((url) => knownOf(url).looked));
  const polled = new PolledFolder(folder);
  const inOrder = feeds.toSorted((a, b) => knownOf(a).looked - knownOf(b).looked);
  for (const [i, url] of inOrder.entries()) {
    const known = { ...knownOf(url), looked: round + 1 + i };
    await polled.remember(url, known);
    const feed = await entriesOf(url, known, politely);
    if ('faults' in feed) say(feed);
    else await visitAll(url, feed, polled, politely, say);
  }
  return { added: pieces.flatMap(({ added }) => added), faults: pieces.flatMap(({ faults }) => faults) };
}

/** A feed that was fetched: what it names, what was known of it before, and what its server tells for the next time. */
interface Fetched {
  readonly entries: readonly FeedEntry[];
  readonly known: FeedMemory;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a feed names, or why nothing is to be done: without a fault where it has not changed. */
async function entriesOf(url: string, known: FeedMemory, politely: Fetch): Promise<Fetched | Pick<PollTurn, 'faults'>> {
  try {
    const fetched = await politely(url, { types: READABLE_TYPES, known });
    if (fetched.status === 304) return { faults: [] };
    const { etag, lastModified } = fetched;
    const feed = readDocument({ ...fetched, source: url });
    if ('fault' in feed) return { faults: [`${url}: ${feed.fault}`] };
    return 'entries' in feed
      ? { entries: feed.entries, known, etag, lastModified }
      : { faults: [`${url}: is no feed`] };
  } catch (error) {
    return { faults: [lineOf(url, error)] };
  }
}

async function visitAll(
  url: string,
  { entries, known, etag, lastModified }: Fetched,
  polled: PolledFolder,
  politely: Fetch,
  say: (piece: Partial<PollTurn>) => void,
): Promise<void> {
  const settledBefore = new Set(known.settled);
  const fresh = await onlyNew(
    entries.filter((entry) => !settledBefore.has(markOf(entry.url))),
    polled,
  );
  const waiting = new Set(fresh.map((entry) => markOf(entry.url)));
  const begun = new Map(Object.entries(known.begun).filter(([mark]) => waiting.has(mark)));
  const marks = entries.map((entry) => markOf(entry.url));
  const remember = (): Promise<void> =>
    polled.remember(url, {
      // With something left to do, the feed has to be read again even if it has not changed.
      ...(waiting.size > 0 ? { etag: null, lastModified: null } : { etag, lastModified }),
      settled: marks.filter((mark) => !waiting.has(mark)),
      begun: Object.fromEntries(begun),
      looked: known.looked,
    });
  const tried = ({ url: one }: FeedEntry): number => begun.get(markOf(one)) ?? 0;
  for (const entry of fresh.toSorted((a, b) => tried(a) - tried(b)).slice(0, MOST_AT_ONCE)) {
    const mark = markOf(entry.url);
    if (tried(entry) >= MOST_BEGUN) {
      say({ faults: [`${shown(entry.url)}: ended ${MOST_BEGUN} turns, and is left alone from now on`] });
      waiting.delete(mark);
    } else {
      begun.set(mark, tried(entry) + 1);
      await remember();
      const { again, ...piece } = await visit(entry, polled, politely).catch(async (error: unknown) => {
        // A fault of the folder does not count as a try of the page.
        begun.set(mark, tried(entry) - 1);
        await remember().catch(() => {});
        throw error;
      });
      say(piece);
      if (!again) waiting.delete(mark);
    }
    begun.delete(mark);
  }
  await remember();
}

async function onlyNew(entries: readonly FeedEntry[], polled: PolledFolder): Promise<readonly FeedEntry[]> {
  if (entries.length === 0) return [];
  const [isThere, isGone] = [isHeld(await polled.held()), await polled.takenOut()];
  return entries.filter(({ url }) => !isThere(url) && !isGone(url));
}

/** Adds one article of a feed. A fault in fetching or reading it ends this article only; one in writing it ends the turn. */
async function visit(
  entry: FeedEntry,
  polled: PolledFolder,
  politely: Fetch,
): Promise<Partial<PollTurn> & { again: boolean }> {
  const held = await polled.held();
  let planned: readonly PlannedDraft[];
  try {
    const got = await draftOf(entry, politely);
    if ('reason' in got) return { faults: [`${got.source}: ${got.reason}`], again: false };
    planned = plan([got], held);
  } catch (error) {
    return { faults: [lineOf(entry.url, error)], again: error instanceof FetchError && error.passing };
  }
  // Asked now: the page's own address may not be the feed's.
  const isGone = await polled.takenOut();
  const wanted = planned.filter(({ draft }) => !isGone(draft.facts.url.value ?? ''));
  return { added: await polled.keep(wanted), again: false };
}

const lineOf = (url: string, error: unknown): string =>
  error instanceof FetchError ? error.message : `${shown(url)}: cannot be taken in (${error})`;
