import type { WordRange } from '../../concordance/concordance.ts';
import { sentences } from '../../english/sentences.ts';
import { elementAt } from '../../text/element.ts';

/** Code units around two neighbours that tell whether a sentence ends between them. */
const GLANCE = 60;
/** One line break with no blank line: text that is broken to fit a page. */
const BREAK = /^[^\n\r\p{L}\p{N}]*(?:\r\n?|\n)[^\n\r\p{L}\p{N}]*$/u;
const SENTENCE_END = /[.!?\u2026:]["'\u2019\u201d\u00bb)\]]*\s*$/;

/** Whether one sentence has both of two neighbouring words: on one line, or over a line that is broken to fit a page. */
export function isOneSentence(part: WordRange, next: WordRange): boolean {
  const [first, last] = part.from < next.from ? [part, next] : [next, part];
  const { article, start, end } = first.line;
  if (first.line !== last.line) return isWrapped(first, last);
  const near = { start: Math.max(start, first.end - GLANCE), end: Math.min(end, last.start + GLANCE) };
  return sentences(article.text, near).some((one) => one.start < first.end && last.start < one.end);
}

function isWrapped(first: WordRange, last: WordRange): boolean {
  const { article } = first.line;
  if (last.line.article !== article) return false;
  const between = article.text.slice(first.end, last.start);
  return BREAK.test(between) && !SENTENCE_END.test(elementAt(between.split(/[\r\n]/), 0));
}
