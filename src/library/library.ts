import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../answers/answer.ts';
import { ask } from '../answers/ask.ts';
import { type ChoosableOption, OptionCatalog } from '../answers/catalog.ts';
import { type Comparison, compare } from '../answers/compare.ts';
import type { CompletionOption } from '../answers/completion.ts';
import { type Explanation, explain } from '../answers/explain.ts';
import { type KnownWords, newWords } from '../answers/newwords.ts';
import { type QuotesOfPerson, quotesOf } from '../answers/quotesof.ts';
import { type QuestionSuggestion, suggest } from '../answers/suggest.ts';
import { type Timeline, timeline } from '../answers/timeline.ts';
import type { AttributedQuotation } from '../attribution/attribute.ts';
import type { TypedQuotation } from '../concordance/typed.ts';
import type { Archive } from '../corpus/archive.ts';
import type { Article } from '../corpus/article.ts';
import { CorpusError } from '../corpus/corpuserror.ts';
import { readBounded } from '../corpus/files/readfile.ts';
import { decode } from '../corpus/read/decode.ts';
import { loadCorpus } from '../corpus/read/load.ts';
import type { CorpusSurvey } from '../corpus/survey.ts';
import { type Coverage, coverageFrom, learn, type ReadBy } from '../coverage/coverage.ts';
import { parseSynonyms, type Synonyms, SynonymsError } from '../english/synonyms.ts';
import type { PrintedQuote, Quote } from '../excerpts/quote.ts';
import { isRecallable, type QuotePlace, quoteId, recall } from '../excerpts/recall.ts';
import { reader as dateReader } from '../question/dates.ts';
import type { Question } from '../question/question.ts';
import { type Dictionary, parseDictionary } from '../question/translate.ts';
import type { ReadingProgress } from '../reader/port.ts';
import { strengthOf } from '../reading/strength.ts';
import type { LocalEngine } from '../search/engine.ts';
import { type PrintingHistory, printingsOf } from '../verification/printings/printings.ts';
import type { Verification } from '../verification/verification.ts';
import { verify } from '../verification/verify.ts';
import { engineMaker } from './snapshot/engines.ts';

/** All that can be asked of the articles. */
export interface Library {
  /** The articles, wherever they are kept. */
  readonly archive: Archive;
  /** What is known of the coverage as a whole. */
  readonly survey: CorpusSurvey;
  /** The files of words that it understands questions with, by name, as read. */
  readonly words: ReadonlyMap<string, string>;
  /** What the coverage says to a question. Never throws for anything a person can type. */
  ask(question: Question): Promise<Answer>;
  /** What some articles answer to a question that was not said before, best first. */
  newWords(question: string, known: KnownWords): Promise<readonly Quote[]>;
  /**
   * The quotes of an earlier answer, by the ids that `quoteId` gave, in their order; the words that answer are found
   * anew. Null when an id does not name a quotable span of this corpus.
   */
  recall(ids: readonly string[], question: Question): Promise<readonly Quote[] | null>;
  /** All quotations of an article in text order, each with its speaker where a rule fixes one. */
  quotations(article: Article): Promise<readonly AttributedQuotation[]>;
  /**
   * What a person is quoted as saying, on something or at all. `speaker` is a name as typed, or an id of `complete`.
   */
  quotesOf(speaker: string, about: string | null): Promise<QuotesOfPerson>;
  /** Each outlet's words on a topic, side by side. */
  compare(topic: string): Promise<Comparison>;
  /** Dated statements in the order of their dates, on a topic or, for null, at all. */
  timeline(topic: string | null): Promise<Timeline>;
  /** Whether a quotation stands in the coverage. Never throws for anything a person can type. */
  verify(typed: TypedQuotation): Promise<Verification>;
  /** Who printed a quotation that was checked, in the order of publication. Throws `TimeLimitError`. */
  printings(typed: TypedQuotation, verification: Verification): Promise<PrintingHistory>;
  /** What is closest to a question that the coverage does not answer. */
  suggest(question: string): Promise<QuestionSuggestion>;
  /** The names, at most `most`, that somebody who types may mean, with short ids that stand for them. */
  complete(what: ChoosableOption, typed: string, most: number): readonly CompletionOption[];
  /** The name that an id of `complete` stands for; what was typed where it is none. */
  nameOf(what: ChoosableOption, typed: string): string;
  /**
   * Reads in the background what speakers, quotations and dates need; without it the first request for one does, and
   * waits.
   */
  prepare(): Promise<void>;
  /** A short name of a quote: letters, digits and '-', at most 14 characters, valid while the fingerprint is the same. */
  quoteId(quote: Pick<PrintedQuote, 'article' | 'start' | 'end'>): string;
  /** How strongly the coverage answers a question, as the logit of its best sentence, whatever the limits are. */
  strength(question: Question): Promise<number>;
  /** How the answer to a question comes about, for an operator. */
  explain(question: Question): Promise<Explanation>;
  /** How many passages the reader has read, of how many; null where words alone answer. */
  reading(): ReadingProgress | null;
  /** Whether questions can be answered now: always, unless the search is another machine's. */
  isUp(): Promise<boolean>;
  /** Whether `recall` takes the quote's id. */
  isRecallable(quote: QuotePlace): boolean;
}

