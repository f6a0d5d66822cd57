import { elementAt, int32At } from '../../text/element.ts';
import type { Span } from '../../text/span.ts';

/** A mark that closes a quotation: where it stands, and its length. */
export interface QuotationMark {
  readonly at: number;
  readonly width: number;
}

const TELLING = /["'\u2018\u2019\u201c\u201d\u00bb[\]]/g;
const DOUBLE_CLOSERS = /["\u201d\u201c\u00bb]/;
const SINGLE_CLOSERS = /['\u2018\u2019]/;
const WORD = /[\p{L}\p{N}]/u;
/** A mark that stands for inches: a 6" pipe. */
const INCH = /(?:^|[\s(])\d{1,3}(?:\.\d)?"(?:\s\p{Ll}|-)/u;
/** The number of no mark. */
const NONE = -1;

/** Whether no word stands right before a mark at `i`. */
export const isBehindNoWord = (text: string, i: number, within: Span): boolean =>
  /[\s([{\u2013\u2014/-]|["\u201c\u2018]/.test(i > within.start ? text.charAt(i - 1) : ' ');

/** Whether a mark at `i` opens a quotation whose marks are set off by spaces: “ The bridge ”. */
export const opensSpaced = (text: string, i: number, within: Span): boolean =>
  (i === within.start || /[\s:]/.test(text.charAt(i - 1))) &&
  !/\d\s$/.test(text.slice(Math.max(within.start, i - 2), i)) &&
  /^[^\S\n][\p{L}\p{N}]/u.test(text.slice(i + 1, Math.min(i + 4, within.end)));

/** Whether a quotation can begin at a mark at `i`: a word comes right after it, and none right before it. */
export function opens(text: string, i: number, within: Span): boolean {
  const behind = i + 1 < within.end ? text.charAt(i + 1) : ' ';
  return isBehindNoWord(text, i, within) && /\S/.test(behind) && !/[\s,.;:!?)\]]/.test(behind);
}

/**
 * The marks in a part of a text that may close a quotation. A mark in brackets after the opening mark closes nothing;
 * which mark comes next is found once for all opening marks, from the end to the beginning.
 */
export class ClosingMark {
  readonly #marks: (QuotationMark & { readonly character: string })[] = [];
  /** For each mark the number of the first one from it on that closes a double, or a single, quotation. */
  readonly #next: { readonly double: Int32Array; readonly single: Int32Array };
  #read = 0;

  /** @param part of `within`, the paragraph, in UTF-16 code units of the text */
  constructor(text: string, part: Span, within: Span) {
    for (const { index, 0: character } of text.slice(part.start, part.end).matchAll(TELLING)) {
      const at = part.start + index;
      const isPair = /^(?:''|\u2019\u2019)/.test(text.slice(at, at + 2));
      this.#marks.push({ at, width: isPair ? 2 : 1, character });
    }
    const count = this.#marks.length;
    this.#next = { double: new Int32Array(count + 1).fill(NONE), single: new Int32Array(count + 1).fill(NONE) };
    const { double, single } = this.#next;
    /** The closing brackets that are not yet paired, the nearest last. */
    const open: number[] = [];
    /** What the next double mark does. */
    let follows: 'opens' | 'closes' | null = null;
    for (let n = count - 1; n >= 0; n -= 1) {
      const { at, width, character } = elementAt(this.#marks, n);
      if (character === ']') open.push(n);
      const after = character === '[' ? (open.pop() ?? count - 1) + 1 : n + 1;
      const isInch =
        follows === 'closes' && character === '"' && INCH.test(text.slice(Math.max(part.start, at - 6), at + 3));
      if (DOUBLE_CLOSERS.test(character)) follows = opens(text, at, within) ? 'opens' : 'closes';
      const isDouble =
        width === 2 ||
        (!isInch && DOUBLE_CLOSERS.test(character) && (!opens(text, at, within) || character === '\u201d'));
      const isSingle =
        SINGLE_CLOSERS.test(character) &&
        (character !== '\u2018' || !opens(text, at, within)) &&
        /\S/.test(text.charAt(at - 1)) &&
        !WORD.test(text.charAt(at + 1));
      double[n] = isDouble ? n : int32At(double, after);
      single[n] = isSingle ? n : int32At(single, after);
    }
  }

  /** The first mark that closes a double quotation opened at `from`. To be asked in the order of the text. */
  double(from: number): QuotationMark | null {
    return this.#marks[int32At(this.#next.double, this.#after(from))] ?? null;
  }

  /** The marks that may close a single quotation opened at `from`, in order. To be asked in the order of the text. */
  *singles(from: number): Generator<QuotationMark> {
    let n = int32At(this.#next.single, this.#after(from));
    for (let mark = this.#marks[n]; mark; mark = this.#marks[n]) {
      yield { at: mark.at, width: 1 };
      n = int32At(this.#next.single, n + 1);
    }
  }

  /** The number of the first mark after an offset. */
  #after(from: number): number {
    while ((this.#marks[this.#read]?.at ?? Number.POSITIVE_INFINITY) <= from) this.#read += 1;
    return this.#read;
  }
}
