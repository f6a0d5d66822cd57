import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../bench/sample.ts';
import { plan } from '../../src/adding/plan.ts';
import type { ArchiveItem } from '../../src/corpus/archive.ts';
import { isQuotable } from '../../src/corpus/passage.ts';
import { CoverageEditions, notingEditions } from '../../src/coverages/editions.ts';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { gather } from '../../src/fetch/gather.ts';
import { politely } from '../../src/fetch/polite.ts';
import type { Library } from '../../src/library/library.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { lookAgain } from '../../src/polling/looking.ts';
import { heldIn, keep } from '../../src/store/keep.ts';
import { ChangingPages, plain } from './changingpages.ts';

/** How many articles there are, and how often how many edits are made of them. */
interface ChangingPlan {
  readonly seed: number;
  readonly articles: number;
  readonly edits: number;
  readonly rounds: number;
}

/** What came of it. */
interface ChangingOutcome {
  /** What must not be, a line each. */
  readonly wrong: readonly string[];
  /** Editions in all, and excerpts by how they stand in the end. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Excerpts that were handed out together, as the buttons of an answer name them. */
interface HandedOut {
  readonly fingerprint: string;
  readonly ids: readonly string[];
  /** Of each, the page that it is of, and its words. */
  readonly excerpts: readonly { readonly page: number; readonly words: string }[];
}

/** What a look found, as the site knows it; null for an address that could not be reached. */
type Found = { readonly at: string; readonly text: string | null } | null;

const DAYS = 86_400_000;
const BEGINNING = Date.UTC(2024, 0, 1);

/**
 * Adds the articles of a site, lets it change in rounds, looks at it after each, and hands out excerpts. In the end the site's
 * own history tells how each of them has to be judged.
 */
export async function changing({ seed, articles, edits, rounds }: ChangingPlan): Promise<ChangingOutcome> {
  const random = randomFrom(seed);
  const site = await new ChangingPages(articles, random).start();
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  const wrong: string[] = [];
  const counts = new Map<string, number>();
  const count = (what: string, often = 1) => counts.set(what, (counts.get(what) ?? 0) + often);
  try {
    const fetch = openFetcher(site.options);
    const ways = { fetch, politely: politely(fetch, 0), isHeld: () => false };
    const { drafts } = await gather(
      site.pages.map((_, n) => site.url(n)),
      ways,
    );
    await keep(folder, plan(drafts, await heldIn(folder)));
    const handedOut: HandedOut[] = [];
    const history: Found[][] = site.pages.map((_, n) => [
      { at: new Date(BEGINNING).toISOString(), text: site.textOf(n) },
    ]);
    for (const { file } of (await heldIn(folder)).articles)
      await utimes(join(folder, file), BEGINNING / 1_000, BEGINNING / 1_000);
    const editions = new CoverageEditions(folder);
    const liveLibrary = await notingEditions(await openLiveLibrary(folder), editions, (line) => wrong.push(line));
    for (let round = 1; round <= rounds; round += 1) {
      handedOut.push(...(await someOf(liveLibrary.library, (url) => site.numberOf(url), random)));
      for (let i = 0; i < edits / rounds; i += 1) site.edit();
      const now = new Date(BEGINNING + round * 40 * DAYS);
      const visitor = politely(fetch, 0);
      for (let looked = 0; looked < articles; looked += 50)
        await lookAgain(
          folder,
          visitor,
          () => {},
          () => now,
        );
      for (const [n, { state }] of site.pages.entries()) {
        const found = { at: now.toISOString(), text: state === 'readable' ? site.textOf(n) : null };
        history[n]?.push(state === 'away' ? null : found);
      }
      await liveLibrary.reload();
    }
    for (const { fingerprint, ids, excerpts } of handedOut) {
      const former = await editions.former(fingerprint, ids, { question: '' }, liveLibrary.library);
      for (const [i, { page, words }] of excerpts.entries()) {
        const quote = former?.quotes[i];
        const standing = quote && former.standings.get(quote)?.standing;
        if (!standing || plain(quote.quote) !== words) {
          wrong.push(`page ${page}: "${words.trim()}" is shown as ${quote?.quote}`);
          continue;
        }
        const day = standing.kind === 'until' ? standing.lastSeen : standing.kind === 'gone' ? standing.since : '';
        const told = [standing.kind, day].join(' ').trim();
        const truth = truthOf(words, history[page] ?? []);
        count(standing.kind);
        if (told !== truth) wrong.push(`page ${page}: "${words.trim()}" is judged ${told}, and is ${truth}`);
      }
    }
    for (const { article } of await itemsOf(liveLibrary.library))
      count('editions', (await editions.of(article)).length);
    liveLibrary.close();
    return { wrong, counts };
  } finally {
    site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const itemsOf = async ({ archive, survey }: Library): Promise<readonly ArchiveItem[]> =>
  (await archive.list({ outlet: null, words: null, sort: 'loaded', offset: 0, limit: survey.articles })).items;

/** The share of what the articles print that is handed out in a round. */
const SHARE = 0.08;
/** Excerpts of an answer. */
const EXCERPTS = 6;

/** Some of the paragraphs that the articles print, as answers of some excerpts each. */
async function someOf(library: Library, pageAt: (url: string) => number, random: () => number): Promise<HandedOut[]> {
  const chosen = (await itemsOf(library)).flatMap(({ article, paragraphs }) =>
    paragraphs
      .filter(isQuotable)
      .filter(() => random() < SHARE)
      .map(({ start, end }) => ({ article, start, end }))
      .filter((place) => library.isRecallable(place)),
  );
  const answers = Math.ceil(chosen.length / EXCERPTS);
  return Array.from({ length: answers }, (_, i) => {
    // Excerpts of an answer are of several articles.
    const places = chosen.filter((_place, n) => n % answers === i);
    return {
      fingerprint: library.survey.fingerprint,
      ids: places.map((place) => library.quoteId(place)),
      excerpts: places.map(({ article, start, end }) => ({
        page: pageAt(article.facts.url.value ?? ''),
        words: plain(article.text.slice(start, end)),
      })),
    };
  });
}

/** How words have to be judged by what the site printed at each look. */
function truthOf(words: string, history: readonly Found[]): string {
  const looks = history.filter((look) => look !== null);
  const readable = looks.filter(({ text }) => text !== null);
  if (readable.at(-1)?.text?.includes(words)) {
    const gone = looks.slice(looks.findLastIndex(({ text }) => text !== null) + 1);
    return gone[0] ? `gone ${gone[0].at}` : 'printed';
  }
  return `until ${readable.findLast(({ text }) => text?.includes(words))?.at}`;
}
