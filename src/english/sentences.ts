import type { Span } from '../text/span.ts';
import { slice, trim } from '../text/span.ts';
import { atOnce, type Work } from '../work/work.ts';
import { MONTH_WITH_POINT } from './calendar.ts';

/** Titles and the like, which always belong to the word after them. */
const TITLE =
  /(?:^|[\s("'\u2018\u201c])(?:mr|mrs|ms|mx|dr|adv|prof|rev|fr|hon|sgt|cpl|pfc|pvt|lt|col|gen|maj|capt|cmdr|adm|det|insp|supt|ofc|gov|lt\. gov|sen|rep|pres|atty|st|ft|mt|vs|v|fig|art|sec|op|ed|eds|approx|ca|cf|e\.g|i\.e)\.$/i;
/** Abbreviations that may also close a sentence. */
const SHORT = new RegExp(
  `(?:^|[\\s("'\\u2018\\u201c])(?:(?:\\p{L}\\.){1,}|(?:a|p)\\.m\\.|jr\\.|sr\\.|inc\\.|co\\.|corp\\.|ltd\\.|bros\\.|ave\\.|blvd\\.|rd\\.|dept\\.|univ\\.|assn\\.|etc\\.|${MONTH_WITH_POINT}|ala\\.|ariz\\.|ark\\.|calif\\.|colo\\.|conn\\.|del\\.|fla\\.|ga\\.|ill\\.|ind\\.|kan\\.|ky\\.|la\\.|mass\\.|md\\.|mich\\.|minn\\.|miss\\.|mo\\.|mont\\.|neb\\.|nev\\.|okla\\.|ore\\.|pa\\.|tenn\\.|tex\\.|va\\.|vt\\.|wash\\.|wis\\.|wyo\\.)$`,
  'iu',
);
/** Before a digit it is short for "number" ("No. 5"); else it is an answer. */
const NUMBER = /(?:^|[\s("'\u2018\u201c])Nos?\.$/;
/** Words that begin a sentence rather than continue a name. */
const OPENER =
  /^["'\u2018\u201c]?(?:a|an|the|this|that|these|those|it|its|he|she|they|we|you|i|his|her|their|our|my|there|here|in|on|at|after|before|but|and|or|so|then|when|while|if|as|for|no|not|yes|what|who|why|how|where|it[\u2019']s|he[\u2019']s|she[\u2019']s|they[\u2019']re|we[\u2019']re|i[\u2019']m|that[\u2019']s|there[\u2019']s)(?![\p{L}\p{N}])/iu;
const LOWER_CASE = /^["'\u2018\u201c(]*\p{Ll}/u;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
/** How many code units before a break, and after it, tell whether the sentence goes on. */
const NEAR = 32;
/** So many code units are segmented at once: the segmenter's time and memory grow with the square of its input. */
const WINDOW = 4000;
/** The segmenter looks ahead; a break this near to the end of a window is looked for again in the next one. */
const AHEAD = 200;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where the segmenter offers breaks inside `within`, its end left out, in order, window by window. */
function* breaks(text: string, within: Span): Generator<number[]> {
  let { start } = within;
  while (start < within.end) {
    const window = text.slice(start, Math.min(start + WINDOW, within.end));
    const isLast = start + window.length === within.end;
    const most = isLast ? WINDOW : WINDOW - AHEAD;
    let last = 0;
    const found: number[] = [];
    for (const { index } of segmenter.segment(window)) {
      if (index === 0 || index > most) continue;
      last = index;
      found.push(start + index);
    }
    yield found;
    if (isLast) return;
    // A sentence longer than the window is not over here; the next window only begins between two of its words.
    const gap = window.lastIndexOf(' ', most);
    start += last > 0 ? last : gap > 0 ? gap : most;
  }
}

/** Whether what stands before a break offered by the segmenter goes on after it. */
const goesOn = (before: string, after: string): boolean =>
  LOWER_CASE.test(after) ||
  TITLE.test(before) ||
  (NUMBER.test(before) && /^\d/.test(after)) ||
  (SHORT.test(before) && !OPENER.test(after));

/**
 * The sentences inside `within`, in order, without white space at their ends; together they hold every character of it
 * that is not white space. A line break ends a sentence. Abbreviations of the field (Sgt., D.A., Calif., p.m.) do not.
 */
export const sentences = (text: string, within: Span): Span[] => atOnce(readSentences(text, within));

/** The work of `sentences`. */
export function* readSentences(text: string, within: Span): Work<Span[]> {
  const found: Span[] = [];
  let { start } = within;
  const close = (end: number): void => {
    const sentence = trim(text, { start, end });
    if (sentence.end > sentence.start) found.push(sentence);
    start = end;
  };
  let last = start;
  for (const window of breaks(text, within)) {
    for (const at of window) {
      const part = { start: last, end: at };
      const { end } = trim(text, part);
      const before = text.slice(Math.max(start, end - NEAR), end);
      const after = text.slice(at, Math.min(at + NEAR, within.end));
      if (LINE_BREAK.test(slice(text, part)) || !goesOn(before, after)) close(at);
      last = at;
    }
    yield;
  }
  close(within.end);
  return found;
}
