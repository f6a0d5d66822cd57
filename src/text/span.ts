import { elementAt } from './element.ts';

/** A range of UTF-16 code units in one article's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a span, to the letter. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The index of the first of some spans, which are in order, that begins at or after an offset; how many there are where none does. */
export const firstFrom = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans, ({ start }) => start >= offset);

/** The index of the first item that passes a test which all later items pass too; how many there are where none does. */
export function firstWhere<T>(items: readonly T[], is: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(elementAt(items, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span without white space at its ends; an all-blank span becomes empty at its start. */
export function trim(text: string, span: Span): Span {
  const words = slice(text, span);
  const head = words.length - words.trimStart().length;
  const bare = words.trim();
  return { start: span.start + head, end: span.start + head + bare.length };
}
