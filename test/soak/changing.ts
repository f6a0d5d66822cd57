import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../bench/sample.ts';
import { plan } from '../../src/adding/plan.ts';
import type { CorpusEntry } from '../../src/corpus/corpus.ts';
import { isQuotable } from '../../src/corpus/passage.ts';
import { readFolder } from '../../src/corpus/read/folder.ts';
import { entryOf } from '../../src/corpus/read/understand.ts';
import { readStanding, type SeenEdition } from '../../src/editions/standing.ts';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { gather } from '../../src/fetch/gather.ts';
import { politely } from '../../src/fetch/polite.ts';
import { lookAgain } from '../../src/polling/looking.ts';
import { editionsOf } from '../../src/store/editions.ts';
import { heldIn, keep } from '../../src/store/keep.ts';
import { readLedger } from '../../src/store/ledger.ts';
import { type Span, slice } from '../../src/text/span.ts';
import { atOnce } from '../../src/work/work.ts';
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

/** An excerpt that was handed out, of the edition of then. */
interface HandedOut {
  readonly page: number;
  readonly shown: CorpusEntry;
  readonly span: Span;
  readonly words: string;
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
    const served = async () => new Map((await readFolder(folder)).articles.map((one) => [one.facts.url.value, one]));
    for (const { file } of (await served()).values())
      await utimes(join(folder, file), BEGINNING / 1_000, BEGINNING / 1_000);
    for (let round = 1; round <= rounds; round += 1) {
      const articlesNow = await served();
      for (const page of site.pages.keys()) {
        const article = articlesNow.get(site.url(page));
        if (article) handedOut.push(...someOf(entryOf(article), page, random));
        else wrong.push(`round ${round}: ${site.url(page)} is not served`);
      }
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
    }
    const articlesNow = await served();
    const editions = new Map<number, { readonly seen: readonly SeenEdition[]; readonly since: string | null }>();
    for (const page of site.pages.keys()) {
      const article = articlesNow.get(site.url(page));
      if (!article) continue;
      const kept = await editionsOf(folder, article);
      count('editions', kept.length);
      const seen = kept.map((one) => ({ entry: one.entry, lastSeen: one.lastSeen }));
      editions.set(page, { seen, since: (await readLedger(folder, article.id))?.unreadable?.since ?? null });
    }
    for (const { page, shown, span, words } of handedOut) {
      const { seen, since } = editions.get(page) ?? { seen: [], since: null };
      const judged = atOnce(readStanding(span, shown, seen, since));
      const day = judged.kind === 'until' ? judged.lastSeen : judged.kind === 'gone' ? judged.since : '';
      const told = [judged.kind, day].join(' ').trim();
      const truth = truthOf(words, history[page] ?? []);
      count(judged.kind);
      if (told !== truth) wrong.push(`page ${page}: "${words.trim()}" is judged ${told}, and is ${truth}`);
    }
    return { wrong, counts };
  } finally {
    site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Some of the paragraphs that an article prints. */
function someOf(shown: CorpusEntry, page: number, random: () => number): HandedOut[] {
  return shown.paragraphs
    .filter(isQuotable)
    .filter(() => random() < 0.3)
    .map(({ start, end }) => ({
      page,
      shown,
      span: { start, end },
      words: plain(slice(shown.article.text, { start, end })),
    }));
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
