import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';

/** The matches inside an excerpt as spans in text order that do not overlap. */
export function highlight(matches: readonly Span[], excerpt: Span): Span[] {
  const found: Span[] = [];
  const inside = matches.filter((match) => contains(excerpt, match)).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of inside) {
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end });
  }
  return found;
}
