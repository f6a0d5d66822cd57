import type { Article } from '../article.ts';
import type { Corpus, CorpusEntry } from '../corpus.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { divide } from '../page/paragraphs.ts';
import { passagesOf } from '../passage.ts';
import type { FoundArticles } from './found.ts';

/** An article with its paragraphs. */
export const entryOf = (article: Article): CorpusEntry => ({
  article,
  paragraphs: divide(article.text, { headline: article.facts.headline.value, dek: article.facts.dek.value }),
});

/** Divides every article into paragraphs and passages. No input or output. */
export function understand({ articles, refused, warnings }: FoundArticles): Corpus {
  const entries = articles.map(entryOf);
  return { entries, passages: passagesOf(entries), refused, warnings, fingerprint: fingerprintOf(articles) };
}
