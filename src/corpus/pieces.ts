import { readSentences } from '../english/sentences.ts';
import type { Span } from '../text/span.ts';
import { slice, trim } from '../text/span.ts';
import type { Work } from '../work/work.ts';

/** Pieces between two stops of the work. */
const STRIDE = 100;

/** A sentence cut at its white space, where it is longer than `most`; a word longer than that is cut too. */
function cut(text: string, sentence: Span, most: number): Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > most) {
    const gap = slice(text, { start, end: start + most }).search(/\s\S*$/);
    // Never between the two halves of a surrogate pair.
    const whole = /[\ud800-\udbff]/.test(text.charAt(start + most - 1)) ? most - 1 : most;
    const part = trim(text, { start, end: start + (gap > 0 ? gap : whole) });
    parts.push(part);
    start = trim(text, { start: part.end, end: sentence.end }).start;
  }
  return [...parts, { start, end: sentence.end }];
}

/**
 * Divides a span, in UTF-16 code units, into pieces of at most `most`, each of as many whole sentences as fit; only a
 * longer sentence is cut. Together they hold every character that is not white space.
 */
export function* pieces(text: string, span: Span, most: number): Work<Span[]> {
  const found: Span[] = [];
  for (const sentence of yield* readSentences(text, span)) {
    for (const part of cut(text, sentence, most)) {
      const last = found.at(-1);
      if (last && part.end - last.start <= most) found[found.length - 1] = { start: last.start, end: part.end };
      else found.push(part);
      if (found.length % STRIDE === 0) yield;
    }
  }
  return found;
}
