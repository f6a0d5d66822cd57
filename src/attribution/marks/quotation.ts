import { type Span, slice } from '../../text/span.ts';
import { atOnce, type Work } from '../../work/work.ts';
import { ClosingMark, isBehindNoWord, opens, opensSpaced, type QuotationMark } from './closingmark.ts';
import { isPaired, MarkPairs, openingWidth } from './pairs.ts';

/** Words between quotation marks. `start`..`end` leaves the marks out; offsets are into the article's text. */
export interface Quotation extends Span {
  /** With its marks. */
  readonly marked: Span;
  /** Whether the closing mark never comes; it then ends with its paragraph. */
  readonly open: boolean;
}

/** The opening marks by code unit, each with the plain mark that it stands for. */
const OPENERS = new Map<number, string>([
  [0x201c, '"'],
  [0x201d, '"'],
  [0x22, '"'],
  [0x201e, '"'],
  [0x2018, "'"],
  [0x27, "'"],
]);
/** A quotation is taken for unclosed when no mark comes within so many code units; it bounds the work on odd texts. */
export const LONGEST_QUOTATION = 2000;
/** Code units whose opening marks are looked at in one piece of the work. */
const PIECE = 8 * 1024;
const ENDING = /[.,!?;:\u2026\u2013\u2014-]/;

/** An apostrophe after a plural s looks like a closing mark: "his grandparents’ home". */
function isPossessive(text: string, at: number): boolean {
  return /s/i.test(text.charAt(at - 1)) && /^.\s+[\p{Ll}]/u.test(text.slice(at, at + 4));
}

/** The closing mark; a possessive is passed over when a further mark stands before the next opening one. */
function closeOf(text: string, from: number, closing: ClosingMark, double: boolean): QuotationMark | null {
  const end = from + LONGEST_QUOTATION;
  const found = double ? closing.double(from) : null;
  if (double) return found && found.at < end ? found : null;
  let last: QuotationMark | null = null;
  for (const mark of closing.singles(from)) {
    if (mark.at >= end) break;
    if (last && /(?<=\s)[\u2018'](?=\S)/.test(text.slice(last.at, mark.at))) return last;
    if (ENDING.test(text.charAt(mark.at - 1)) || !isPossessive(text, mark.at)) return mark;
    last = mark;
  }
  return last;
}

/**
 * The quotations of a paragraph in text order; one inside another is part of it. Straight and curly, single and double
 * marks, and two apostrophes for a closing mark are understood. A single mark that is never closed is an apostrophe.
 */
export const quotations = (text: string, within: Span): Quotation[] => atOnce(readQuotations(text, within));

/** The work of `quotations`. */
export function* readQuotations(text: string, within: Span): Work<Quotation[]> {
  const found: Quotation[] = [];
  const pairs = new MarkPairs(slice(text, within), within.start);
  for (let start = within.start; start < within.end; ) {
    const end = Math.min(start + PIECE, within.end);
    start = Math.max(end, addQuotations(found, text, { start, end }, within, pairs));
    yield;
  }
  return found;
}

/** Adds the quotations that begin in a piece of a paragraph; gives the end of the last one. */
function addQuotations(found: Quotation[], text: string, piece: Span, within: Span, pairs: MarkPairs): number {
  let closing: ClosingMark | null = null;
  let i = piece.start;
  for (; i < piece.end; i += 1) {
    if (isPaired(text, i)) {
      i = addPaired(found, text, i, within, pairs);
      continue;
    }
    const mark = OPENERS.get(text.charCodeAt(i));
    const spaced = mark === '"' && opensSpaced(text, i, within) ? 1 : 0;
    if (!mark || !(spaced || opens(text, i, within))) continue;
    closing ??= new ClosingMark(text, { start: i, end: Math.min(piece.end + LONGEST_QUOTATION, within.end) }, within);
    const double = mark === '"';
    const close = closeOf(text, i, closing, double);
    if (!close && (spaced || (!double && text.charAt(i) !== '\u2018'))) continue;
    const next = text.charAt(i) === '\u201c' && close ? openedAgain(text, i, close.at, within) : null;
    const end = next ?? close?.at ?? within.end;
    const markedEnd = next ?? (close ? close.at + close.width : within.end);
    const last = spaced && /\s/.test(text.charAt(end - 1)) ? end - 1 : end;
    if (last > i + 1 + spaced) {
      found.push({
        start: i + 1 + spaced,
        end: last,
        marked: { start: i, end: markedEnd },
        open: !close || next !== null,
      });
    }
    i = markedEnd - 1;
  }
  return i;
}

/** Adds what a mark opens that only one mark closes, if that comes; gives where to go on after. */
function addPaired(found: Quotation[], text: string, at: number, within: Span, pairs: MarkPairs): number {
  const width = openingWidth(text, at);
  if (!isBehindNoWord(text, at, within) || !/\S/.test(text.charAt(at + width))) return at;
  const close = pairs.closing(at, Math.min(within.end, at + LONGEST_QUOTATION));
  if (!close || close.at <= at + width) return at;
  const end = close.at + close.width;
  found.push({ start: at + width, end: close.at, marked: { start: at, end }, open: false });
  return end - 1;
}

/** Code units in which a mark that is opened again is looked for. */
const NEAR = 400;

/** Where a quotation is opened again before it is closed, so that its closing mark is missing; null where it is not. */
function openedAgain(text: string, from: number, to: number, within: Span): number | null {
  const next = text.slice(from + 1, Math.min(to, from + NEAR)).indexOf('\u201c');
  if (next < 0) return null;
  const at = from + 1 + next;
  const isInBrackets = text.lastIndexOf('[', at) > Math.max(from, text.lastIndexOf(']', at));
  if (isInBrackets || !opens(text, at, within)) return null;
  return at - (text.slice(from, at).length - text.slice(from, at).trimEnd().length);
}