const SYNONYMS = 'synonyms.solr';
const DICTIONARY = 'dictionary.solr';
/** Bytes: far more words than a language has. */
const MOST_WORDS = 64 * 1024 * 1024;
const SHIPPED = fileURLToPath(new URL('../../language/', import.meta.url));

/** The file of this name beside the corpus, or the one that comes with the program. Throws `CorpusError`. */
async function readWords(corpusPath: string, name: string): Promise<string> {
  const own = join(corpusPath, name);
  const found = await readBounded(own, MOST_WORDS);
  const bytes = 'fault' in found && found.isMissing ? await readBounded(join(SHIPPED, name), MOST_WORDS) : found;
  if ('fault' in bytes) throw new CorpusError(own, bytes.fault);
  const words = decode(bytes);
  if (words === null) throw new CorpusError(own, 'not UTF-8');
  return words.replace(/^\ufeff/, '');
}

/** The synonyms, each line understood. Throws `CorpusError` with the line that is not. */
function synonymsOf(words: string, corpusPath: string): Synonyms {
  try {
    return parseSynonyms(words);
  } catch (cause) {
    if (cause instanceof SynonymsError) throw new CorpusError(join(corpusPath, SYNONYMS), cause.message, { cause });
    throw cause;
  }
}

/** Other words for the words of a question. */
export interface LanguageData {
  readonly synonyms: Synonyms;
  readonly dictionary: Dictionary;
  /** The files that they were read from, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** The thesaurus for the corpus at `path`. Throws `CorpusError` where a line of it cannot be understood. */
export async function readThesaurus(path: string): Promise<LanguageData> {
  const [synonyms, dictionary] = await Promise.all([readWords(path, SYNONYMS), readWords(path, DICTIONARY)]);
  return {
    synonyms: synonymsOf(synonyms, path),
    dictionary: parseDictionary(dictionary),
    files: new Map([
      [SYNONYMS, synonyms],
      [DICTIONARY, dictionary],
    ]),
  };
}

/**
 * Loads and indexes the corpus at `path`. Throws `CorpusError` when there is nothing that can be served.
 *
 * @param reading reads it in the background; null for words alone
 */
export async function openCoverage(
  path: string,
  engine: LocalEngine = 'minisearch',
  reading: ReadBy | null = null,
): Promise<Coverage> {
  return coverageWith(await readThesaurus(path), path, engine, reading);
}

async function coverageWith(
  thesaurus: LanguageData,
  path: string,
  engine: LocalEngine,
  reading: ReadBy | null,
): Promise<Coverage> {
  const [corpus, { open }] = await Promise.all([loadCorpus(path), engineMaker(engine, path)]);
  return coverageFrom(corpus, learn(corpus, open), thesaurus, reading);
}

/** Opens the library over the corpus at `path`. Throws `CorpusError` when there is nothing that can be served. */
export async function openLibrary(path: string): Promise<Library> {
  const thesaurus = await readThesaurus(path);
  return libraryOver(await coverageWith(thesaurus, path, 'minisearch', null), thesaurus);
}

/** The library over a coverage, whose questions are understood with this thesaurus. */
export function libraryOver(coverage: Coverage, { files }: LanguageData): Library {
  const catalog = new OptionCatalog(coverage);
  return {
    archive: coverage.archive,
    survey: coverage.survey,
    words: files,
    ask: (question) => ask(question, coverage),
    newWords: (question, known) => newWords(question, known, coverage),
    recall: (ids, question) => recall(ids, question, coverage),
    quotations: async (article) => {
      await coverage.speakers.ready(article);
      return coverage.speakers.quotations(article);
    },
    quotesOf: (speaker, about) => quotesOf(speaker, about, coverage),
    compare: (topic) => compare(topic, coverage),
    timeline: (topic) => timeline(topic, coverage),
    verify: (typed) => verify(typed, coverage),
    printings: (typed, verification) => printingsOf(typed, verification, coverage),
    suggest: (question) => suggest(question, coverage),
    complete: (what, typed, most) => catalog.complete(what, typed, most),
    nameOf: (what, typed) => catalog.nameOf(what, typed),
    prepare: async () =>
      void (await Promise.all([coverage.roster.ready(), coverage.concordancesOf({ text: '' }), dateReader()])),
    strength: (question) => strengthOf(question, coverage),
    explain: (question) => explain(question, coverage),
    reading: () => coverage.reader?.vectors.progress ?? null,
    isUp: async () => (await coverage.engine.isUp?.()) ?? true,
    quoteId: (quote) => quoteId(quote, coverage.archive),
    isRecallable: (quote) => isRecallable(quote, coverage),
  };
}
