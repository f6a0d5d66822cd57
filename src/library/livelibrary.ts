import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type CorpusSurvey, surveyOf } from '../corpus/survey.ts';
import { type Coverage, coverageFrom, type PeopleKeeper, type ReadBy } from '../coverage/coverage.ts';
import { type AnswerLimits, SHIPPED_LIMITS } from '../coverage/limits.ts';
import { SentenceCache } from '../coverage/paragraphsentences.ts';
import { oneRoundAtATime } from '../work/reloading.ts';
import { Turns } from '../work/turns.ts';
import { type LanguageData, type Library, libraryOver, readThesaurus } from './library.ts';
import { type IndexedCorpus, type IndexOpening, openIndexed, reindexed } from './snapshot/open.ts';
import { keptPeople } from './snapshot/people.ts';

/** The library in use, which can be exchanged for a new reading of the same path. */
export interface LiveLibrary {
  /** Callers keep the one that they took until their work is done, whatever is loaded meanwhile. */
  readonly library: Library;
  /** When it was read. */
  readonly readAt: Date;
  /**
   * Reads the corpus again, on another thread, and puts the new library in the place of the old one in one step. Whoever
   * asks while that is under way gets the outcome of the next time, which finds all that is there by now. Throws
   * `CorpusError`, and keeps the old one, when nothing can be served.
   */
  reload(): Promise<ArticleChanges>;
  /** Settles when the reader has read all that is in use. `onRead` is told now and then how many passages it has read. */
  read(onRead?: (read: number, all: number) => void): Promise<void>;
  /** Lets go of what is kept for it. Answers under way end well; nothing is asked of it any more after that. */
  close(): void;
}

/** How a live library is opened. */
export interface LiveLibraryOptions extends IndexOpening {
  /** Where answers end and silence begins. */
  readonly limits: AnswerLimits;
  /** The reader; null where words alone answer. */
  readonly reading:
    | (ReadBy & { /** Nothing is answered before it has read everything. */ readonly isAwaited: boolean })
    | null;
}

/** What a reload changed: articles by their ids, files of words by their names. */
export interface ArticleChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly words: readonly string[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/** Code units of text, about two thousand passages: less is read anew in a second or two. */
const KEEP_FROM = 1_500_000;
/** From so many passages on, an index in memory was measured to take more than it is worth. */
const MANY = 100_000;
/** Milliseconds between two reports of what has been read. */
const REPORT = 200;
/** Milliseconds after which a library that was exchanged is asked for nothing any more. */
const FORGOTTEN_AFTER = 60_000;
const DEFAULTS: LiveLibraryOptions = {
  engine: 'minisearch',
  keepFrom: KEEP_FROM,
  note: () => {},
  onProgress: () => {},
  limits: SHIPPED_LIMITS,
  reading: null,
};

/** Opens the corpus at `path`. Throws `CorpusError` when there is nothing that can be served. */
export async function openLiveLibrary(path: string, options: Partial<LiveLibraryOptions> = {}): Promise<LiveLibrary> {
  const opening = { ...DEFAULTS, ...options };
  let indexed = await openIndexed(path, opening);
  const words = await readThesaurus(path);
  const { limits, reading } = opening;
  /** Who is quoted in few articles is found as fast as it is read. */
  const keeperOf = ({ corpus, key }: IndexedCorpus): PeopleKeeper => {
    const length = corpus.entries.reduce((sum, { article }) => sum + article.text.length, 0);
    return (read) => (length < opening.keepFrom ? read() : keptPeople(path, key, read, opening.note));
  };
  let coverage: Coverage = {
    ...coverageFrom(indexed.corpus, indexed.learnt, words, reading, keeperOf(indexed)),
    limits,
  };
  await coverage.reader?.vectors.restored();
  let library = libraryOver(coverage, words);
  let readAt = new Date();
  adviseOn(library.survey, opening);

  async function readAgain(): Promise<ArticleChanges> {
    const found = await reindexed(path, indexed, opening);
    const thesaurus = await readThesaurus(path);
    const isSameIndex = found.learnt === indexed.learnt;
    const next = isSameIndex
      ? withThesaurus({ ...coverage, survey: surveyOf(found.corpus) }, thesaurus)
      : {
          ...coverageFrom(found.corpus, found.learnt, thesaurus, reading, keeperOf(found)),
          sentenceCache: new SentenceCache({ earlier: coverage.sentenceCache }),
          limits,
        };
    await (reading?.isAwaited ? next.reader?.vectors.ready() : next.reader?.vectors.restored());
    const fresh = libraryOver(next, thesaurus);
    await fresh.prepare();
    const changes = await changesBetween([indexed.corpus, library], [found.corpus, fresh]);
    if (!isSameIndex) forgetLater(coverage);
    [indexed, coverage, library, readAt] = [found, next, fresh, new Date()];
    return changes;
  }
  return {
    get library() {
      return library;
    },
    get readAt() {
      return readAt;
    },
    reload: oneRoundAtATime(readAgain),
    async read(onRead = () => {}) {
      const vectors = coverage.reader?.vectors;
      if (!vectors) return;
      const timer = setInterval(() => {
        const { progress } = vectors;
        if (progress) onRead(progress.read, progress.all);
      }, REPORT);
      try {
        await vectors.ready();
      } finally {
        clearInterval(timer);
      }
    },
    close: () => forgetLater(coverage),
  };
}

/** Answers that still use the library of this coverage end within a minute; then its vectors are let go. */
function forgetLater({ reader }: Coverage): void {
  setTimeout(() => reader?.vectors.close(), FORGOTTEN_AFTER).unref();
}

/** Says when the coverage has outgrown its engine. */
function adviseOn({ passages }: CorpusSurvey, { engine, note }: IndexOpening): void {
  if (engine !== 'minisearch' || passages < MANY) return;
  note(`The coverage has ${passages} passages: SEARCH_ENGINE=sqlite would take less memory`);
}

/** The same coverage with other words for the words of a question. */
const withThesaurus = (coverage: Coverage, { synonyms, dictionary }: LanguageData): Coverage => ({
  ...coverage,
  lexicon: { ...coverage.lexicon, synonyms, dictionary },
});

/** What was read at one time. */
type Reading = readonly [Corpus, Library];

/** By id: what is in both but not the same in text or facts has changed. */
async function changesBetween([old, before]: Reading, [corpus, after]: Reading): Promise<ArticleChanges> {
  const known = articlesOf(old);
  const now = articlesOf(corpus);
  const turns = new Turns();
  const changed: string[] = [];
  for (const [id, article] of now) {
    const earlier = known.get(id);
    if (earlier && !isSame(earlier, article)) changed.push(id);
    await turns.next();
  }
  return {
    added: [...now.keys()].filter((id) => !known.has(id)).sort(),
    changed: changed.sort(),
    removed: [...known.keys()].filter((id) => !now.has(id)).sort(),
    words: [...after.words].flatMap(([name, text]) => (before.words.get(name) === text ? [] : [name])).sort(),
    refused: corpus.refused,
  };
}

const articlesOf = ({ entries }: Corpus): Map<string, Article> =>
  new Map(entries.map(({ article }) => [article.id, article]));

const isSame = (a: Article, b: Article): boolean =>
  a === b || (a.text === b.text && JSON.stringify(a.facts) === JSON.stringify(b.facts));
