import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './answer/answer.ts';
import { ask, type Coverage } from './answer/ask.ts';
import { Outlets } from './answer/outlets.ts';
import type { Quote } from './answer/quote.ts';
import { Reader } from './answer/reading.ts';
import { quoteId, recall } from './answer/recall.ts';
import { Voices } from './answer/voices.ts';
import type { Corpus } from './corpus/corpus.ts';
import { loadCorpus } from './corpus/load.ts';
import { Company } from './search/company.ts';
import { documentOf, passageTerms } from './search/document.ts';
import { openMiniSearch } from './search/minisearch.ts';
import { Vocabulary } from './search/vocabulary.ts';
import { parseSynonyms, type Synonyms } from './text/synonyms.ts';

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
  /** A short name of a quote: letters, digits and '-', at most 14 characters, valid while the fingerprint is the same. */
  quoteId(quote: Quote): string;
}

const SYNONYMS = 'synonyms.solr';
const SHIPPED = fileURLToPath(new URL('../seeds/', import.meta.url));

/** The synonyms beside the corpus, or those that come with the program. */
async function loadSynonyms(corpusPath: string): Promise<Synonyms> {
  const own = join(corpusPath, SYNONYMS);
  const path = await access(own).then(
    () => own,
    () => join(SHIPPED, SYNONYMS),
  );
  return parseSynonyms(await readFile(path, 'utf8'));
}

/** Loads and indexes the corpus at `path`. Throws `CorpusError` when there is nothing that can be served. */
export async function openLibrary(path: string): Promise<Library> {
  const [corpus, synonyms] = await Promise.all([loadCorpus(path), loadSynonyms(path)]);
  const vocabulary = new Vocabulary();
  const company = new Company();
  const documents = corpus.passages.map((passage) => {
    const terms = passageTerms(passage);
    vocabulary.add(passage, terms);
    company.add(passage, terms);
    return documentOf(passage, terms);
  });
  const coverage: Coverage = {
    corpus,
    engine: openMiniSearch(documents),
    lexicon: { vocabulary, synonyms, company },
    outlets: new Outlets(corpus.entries.flatMap(({ article }) => article.facts.outlet.value ?? [])),
    reader: new Reader(),
    voices: new Voices(corpus.entries),
  };
  return {
    corpus,
    ask: (question) => ask(question, coverage),
    recall: (ids, question) => recall(ids, question, coverage),
    quoteId: (quote) => quoteId(quote, corpus),
  };
}
