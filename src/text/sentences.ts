import type { Span } from './span.ts';
import { slice, trim } from './span.ts';

/** Titles and the like, which always belong to the word behind them. */
const TITLE =
  /(?:^|[\s("'\u2018\u201c])(?:mr|mrs|ms|mx|dr|prof|rev|fr|hon|sgt|cpl|pfc|pvt|lt|col|gen|maj|capt|cmdr|adm|det|insp|supt|ofc|gov|lt\. gov|sen|rep|pres|atty|st|ft|mt|no|nos|vs|v|fig|art|sec|op|ed|eds|approx|ca|cf|e\.g|i\.e)\.$/i;
/** Abbreviations that may also close a sentence. */
const SHORT =
  /(?:^|[\s("'\u2018\u201c])(?:(?:\p{L}\.){1,}|(?:a|p)\.m\.|jr\.|sr\.|inc\.|co\.|corp\.|ltd\.|bros\.|ave\.|blvd\.|rd\.|dept\.|univ\.|assn\.|etc\.|jan\.|feb\.|mar\.|apr\.|aug\.|sept?\.|oct\.|nov\.|dec\.|ala\.|ariz\.|ark\.|calif\.|colo\.|conn\.|del\.|fla\.|ga\.|ill\.|ind\.|kan\.|ky\.|la\.|mass\.|md\.|mich\.|minn\.|miss\.|mo\.|mont\.|neb\.|nev\.|okla\.|ore\.|pa\.|tenn\.|tex\.|va\.|vt\.|wash\.|wis\.|wyo\.)$/iu;
/** Words that begin a sentence rather than continue a name. */
const OPENER =
  /^["'\u2018\u201c]?(?:a|an|the|this|that|these|those|it|its|he|she|they|we|you|i|his|her|their|our|my|there|here|in|on|at|after|before|but|and|or|so|then|when|while|if|as|for|no|not|yes|what|who|why|how|where|it[\u2019']s|he[\u2019']s|she[\u2019']s|they[\u2019']re|we[\u2019']re|i[\u2019']m|that[\u2019']s|there[\u2019']s)(?![\p{L}\p{N}])/iu;
const LOWER_CASE = /^["'\u2018\u201c(]*\p{Ll}/u;
const LAST_WORDS = 24;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Whether what stands before a break offered by the segmenter goes on behind it. */
function goesOn(before: string, after: string): boolean {
  if (before.includes('\n')) return false;
  const tail = before.trimEnd().slice(-LAST_WORDS);
  if (LOWER_CASE.test(after)) return true;
  if (TITLE.test(tail)) return true;
  return SHORT.test(tail) && !OPENER.test(after);
}

/**
 * The sentences inside `within`, in order, without white space at their ends; together they hold every character of it
 * that is not white space. A line break ends a sentence. Abbreviations of the field (Sgt., D.A., Calif., p.m.) do not.
 */
export function sentences(text: string, within: Span): Span[] {
  const found: Span[] = [];
  let start = within.start;
  const words = slice(text, within);
  const segments = [...segmenter.segment(words)];
  segments.forEach((segment, i) => {
    const end = within.start + segment.index + segment.segment.length;
    const next = segments[i + 1];
    if (next && goesOn(text.slice(start, end), next.segment)) return;
    const sentence = trim(text, { start, end });
    if (sentence.end > sentence.start) found.push(sentence);
    start = end;
  });
  return found;
}
