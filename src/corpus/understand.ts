import type { Corpus } from './corpus.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Found } from './found.ts';
import { divide } from './paragraphs.ts';
import { passagesOf } from './passage.ts';

/** Divides every article into paragraphs and passages. No input or output. */
export function understand({ articles, refused, warnings }: Found): Corpus {
  const entries = articles.map((article) => ({
    article,
    paragraphs: divide(article.text, { headline: article.facts.headline.value, dek: article.facts.dek.value }),
  }));
  return { entries, passages: passagesOf(entries), refused, warnings, fingerprint: fingerprintOf(articles) };
}
