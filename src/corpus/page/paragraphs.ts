import type { Span } from '../../text/span.ts';
import { datelineLength } from './dateline.ts';
import { kindsOf } from './kinds.ts';
import { linesOf } from './line.ts';

/** The kinds of text that may be indexed and quoted. */
export type QuotableKind = 'headline' | 'dek' | 'body' | 'caption';

/**
 * What a line of an article is. 'byline' names its writers or its day, 'heading' is a heading inside it, and
 * 'furniture' belongs to the page, not to the article.
 */
export type ParagraphKind = QuotableKind | 'byline' | 'heading' | 'furniture';

/** One non-empty line of an article. Furniture at its head or tail lies outside `start`..`end`. */
export interface Paragraph extends Span {
  /** 1 for the first non-empty line. */
  readonly number: number;
  readonly kind: ParagraphKind;
}

/** What is stated about an article, where it helps to know its lines again. */
export interface StatedHeadings {
  readonly headline?: string | null;
  readonly dek?: string | null;
}

/**
 * Divides an article into its non-empty lines and says what each one is. The text is never changed: a paragraph is a
 * span of it in UTF-16 code units, in order, disjoint, without white space at its ends. With a stated headline only
 * the line that says it is the headline; without one it is known by its place and shape.
 */
export function divide(text: string, stated: StatedHeadings = {}): Paragraph[] {
  const lines = linesOf(text);
  const kinds = kindsOf(lines, stated);
  const opening = kinds.indexOf('body');
  return lines.map(({ start, end, words }, i) => ({
    number: i + 1,
    kind: kinds[i] ?? 'body',
    start: i === opening ? start + datelineLength(words) : start,
    end,
  }));
}
