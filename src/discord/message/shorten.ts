const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ellipsis = '…';

/**
 * The text in at most `limit` UTF-16 code units, cut between two graphemes with '…' at the end. For names, headlines
 * and questions only: an excerpt is never cut.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  // A run of combining marks is one grapheme of any length, so segmenting looks no further than it must.
  for (const { segment } of graphemes.segment(text.slice(0, limit * 2))) {
    if (kept.length + segment.length > limit - ellipsis.length) break;
    kept += segment;
  }
  return `${kept || wholeCodePoints(text.slice(0, limit - ellipsis.length))}${ellipsis}`;
}

/** The lines, from the first, that take at most `limit` UTF-16 code units together, with their line ends. */
export function linesWithin(lines: readonly string[], limit: number): string[] {
  return lines.filter((_, index) => lines.slice(0, index + 1).join('\n').length <= limit);
}

/** Without half a surrogate pair at its end. */
function wholeCodePoints(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
