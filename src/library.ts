import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './answer/answer.ts';
import { ask, type Coverage } from './answer/ask.ts';
import { Outlets } from './answer/outlets.ts';
import type { Quote } from './answer/quote.ts';
import { Reader } from './answer/reading.ts';
import { quoteId, recall } from './answer/recall.ts';
import type { Attributed } from './answer/speaker.ts';
import { parseDictionary } from './answer/translate.ts';
import { Voices } from './answer/voices.ts';
import type { Article } from './corpus/article.ts';
import type { Corpus } from './corpus/corpus.ts';
import { CorpusError } from './corpus/corpuserror.ts';
import { loadCorpus } from './corpus/load.ts';
import { Company } from './search/company.ts';
import { documentOf, passageTerms } from './search/document.ts';
import { openMiniSearch } from './search/minisearch.ts';
import { Vocabulary } from './search/vocabulary.ts';
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
  recall(ids: readonly string[], question: string): Promise<readonly Quote[] | null>;
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

/** The newest day of the coverage; today where no article has a date. */
function newestOf({ entries }: Corpus): string {
  const days = entries.flatMap(({ article }) => article.facts.published.value ?? []);
  return days.sort().at(-1) ?? new Date().toISOString().slice(0, 10);
}

/** Loads and indexes the corpus at `path`. Throws `CorpusError` when there is nothing that can be served. */
export async function openCoverage(path: string): Promise<Coverage> {
  const [corpus, synonyms, dictionary] = await Promise.all([
    loadCorpus(path),
    readSynonyms(path),
    readWords(path, DICTIONARY).then(parseDictionary),
  ]);
  const vocabulary = new Vocabulary();
  const company = new Company();
  const documents = corpus.passages.map((passage) => {
    const terms = passageTerms(passage);
    vocabulary.add(passage, terms);
    company.add(passage, terms);
    return documentOf(passage, terms);
  });
  return {
    corpus,
    engine: openMiniSearch(documents),
    lexicon: { vocabulary, synonyms, company, dictionary },
    outlets: new Outlets(corpus.entries.flatMap(({ article }) => article.facts.outlet.value ?? [])),
    reader: new Reader(),
    voices: new Voices(corpus.entries),
    newest: newestOf(corpus),
  };
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
