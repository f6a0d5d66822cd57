import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './answer/answer.ts';
import { ask } from './answer/ask.ts';
import { type Coverage, coverageOf } from './answer/coverage.ts';
import type { Quote } from './answer/quote.ts';
import { quoteId, recall } from './answer/recall.ts';
import type { Attributed } from './answer/speaker.ts';
import { parseDictionary } from './answer/translate.ts';
import type { Article } from './corpus/article.ts';
import type { Corpus } from './corpus/corpus.ts';
import { CorpusError } from './corpus/corpuserror.ts';
import { loadCorpus } from './corpus/load.ts';
import { parseSynonyms, type Synonyms, SynonymsError } from './text/synonyms.ts';

/** The one door to all that the bot knows. */
export interface Library {
  readonly corpus: Corpus;
  /** What the coverage says to a question. Never throws for anything a person can type. */
  ask(question: Question): Promise<Answer>;
  /**
   * The quotes of an earlier answer, by the ids that `quoteId` gave, in their order; highlights are made anew from the
   * question. Null when an id does not name a quotable span of this corpus.
   */
  recall(ids: readonly string[], question: Question): Promise<readonly Quote[] | null>;
  /** All quotations of an article in text order, each with its speaker where a rule fixes one. */
  quotations(article: Article): readonly Attributed[];
  /** A short name of a quote: letters, digits and '-', at most 14 characters, valid while the fingerprint is the same. */
  quoteId(quote: Quote): string;
}

const SYNONYMS = 'synonyms.solr';
const DICTIONARY = 'dictionary.solr';
const SHIPPED = fileURLToPath(new URL('../seeds/', import.meta.url));

/** The file of this name beside the corpus, or the one that comes with the program. */
async function readWords(corpusPath: string, name: string): Promise<string> {
  const own = join(corpusPath, name);
  const path = await access(own).then(
    () => own,
    () => join(SHIPPED, name),
  );
  return readFile(path, 'utf8');
}

/** The synonyms, each line understood. Throws `CorpusError` with the line that is not. */
async function readSynonyms(corpusPath: string): Promise<Synonyms> {
  const file = await readWords(corpusPath, SYNONYMS);
  try {
    return parseSynonyms(file);
  } catch (cause) {
    if (cause instanceof SynonymsError) throw new CorpusError(join(corpusPath, SYNONYMS), cause.message, { cause });
    throw cause;
  }
}

/** Loads and indexes the corpus at `path`. Throws `CorpusError` when there is nothing that can be served. */
export async function openCoverage(path: string): Promise<Coverage> {
  const [corpus, synonyms, dictionary] = await Promise.all([
    loadCorpus(path),
    readSynonyms(path),
    readWords(path, DICTIONARY).then(parseDictionary),
  ]);
  return coverageOf(corpus, synonyms, dictionary);
}

/** Opens the library over the corpus at `path`. Throws `CorpusError` when there is nothing that can be served. */
export async function openLibrary(path: string): Promise<Library> {
  const coverage = await openCoverage(path);
  return {
    corpus: coverage.corpus,
    ask: (question) => ask(question, coverage),
    recall: (ids, question) => recall(ids, question, coverage),
    quotations: (article) => coverage.voices.quotations(article),
    quoteId: (quote) => quoteId(quote, coverage.corpus),
  };
}
