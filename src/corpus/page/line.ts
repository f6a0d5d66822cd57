import type { Span } from '../../text/span.ts';
import { slice, trim } from '../../text/span.ts';
import { trimFurniture } from './furniture/edges.ts';
import { isFurniture } from './furniture/furniture.ts';
import type { LineShape } from './lineshape.ts';
import { shapeOf } from './lineshape.ts';

/** A non-empty line of an article whose kind is still to be found. */
export interface ArticleLine extends Span {
  /** `text.slice(start, end)`: what is left when furniture at the head and tail is taken off. */
  readonly words: string;
  readonly shape: LineShape;
  /** A photo credit stood at its head or tail. */
  readonly credited: boolean;
  /** Nothing but furniture by itself, whatever stands around it; `start`..`end` is then the whole line. */
  readonly furniture: boolean;
}

/** What ends a line. A line itself is not matched: an expression has no room for one of some megabytes. */
const BREAK = /[\n\r\u2028\u2029]/g;

function lineOf(text: string, whole: Span): ArticleLine {
  const words = slice(text, whole);
  const { head, tail, credited } = trimFurniture(words);
  const span = { start: whole.start + head, end: whole.end - tail };
  const rest = slice(text, span);
  return isFurniture(words) || (rest !== words && isFurniture(rest))
    ? { ...whole, words, shape: shapeOf(words), credited, furniture: true }
    : { ...span, words: rest, shape: shapeOf(rest), credited, furniture: false };
}

/** The lines of a text that hold more than white space, in order. */
export function linesOf(text: string): ArticleLine[] {
  const lines: ArticleLine[] = [];
  let start = 0;
  const add = (end: number): void => {
    const span = trim(text, { start, end });
    if (span.end > span.start) lines.push(lineOf(text, span));
    start = end + 1;
  };
  for (const { index } of text.matchAll(BREAK)) add(index);
  add(text.length);
  return lines;
}
