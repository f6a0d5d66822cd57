import type { Article } from '../../corpus/article.ts';
import type { CorpusSurvey } from '../../corpus/survey.ts';
import type { MessageWords } from '../words/words.ts';
import { factText, nameList } from './attribution.ts';

/** How many outlets these articles are from: outlets are counted, not files. All articles without one are one. */
export function outletCount(articles: readonly Article[]): number {
  return new Set(articles.map(({ facts }) => facts.outlet.value)).size;
}

/** The outlets of the coverage in Markdown, each once. */
export function coverageOutlets({ outlets }: CorpusSurvey, words: MessageWords): string {
  const names = outlets.map(({ outlet }) => factText(outlet, words.outletNotStated));
  return nameList(names, words);
}
