import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';

/** The marked words inside an excerpt as spans in text order that do not overlap. */
export function highlight(marked: readonly Span[], excerpt: Span): Span[] {
  const found: Span[] = [];
  const inside = marked.filter((words) => contains(excerpt, words)).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of inside) {
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end });
  }
  return found;
}
