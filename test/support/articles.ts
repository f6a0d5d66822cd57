import type { Article, ArticleFacts, Fact } from '../../src/corpus/article.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { unstated } from '../../src/corpus/read/facts.ts';
import { understand } from '../../src/corpus/read/understand.ts';

/** What may differ from an article of which nothing is known. */
export interface ArticleOverrides {
  readonly id?: string;
  readonly file?: string;
  readonly facts?: Partial<ArticleFacts>;
}

/** A fact that the document states. */
export const stated = <T = string>(value: T): Fact<T> => ({ value, certainty: 'stated' });

/** An article with this text; unless overridden its file is `article.txt`, its id follows, and no fact is known. */
export function makeArticle(text: string, { file = 'article.txt', id, facts }: ArticleOverrides = {}): Article {
  return { id: id ?? file.replace(/\.\w+$/, ''), file, text, facts: { ...unstated, ...facts } };
}

/** A corpus of these articles, understood as the loader understands them. Texts become `0.txt`, `1.txt` and so on. */
export const makeCorpus = (...articles: readonly (Article | string)[]): Corpus =>
  understand({
    articles: articles.map((each, i) => (typeof each === 'string' ? makeArticle(each, { file: `${i}.txt` }) : each)),
    refused: [],
    warnings: [],
  });
