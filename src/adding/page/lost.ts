import { isFurniture } from '../../corpus/page/furniture/furniture.ts';
import { endsSentence, lineKey, wordsOf } from '../../corpus/page/lineshape.ts';
import type { ParsedPage } from './dom.ts';
import { printedLines } from './printed.ts';

/** A line of a story has so many words, and ends as a sentence does. */
const SHORTEST_RUNNING = 8;
/** So many words in a row in both texts make one a part of the other. */
const AT_ONCE = 4;
const LONGEST_SHOWN = 60;

const runsOf = (line: string): string[] => {
  const words = lineKey(line).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(AT_ONCE - 1).map((_, i) => words.slice(i, i + AT_ONCE).join(' '));
};

const isRunning = (line: string): boolean =>
  wordsOf(line).length >= SHORTEST_RUNNING && endsSentence(line) && !isFurniture(line);

/** Lines of a story that are not in a text, by most of their words. Takes time with the length of both. */
function missingFrom(text: readonly string[], lines: readonly string[]): string[] {
  const there = new Set(text.flatMap(runsOf));
  return lines.filter((line) => {
    const runs = runsOf(line);
    return isRunning(line) && runs.filter((run) => there.has(run)).length * 2 < runs.length;
  });
}

/** The lines of a page that a reader takes for the article's, before anything is taken out of it. */
export function articleLines(page: ParsedPage): string[] {
  const articles = [...page.querySelectorAll('[itemprop="articleBody"]'), ...page.querySelectorAll('article')];
  const whole = articles.length === 1 ? articles[0] : page.querySelector('[itemprop="articleBody"]');
  return whole ? printedLines(whole) : [];
}

/**
 * What is the article's by its page and is not in the text that was taken from it, one note for each kind.
 *
 * @param text the lines that were taken
 * @param seen the lines that a reader takes for the article's
 * @param told the words that the page says are the article's, to other programs
 */
export function notesOfLoss(text: readonly string[], seen: readonly string[], told: string | null): string[] {
  const note = (lost: readonly string[], where: string): string[] =>
    lost.length === 0
      ? []
      : [
          `not in this text, though ${where}: ${lost.length}, such as \u201c${lost[0]?.slice(0, LONGEST_SHOWN)}\u2026\u201d`,
        ];
  const unseen = missingFrom(text, seen);
  const hidden = missingFrom([...text, ...unseen], (told ?? '').split(/[\n\r]+|(?<=[.!?]["\u201d]?) +/));
  return [
    ...note(unseen, 'the page prints it in its article'),
    ...note(hidden, 'the page tells other programs that it is the article\u2019s'),
  ];
}
