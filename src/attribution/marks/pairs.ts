import type { QuotationMark } from './closingmark.ts';

/** Opening marks that only one mark closes, by code unit. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['\u00ab', '\u00bb'],
  ['\u00bb', '\u00ab'],
  ['\u2039', '\u203a'],
  ['\u203a', '\u2039'],
  ['\u201a', '\u2018'],
  ['`', "''"],
]);

/** Whether only one mark closes what this one opens: « », » «, ‹ ›, › ‹, ‚ ‘ and `` ''. */
export const isPaired = (text: string, at: number): boolean => {
  const mark = text.charAt(at);
  return CLOSERS.has(mark) && (mark !== '`' || text.charAt(at + 1) === '`');
};

/** The width of an opening mark with the space that French sets after it. */
export function openingWidth(text: string, at: number): number {
  if (text.charAt(at) === '`') return 2;
  return /^\s\S/.test(text.slice(at + 1, at + 3)) ? 2 : 1;
}

/** The closing marks of a text by what they are. To be asked in the order of the text. */
export class MarkPairs {
  readonly #text: string;
  readonly #start: number;
  /** For each closing mark the next place that was found. */
  readonly #next = new Map<string, number>();

  /** @param text of a paragraph, which begins at `start` of its article; offsets are of the article */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  /** The mark that closes what a paired mark opens, before an offset; the space before it is part of its width. */
  closing(offset: number, before: number): QuotationMark | null {
    const at = offset - this.#start;
    const closer = CLOSERS.get(this.#text.charAt(at)) ?? '';
    const known = this.#next.get(closer);
    const found = known !== undefined && known > at ? known : this.#find(closer, at + 1);
    this.#next.set(closer, found);
    if (found + this.#start >= before) return null;
    const space = /\s/.test(this.#text.charAt(found - 1)) ? 1 : 0;
    return { at: found + this.#start - space, width: closer.length + space };
  }

  #find(closer: string, from: number): number {
    const found = this.#text.indexOf(closer, from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}
