import type { Span } from './span.ts';

/** Code units that a regular expression is given at once: it takes a few milliseconds for them. */
const STRETCH = 32 * 1024;

/**
 * The whole text in stretches of at most `most` UTF-16 code units, in order. Each ends after its last line break, where
 * it has none after its last white space, and only where it has none of these inside a word.
 */
export function* stretches(text: string, most = STRETCH): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= most ? text.length : start + cutOf(text.slice(start, start + most));
    yield { start, end };
    start = end;
  }
}

/** Where a stretch ends that goes on after these words. */
function cutOf(words: string): number {
  const line = words.lastIndexOf('\n') + 1;
  if (line > 0) return line;
  let end = words.length;
  while (end > 0 && !/\s/.test(words.charAt(end - 1))) end -= 1;
  if (end > 0) return end;
  // Never between the two halves of a surrogate pair.
  return words.length > 1 && /[\ud800-\udbff]$/.test(words) ? words.length - 1 : words.length;
}
