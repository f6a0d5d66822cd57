import type { Article } from '../../src/corpus/article.ts';
import { type Coverage, coverageOf } from '../../src/coverage/coverage.ts';
import { parseSynonyms } from '../../src/english/synonyms.ts';
import type { ParsedQuestion } from '../../src/question/parse.ts';
import { parseQuestion } from '../../src/question/parse.ts';
import type { Question } from '../../src/question/question.ts';
import { parseDictionary } from '../../src/question/translate.ts';
import type { RankedPassage } from '../../src/reading/rank.ts';
import { rank } from '../../src/reading/rank.ts';
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
  const coverage = coverageOf(
    makeCorpus(...articles),
    parseSynonyms(words.synonyms ?? ''),
    parseDictionary(words.dictionary ?? ''),
  );
  return coverage.survey.days ? coverage : { ...coverage, newest: SOME_DAY };
}

/** An article of this outlet, with a day of publication where one is given. Its file is named after the outlet. */
export const published = (outlet: string, text: string, day?: string): Article =>
  makeArticle(text, {
    file: `${outlet.toLowerCase().replace(/\W+/g, '-')}${day ? `-${day}` : ''}.txt`,
    facts: { outlet: stated(outlet), ...(day && { published: stated(day) }) },
  });

/** How a coverage understands a question. */
export const understood = (question: string, coverage: Coverage, more: Partial<Question> = {}) =>
  parseQuestion({ question, ...more }, coverage);

/** The evidence for a question, and how the question is understood. */
export async function evidenceFor(
  question: string,
  coverage: Coverage,
): Promise<{ readonly asked: ParsedQuestion; readonly evidence: RankedPassage[] }> {
  const asked = await understood(question, coverage);
  return { asked, evidence: await rank(asked, coverage, null) };
}
