import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import type { Paragraph, QuotableKind } from './paragraphs.ts';

/** A paragraph that may be quoted. */
export interface QuotableParagraph extends Paragraph {
  readonly kind: QuotableKind;
}

/** The unit of retrieval: one paragraph, or some neighbours of one kind, of one article. */
export interface Passage extends Span {
  /** Its index in `Corpus.passages`. */
  readonly id: number;
  readonly article: Article;
  readonly kind: QuotableKind;
  /** In text order; between them may lie furniture, which is not part of the passage's words. */
  readonly paragraphs: readonly QuotableParagraph[];
  /** Where the same words stand again in the same article (a caption printed three times has two), in text order. */
  readonly repeats: readonly Span[];
}
