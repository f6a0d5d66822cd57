import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { slice, trim } from '../text/span.ts';

/** So many code units are divided into sentences at once: the division of a very long text costs its square. */
const WINDOW = 8000;

/** The sentences of a span of any length; the last one of a window is looked at again with what follows it. */
function sentencesOf(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let { start } = span;
  while (start < span.end) {
    const end = Math.min(start + WINDOW, span.end);
    const here = sentences(text, { start, end });
    const last = here.length > 1 && end < span.end ? here.pop() : undefined;
    found.push(...here);
    start = last?.start ?? end;
  }
  return found;
}

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
export function pieces(text: string, span: Span, most: number): Span[] {
  const found: Span[] = [];
  for (const part of sentencesOf(text, span).flatMap((sentence) => cut(text, sentence, most))) {
    const last = found.at(-1);
    if (last && part.end - last.start <= most) found[found.length - 1] = { start: last.start, end: part.end };
    else found.push(part);
  }
  return found;
}
