import type { Article } from '../article.ts';
import type { RefusedArticle } from '../corpus.ts';

/** What stands at a path, before any of it is understood. */
export interface FoundArticles {
  readonly articles: readonly Article[];
  readonly refused: readonly RefusedArticle[];
  /** One line each. */
  readonly warnings: readonly string[];
}

/** What is found one after the other: an article, a place that holds none that can be served, or a warning in one line. */
export type FoundPiece =
  | { readonly article: Article }
  | { readonly refused: RefusedArticle }
  | { readonly warning: string };

/** All pieces together. */
export async function gathered(pieces: AsyncIterable<FoundPiece> | Iterable<FoundPiece>): Promise<FoundArticles> {
  const articles: Article[] = [];
  const refused: RefusedArticle[] = [];
  const warnings: string[] = [];
  for await (const piece of pieces) {
    if ('article' in piece) articles.push(piece.article);
    else if ('refused' in piece) refused.push(piece.refused);
    else warnings.push(piece.warning);
  }
  return { articles, refused, warnings };
}
