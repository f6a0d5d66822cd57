import type { ArchiveItem } from '../corpus/archive.ts';
import type { Article } from '../corpus/article.ts';
import { someAtATime } from '../corpus/files/someatatime.ts';
import { editionHash } from '../corpus/fingerprint.ts';
import { understand } from '../corpus/read/understand.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { type ExcerptStanding, readStanding } from '../editions/standing.ts';
import { NO_SYNONYMS } from '../english/synonyms.ts';
import type { Quote } from '../excerpts/quote.ts';
import { type Library, libraryOver } from '../library/library.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import type { Question } from '../question/question.ts';
import { parseDictionary } from '../question/translate.ts';
import { type ChangedArticle, changedIn, editionsOf, type KeptEdition } from '../store/editions.ts';
import { ledgerIds, readLedger } from '../store/ledger.ts';
import { editionMark, marksAt, noteReading } from '../store/readings.ts';
import { Turns } from '../work/turns.ts';

/** How an excerpt of an earlier answer stands today, and the article as it is now. */
export interface StandingToday {
  readonly standing: ExcerptStanding;
  readonly newest: Article;
}

/** Excerpts of an earlier reading of the articles, as they were then. */
export interface FormerAnswer {
  readonly quotes: readonly Quote[];
  readonly standings: ReadonlyMap<Quote, StandingToday>;
  /** Holds the articles of the excerpts, in the editions of then, under the fingerprint and the ids of then. */
  readonly library: Library;
}

/** An article of an earlier reading. */
export interface FormerArticle {
  readonly item: ArchiveItem;
  readonly library: Library;
  /** When the edition was last seen, where it is no longer in use. */
  readonly lastSeen: string | null;
}

