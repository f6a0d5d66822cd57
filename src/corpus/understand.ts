import type { Article } from './article.ts';
import type { Corpus, Entry } from './corpus.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Found } from './found.ts';
import { divide } from './paragraphs.ts';
import { passagesOf } from './passage.ts';

/** An article with its paragraphs. */
export const entryOf = (article: Article): Entry => ({
  article,
  paragraphs: divide(article.text, { headline: article.facts.headline.value, dek: article.facts.dek.value }),
});

/** Divides every article into paragraphs and passages. No input or output. */
export function understand({ articles, refused, warnings }: Found): Corpus {
  const entries = articles.map(entryOf);
  return { entries, passages: passagesOf(entries), refused, warnings, fingerprint: fingerprintOf(articles) };
}
