import { type ConcordancePair, concordances } from '../concordance/concordance.ts';
import type { TypedQuotation } from '../concordance/typed.ts';
import type { Archive } from '../corpus/archive.ts';
import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type DuplicateFamilies, DuplicateFinder } from '../corpus/duplicates.ts';
import { InMemory } from '../corpus/inmemory.ts';
import { type CorpusSurvey, outletNames, surveyOf } from '../corpus/survey.ts';
import { NO_SYNONYMS, type Synonyms } from '../english/synonyms.ts';
import { OutletMentions } from '../question/outletmentions.ts';
import type { Lexicon } from '../question/terms.ts';
import type { Dictionary } from '../question/translate.ts';
import { passageTexts } from '../reader/encoding/passagetexts.ts';
import type { CoverageReader, Reader } from '../reader/port.ts';
import { documentOf, type IndexedDocument, passageTerms } from '../search/document.ts';
import type { Engine, KeptEngine } from '../search/engine.ts';
import { openMiniSearch } from '../search/minisearch.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import { Turns } from '../work/turns.ts';
import { type DatedSentence, datedSentences } from './datedsentences.ts';
import { type AnswerLimits, SHIPPED_LIMITS } from './limits.ts';
import { SentenceCache } from './paragraphsentences.ts';
import { QuotationSpeakers } from './quotationspeakers.ts';
import type { QuotedPerson } from './quotedperson.ts';
import { peopleIn, QuotedPeople } from './roster.ts';

/** A reader's knowledge of a coverage. */
interface ReadingOf {
  readonly vectors: CoverageReader;
  /** The article of a passage; undefined where there is no such passage. */
  articleOf(passage: number): Article | undefined;
}

/** All that an answer is made from. */
export interface Coverage {
  readonly archive: Archive;
  readonly survey: CorpusSurvey;
  readonly engine: Engine;
  readonly lexicon: Lexicon;
  readonly outlets: OutletMentions;
  readonly duplicates: DuplicateFamilies;
  readonly sentenceCache: SentenceCache;
  readonly speakers: QuotationSpeakers;
  /** Who reads the coverage closely; null where words alone answer. */
  readonly reader: ReadingOf | null;
  readonly roster: QuotedPeople;
  /** The words among which a quotation is looked for: at least those of every article that may have it. */
  concordancesOf(typed: TypedQuotation): Promise<ConcordancePair>;
  /** The sentences that name the days that a timeline of all would show, and some more. */
  dated(): Promise<readonly DatedSentence[]>;
  /** Where answers end and silence begins. */
  readonly limits: AnswerLimits;
  /** The newest day on which an article was published, YYYY-MM-DD; today where no article has a date. */
  readonly newest: string;
  /** The first day on which an article was published, YYYY-MM-DD; null where no article has a date. */
  readonly oldest: string | null;
}

/** See `Coverage.newest`. */
export const newestOf = ({ days }: CorpusSurvey): string => days?.last ?? new Date().toISOString().slice(0, 10);

/** What is learnt by reading a corpus once through. It takes long, so it can be written down. */
export interface LearnedIndex {
  readonly vocabulary: Vocabulary;
  readonly duplicates: DuplicateFamilies;
  readonly engine: KeptEngine;
}

/** Indexes documents of which document `n` has the id `n`. */
export type OpenEngine = (documents: readonly IndexedDocument[]) => KeptEngine;

/** Passages between two reports of progress. */
const STRIDE = 250;

/**
 * Reads a corpus once through: indexes it and learns its words. Takes time in the order of 1 ms for two passages.
 *
 * @param onProgress is told now and then how many passages are read
 */
export function learn(
  { passages }: Corpus,
  openEngine: OpenEngine = openMiniSearch,
  onProgress: (done: number) => void = () => {},
): LearnedIndex {
  const vocabulary = new Vocabulary();
  const finder = new DuplicateFinder();
  const documents = passages.map((passage, i) => {
    if (i % STRIDE === 0) onProgress(i);
    const terms = passageTerms(passage);
    vocabulary.add(passage, terms);
    finder.add(passage.article, terms);
    return documentOf(passage, terms);
  });
  return { vocabulary, duplicates: finder.found(), engine: openEngine(documents) };
}

/** A reader, and where the vectors of a coverage are kept; null keeps them in memory alone. */
export interface ReadBy {
  readonly reader: Reader;
  readonly folder: string | null;
}

/** Everybody who is quoted, from where they are kept, or as `read` finds them, which takes long for many articles. */
export type PeopleKeeper = (read: () => Promise<readonly QuotedPerson[]>) => Promise<readonly QuotedPerson[]>;

/** The coverage of a corpus from what was learnt of it, read closely where there is a reader. */
export function coverageFrom(
  corpus: Corpus,
  { vocabulary, duplicates, engine }: LearnedIndex,
  { synonyms, dictionary }: Pick<Lexicon, 'synonyms' | 'dictionary'>,
  reading: ReadBy | null = null,
  keptPeople: PeopleKeeper = (read) => read(),
): Coverage {
  const { entries, passages } = corpus;
  const archive = new InMemory(corpus, (work) => new Turns().through(work));
  const survey = surveyOf(corpus);
  const speakers = new QuotationSpeakers((article) => archive.itemOf(article));
  const sentenceCache = new SentenceCache();
  const looked = concordances(entries);
  let dated: Promise<readonly DatedSentence[]> | null = null;
  return {
    archive,
    survey,
    engine,
    lexicon: {
      vocabulary,
      // Measured to be of no use to the reader; words alone are much helped by them.
      synonyms: reading ? NO_SYNONYMS : synonyms,
      dictionary,
      isSpeltRight: reading ? (word) => reading.reader.knows(word) : undefined,
    },
    outlets: new OutletMentions(outletNames(survey)),
    reader: reading && {
      vectors: reading.reader.open(passageTexts(passages), reading.folder),
      articleOf: (id) => passages[id]?.article,
    },
    duplicates,
    sentenceCache,
    speakers,
    roster: new QuotedPeople(() => keptPeople(() => peopleIn(entries, speakers))),
    concordancesOf: async () => {
      await Promise.all([looked.told.ready(), looked.printed.ready()]);
      return looked;
    },
    dated: () => (dated ??= datedSentences(passages, sentenceCache)),
    limits: SHIPPED_LIMITS,
    newest: newestOf(survey),
    oldest: survey.days?.first ?? null,
  };
}

/** The coverage of a corpus that is read now. */
export const coverageOf = (corpus: Corpus, synonyms: Synonyms, dictionary: Dictionary): Coverage =>
  coverageFrom(corpus, learn(corpus), { synonyms, dictionary });
