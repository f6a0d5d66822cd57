import type { WordRange } from '../../concordance/concordance.ts';
import { fold } from '../../text/fold.ts';

/** Marks at the edge of a quotation that are looked at; more are decoration. */
const MOST_MARKS = 8;

/**
 * The parts with the marks at their outer edges that are printed as they are typed: a full stop, a quotation mark. No
 * white space is taken in, and nothing beyond the paragraph.
 *
 * @param before what is typed before the first word
 * @param behind what is typed after the last word
 */
export function withMarks(parts: readonly WordRange[], before: string, behind: string): WordRange[] {
  const heads = [...fold(before)].slice(-MOST_MARKS).reverse();
  const tails = [...fold(behind)].slice(0, MOST_MARKS);
  return parts.map((part, i) => {
    const { text } = part.line.article;
    const { start, end } = part.line;
    const printedBefore = [...fold(text.slice(Math.max(start, part.start - MOST_MARKS), part.start))].reverse();
    const printedBehind = [...fold(text.slice(part.end, Math.min(end, part.end + MOST_MARKS)))];
    return {
      ...part,
      start: i === 0 ? part.start - shared(heads, printedBefore) : part.start,
      end: i === parts.length - 1 ? part.end + shared(tails, printedBehind) : part.end,
    };
  });
}

/** How many code units the two have in common from their first one, up to white space. */
function shared(typed: readonly string[], printed: readonly string[]): number {
  const differs = typed.findIndex((mark, i) => mark !== printed[i] || /\s/.test(mark));
  return typed.slice(0, differs < 0 ? typed.length : differs).join('').length;
}
