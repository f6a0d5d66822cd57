import { contains, overlaps, type Span, slice, trim } from '../../text/span.ts';
import { isQuotable } from '../passage.ts';
import { isCredit, isCreditInBrackets } from './furniture/credits.ts';
import { trimFurniture } from './furniture/edges.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * What words of a page are that are not the article's: where the report was filed, who wrote it, who took the picture, a
 * heading inside the story, or anything else, such as a link or a promotion.
 */
export type FurnitureKind = 'dateline' | 'byline' | 'credit' | 'heading' | 'page';

const LINE_BREAK = /[\n\r\u2028\u2029]/;
/** Furniture at an end of a line is mostly shorter, in code units; so much is read at once. */
const STRIDE = 500;

/** The whole line that a paragraph stands on, with the furniture at its head and tail, without white space at its ends. */
export function printedLine(text: string, { start, end }: Span): Span {
  return trim(text, { start: beginningOf(text, start), end: endOf(text, end) });
}

function beginningOf(text: string, start: number): number {
  let from = start;
  while (from > 0 && !LINE_BREAK.test(text.charAt(from - 1))) from -= 1;
  return from;
}

function endOf(text: string, end: number): number {
  for (let from = end; from < text.length; from += STRIDE) {
    const found = text.slice(from, from + STRIDE).search(LINE_BREAK);
    if (found >= 0) return from + found;
  }
  return text.length;
}

/** What furniture a span of a paragraph's line is, or has in it; null where it is all the article's. */
export function furnitureIn(text: string, paragraph: Paragraph, span: Span): FurnitureKind | null {
  const line = printedLine(text, paragraph);
  const words = slice(text, line);
  if (!isQuotable(paragraph)) {
    if (paragraph.kind === 'byline' || paragraph.kind === 'heading') return paragraph.kind;
    return isCredit(words) || isCreditInBrackets(words) || trimFurniture(words).credited ? 'credit' : 'page';
  }
  if (contains(paragraph, span)) return null;
  const { head, credited } = trimFurniture(words);
  // A dateline comes after what else the page has at the head of the line.
  if (overlaps({ start: line.start + head, end: paragraph.start }, span)) return 'dateline';
  return credited ? 'credit' : 'page';
}
