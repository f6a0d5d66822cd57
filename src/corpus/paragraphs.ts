import type { Span } from '../text/span.ts';

/** The kinds of text that may be indexed and quoted. */
export type QuotableKind = 'headline' | 'dek' | 'body' | 'caption';

/** What a line of an article is. 'heading' is a heading inside it; 'furniture' belongs to the page, not to the article. */
export type ParagraphKind = QuotableKind | 'byline' | 'heading' | 'furniture';

/** One non-empty line of an article. Furniture at its head or tail lies outside `start`..`end`. */
export interface Paragraph extends Span {
  /** 1 for the first non-empty line. */
  readonly number: number;
  readonly kind: ParagraphKind;
}