/** The editions of a coverage's articles. */
export class CoverageEditions {
  readonly #folder: string;
  /** The ids of the articles that are served, by the marks of their editions. */
  #served: ReadonlyMap<string, string> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Notes which editions a library serves. Rejects when that cannot be written. */
  async note({ archive, survey }: Library): Promise<void> {
    const wanted = { outlet: null, words: null, sort: 'loaded', offset: 0, limit: survey.articles } as const;
    const turns = new Turns();
    const served: [string, string][] = [];
    for (const { article } of (await archive.list(wanted)).items) {
      served.push([markOf(article), article.id]);
      await turns.next();
    }
    this.#served = new Map(served);
    const marks = served.map(([mark]) => mark);
    await noteReading(this.#folder, survey.fingerprint, marks);
  }

  /** The articles of which there is something to tell, what happened last first. */
  changed(): Promise<readonly ChangedArticle[]> {
    return changedIn(this.#folder);
  }

  /** All editions of an article, the oldest first. */
  of(article: Article): Promise<readonly KeptEdition[]> {
    return editionsOf(this.#folder, article);
  }

  /**
   * The quotes of an answer of an earlier reading, by the ids of then, in their order; null where the articles of then are not
   * known, or not there any more.
   */
  async former(
    fingerprint: string,
    ids: readonly string[],
    question: Question,
    now: Library,
  ): Promise<FormerAnswer | null> {
    const numbers = ids.map((id) => Number.parseInt(id, 36));
    const articles = await this.#articlesAt(fingerprint, numbers, now);
    if (articles === null) return null;
    const order = [...articles.keys()];
    const small = libraryOf([...articles.values()]);
    const own = ids.map((id, i) => id.replace(/^[^-]*/, order.indexOf(numbers[i] ?? -1).toString(36)));
    const quotes = await small.recall(own, question);
    if (quotes === null || quotes.length !== ids.length) return null;
    const idOf = new Map(quotes.map((quote, i) => [small.quoteId(quote), ids[i] ?? '']));
    const standings = new Map<Quote, StandingToday>();
    for (const quote of quotes) {
      const standing = await this.#standing(quote, small, now);
      if (standing === null) return null;
      standings.set(quote, standing);
    }
    const quoteId: Library['quoteId'] = (quote) => idOf.get(small.quoteId(quote)) ?? '';
    return { quotes, standings, library: { ...small, survey: { ...small.survey, fingerprint }, quoteId } };
  }

  /** An article of an earlier reading by its number of then; null as for `former`. */
  async formerArticle(fingerprint: string, number: number, now: Library): Promise<FormerArticle | null> {
    const article = (await this.#articlesAt(fingerprint, [number], now))?.get(number);
    const [newest] = article ? await now.archive.named([article.id]) : [];
    if (!article || !newest) return null;
    const library = libraryOf([article]);
    const hash = editionHash(article.text);
    const seen = (await this.of(newest.article)).findLast((edition) => edition.hash === hash);
    const isNewest = newest.article.text === article.text;
    return { item: library.archive.itemOf(article), library, lastSeen: isNewest ? null : (seen?.lastSeen ?? null) };
  }

  async #standing(quote: Quote, small: Library, now: Library): Promise<StandingToday | null> {
    const [newest] = await now.archive.named([quote.article.id]);
    if (!newest) return null;
    const known = await readLedger(this.#folder, quote.article.id);
    const shown = small.archive.itemOf(quote.article);
    const since = known?.unreadable?.since ?? null;
    const standing = readStanding(quote, shown, await this.of(newest.article), since);
    return { standing: await new Turns().through(standing), newest: newest.article };
  }

  /** The articles that had these numbers under a fingerprint, as they were then; null where one of them is not known. */
  async #articlesAt(
    fingerprint: string,
    numbers: readonly number[],
    { archive }: Library,
  ): Promise<ReadonlyMap<number, Article> | null> {
    const marks = (await marksAt(this.#folder, fingerprint)) ?? [];
    const wanted = new Map([...new Set(numbers)].map((number) => [number, marks[number] ?? '']));
    const owners = await this.#ownersOf([...wanted.values()]);
    const found = new Map<number, Article>();
    for (const [number, mark] of wanted) {
      const id = owners.get(mark) ?? '';
      const [item] = await archive.named([id]);
      const editions = item ? await this.of(item.article) : [];
      const edition = editions.find(({ hash }) => editionMark(id, hash) === mark);
      if (!edition) return null;
      found.set(number, edition.entry.article);
    }
    return found;
  }

  /** The ids of articles by the marks of their editions: of those that are served, and of earlier ones where they are asked for. */
  async #ownersOf(marks: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (marks.every((mark) => this.#served.has(mark))) return this.#served;
    const known = await someAtATime(await ledgerIds(this.#folder), async (id) => {
      const ledger = await readLedger(this.#folder, id);
      return (ledger?.editions ?? []).map(({ hash }): [string, string] => [editionMark(id, hash), id]);
    });
    return new Map([...known.flat(), ...this.#served]);
  }
}

const markOf = ({ id, text }: Article): string => editionMark(id, editionHash(text));

/** Some articles as a library of their own. */
function libraryOf(articles: readonly Article[]): Library {
  const corpus = understand({ articles, refused: [], warnings: [] });
  const words = { synonyms: NO_SYNONYMS, dictionary: parseDictionary(''), files: new Map() };
  return libraryOver(coverageOf(corpus, words.synonyms, words.dictionary), words);
}

/**
 * The same library, of which each reading is noted, so that answers of before can be shown again.
 *
 * @param onFault takes one line where that cannot be written
 */
export async function notingEditions(
  liveLibrary: LiveLibrary,
  editions: CoverageEditions,
  onFault: (line: string) => void,
): Promise<LiveLibrary> {
  const note = (): Promise<void> =>
    editions
      .note(liveLibrary.library)
      .catch((fault: Error) => onFault(`The editions in use cannot be noted: ${fault.message}`));
  await note();
  return {
    ...liveLibrary,
    get library() {
      return liveLibrary.library;
    },
    get readAt() {
      return liveLibrary.readAt;
    },
    async reload() {
      const changes = await liveLibrary.reload();
      await note();
      return changes;
    },
  };
}
