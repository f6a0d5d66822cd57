import type { Question } from '../../src/answer/answer.ts';
import type { Coverage } from '../../src/answer/ask.ts';
import { datesIn } from '../../src/answer/dates.ts';
import { Outlets } from '../../src/answer/outlets.ts';
import type { Understanding } from '../../src/answer/question.ts';
import { understand } from '../../src/answer/question.ts';
import type { Evidence } from '../../src/answer/rank.ts';
import { rank } from '../../src/answer/rank.ts';
import { Reader } from '../../src/answer/reading.ts';
import { parseDictionary } from '../../src/answer/translate.ts';
import { Voices } from '../../src/answer/voices.ts';
import type { Article } from '../../src/corpus/article.ts';
import { Company } from '../../src/search/company.ts';
import { documentOf, passageTerms } from '../../src/search/document.ts';
import { openMiniSearch } from '../../src/search/minisearch.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { parseSynonyms } from '../../src/text/synonyms.ts';
import { makeArticle, makeCorpus, stated } from '../support/articles.ts';

/** What may differ from a coverage without synonyms and without a dictionary. */
export interface Words {
  /** In the format of `synonyms.solr`. */
  readonly synonyms?: string;
  /** In the format of `dictionary.solr`. */
  readonly dictionary?: string;
}

/** The newest day of a coverage in which no article has one. */
const SOME_DAY = '2023-05-31';

/** All that is needed to answer from these articles, or texts, in memory. */
export function makeCoverage(articles: readonly (Article | string)[], words: Words = {}): Coverage {
  const corpus = makeCorpus(...articles);
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
    lexicon: {
      vocabulary,
      company,
      synonyms: parseSynonyms(words.synonyms ?? ''),
      dictionary: parseDictionary(words.dictionary ?? ''),
    },
    outlets: new Outlets(corpus.entries.flatMap(({ article }) => article.facts.outlet.value ?? [])),
    reader: new Reader(),
    voices: new Voices(corpus.entries),
    newest:
      corpus.entries
        .flatMap(({ article }) => article.facts.published.value ?? [])
        .sort()
        .at(-1) ?? SOME_DAY,
  };
}

/** An article of this outlet, with a day of publication where one is given. Its file is named after the outlet. */
export const published = (outlet: string, text: string, day?: string): Article =>
  makeArticle(text, {
    file: `${outlet.toLowerCase().replace(/\W+/g, '-')}${day ? `-${day}` : ''}.txt`,
    facts: { outlet: stated(outlet), ...(day && { published: stated(day) }) },
  });

/** How a coverage understands a question. */
export const understood = (question: string, { outlets, lexicon }: Coverage, more: Partial<Question> = {}) =>
  understand({ question, ...more }, outlets, lexicon);

/** The evidence for a question, and how the question is understood. */
export async function evidenceFor(
  question: string,
  coverage: Coverage,
): Promise<{ readonly asked: Understanding; readonly evidence: Evidence[] }> {
  const dates = await datesIn(question, coverage.newest);
  const asked = understand({ question }, coverage.outlets, coverage.lexicon, dates);
  return { asked, evidence: await rank(asked, coverage) };
}
