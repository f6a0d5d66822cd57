import type { Span } from '../text/span.ts';

/** Words between quotation marks. `start`..`end` leaves the marks out; offsets are into the article's text. */
export interface Quotation extends Span {
  /** With its marks. */
  readonly marked: Span;
  /** Whether the closing mark never comes; it then ends with its paragraph. */
  readonly open: boolean;
}

const OPENERS: Readonly<Record<string, string>> = {
  '\u201c': '"',
  '"': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u2018': "'",
  "'": "'",
};
const DOUBLE_CLOSERS = /["\u201d\u201c\u00bb]/;
const SINGLE_CLOSERS = /['\u2019]/;
/** A quotation is taken for unclosed when no mark comes within so many code units; it bounds the work on odd texts. */
const LONGEST_QUOTATION = 2000;
const WORD = /[\p{L}\p{N}]/u;
const ENDING = /[.,!?;:\u2026\u2013\u2014-]/;

/** Whether a mark at `i` stands where a quotation can begin: before a word, behind none. */
function opens(text: string, i: number, within: Span): boolean {
  const before = i > within.start ? text.charAt(i - 1) : ' ';
  const behind = i + 1 < within.end ? text.charAt(i + 1) : ' ';
  return /[\s([{\u2013\u2014/-]|["\u201c\u2018]/.test(before) && /\S/.test(behind) && !/[\s,.;:!?)\]]/.test(behind);
}

interface Mark {
  readonly at: number;
  readonly width: number;
}

/** The marks that may close a quotation opened at `from`, in order; brackets are passed over. */
function* closers(text: string, from: number, within: Span, double: boolean): Generator<Mark> {
  const end = Math.min(within.end, from + LONGEST_QUOTATION);
  let depth = 0;
  for (let i = from + 1; i < end; i += 1) {
    const character = text.charAt(i);
    if (character === '[') depth += 1;
    else if (character === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (double) {
      const isPair = /^(?:''|\u2019\u2019)/.test(text.slice(i, i + 2));
      if (isPair) yield { at: i, width: 2 };
      else if (DOUBLE_CLOSERS.test(character) && (!opens(text, i, within) || character === '\u201d'))
        yield { at: i, width: 1 };
      if (isPair) i += 1;
    } else if (SINGLE_CLOSERS.test(character) && /\S/.test(text.charAt(i - 1)) && !WORD.test(text.charAt(i + 1))) {
      yield { at: i, width: 1 };
    }
  }
}

/** An apostrophe behind a plural s looks like a closing mark: "his grandparents’ home". */
function isPossessive(text: string, at: number): boolean {
  return /s/i.test(text.charAt(at - 1)) && /^.\s+[\p{Ll}]/u.test(text.slice(at, at + 4));
}

/** The closing mark; a possessive is passed over when a further mark stands before the next opening one. */
function closeOf(text: string, from: number, within: Span, double: boolean): Mark | null {
  let last: Mark | null = null;
  for (const mark of closers(text, from, within, double)) {
    if (last && /(?<=\s)[\u2018'](?=\S)/.test(text.slice(last.at, mark.at))) return last;
    if (double || ENDING.test(text.charAt(mark.at - 1)) || !isPossessive(text, mark.at)) return mark;
    last = mark;
  }
  return last;
}

/**
 * The quotations of a paragraph in text order; one inside another is part of it. Straight and curly, single and double
 * marks, and two apostrophes for a closing mark are understood. A single mark that is never closed is an apostrophe.
 */
export function quotations(text: string, within: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let i = within.start; i < within.end; i += 1) {
    const mark = OPENERS[text.charAt(i)];
    if (!mark || !opens(text, i, within)) continue;
    const double = mark === '"';
    const close = closeOf(text, i, within, double);
    if (!close && !double && text.charAt(i) !== '\u2018') continue;
    const end = close?.at ?? within.end;
    const markedEnd = close ? close.at + close.width : within.end;
    if (end > i + 1) found.push({ start: i + 1, end, marked: { start: i, end: markedEnd }, open: !close });
    i = markedEnd - 1;
  }
  return found;
}
