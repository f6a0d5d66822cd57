import type { Article } from '../corpus/article.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import { factText, nameList } from './attribution.ts';
import { words } from './words.ts';

/** How many outlets these articles are from: outlets are counted, not files. All articles without one are one. */
export function outletCount(articles: readonly Article[]): number {
  return new Set(articles.map(({ facts }) => facts.outlet.value)).size;
}

/** The outlets of the coverage in Markdown, each once. */
export function coverageOutlets(corpus: Corpus): string {
  return nameList(corpus.entries.map(({ article }) => factText(article.facts.outlet, words.outletNotStated)));
}

/** The articles whose outlet has the typed letters in its name; case, accents and punctuation count for nothing. */
export function entriesOf(corpus: Corpus, typed: string): readonly Entry[] {
  const wanted = bare(typed);
  if (wanted === '') return corpus.entries;
  return corpus.entries.filter(({ article }) => bare(article.facts.outlet.value ?? '').includes(wanted));
}

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
