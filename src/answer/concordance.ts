import type { Article } from '../corpus/article.ts';
import type { Entry } from '../corpus/corpus.ts';
import type { QuotableParagraph } from '../corpus/passage.ts';
import { isQuotable } from '../corpus/passage.ts';
import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';
import { Turns } from './turns.ts';
import { wordings } from './wording.ts';

/** A quotable paragraph in the concordance: its words have the positions `from`..`to`. */
export interface Line {
  readonly article: Article;
  readonly paragraph: QuotableParagraph;
  readonly from: number;
  readonly to: number;
}

/** Positions whose words follow one another: those of one article, in text order. */
export interface Flow {
  readonly from: number;
  readonly to: number;
}

/** Words that follow one another in one paragraph: the positions `from`..`to`, and where they stand in the article. */
export interface Part extends Span {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/**
 * Every word of the coverage that may be quoted, with every position it stands at; furniture is not in it. A position
 * counts words over all articles. It is read when first needed, in turns, so that nobody waits for it.
 */
export class Concordance {
  readonly #entries: readonly Entry[];
  readonly #numbers = new Map<string, number>();
  #reading: Promise<void> | null = null;
  #lines: readonly Line[] = [];
  #flows: readonly Flow[] = [];
  #starts = new Int32Array();
  #ends = new Int32Array();
  /** The word at each position, as a number. */
  words = new Int32Array();
  /** The positions of word `n` are `#positions[#first[n]..#first[n + 1])`, in order. */
  #first = new Int32Array();
  #positions = new Int32Array();

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** Reads all articles; settles at once when that is done already. Nothing else may be used before. */
  ready(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** How many words there are. */
  get size(): number {
    return this.words.length;
  }

  /** The word as a number; -1 for one that stands nowhere. */
  numberOf(key: string): number {
    return this.#numbers.get(key) ?? -1;
  }

  /** Where a word stands, in order; nowhere for -1. */
  positionsOf(word: number): Int32Array {
    return word < 0 ? new Int32Array() : this.#positions.subarray(this.#first[word], this.#first[word + 1]);
  }

  /** The paragraph that holds a position. */
  lineAt(position: number): Line {
    return holding(this.#lines, position);
  }

  flowAt(position: number): Flow {
    return holding(this.#flows, position);
  }

  /** What stands at the positions `from`..`to` of one flow, paragraph by paragraph. */
  parts(from: number, to: number): Part[] {
    const found: Part[] = [];
    for (let at = from; at < to; ) {
      const line = this.lineAt(at);
      const end = Math.min(to, line.to);
      found.push({ line, from: at, to: end, start: this.#starts[at] ?? 0, end: this.#ends[end - 1] ?? 0 });
      at = end;
    }
    return found;
  }

  /** How many paragraphs of the body stand between two parts of one article; null where they do not stand in this order. */
  bodyBetween(before: Part, behind: Part): number | null {
    if (before.line.article.id !== behind.line.article.id || behind.from < before.to) return null;
    if (before.line === behind.line) return 0;
    return this.parts(before.line.to, behind.line.from).filter(({ line }) => line.paragraph.kind === 'body').length;
  }

  async #read(): Promise<void> {
    const lines: Line[] = [];
    const flows: Flow[] = [];
    const words: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const turns = new Turns();
    for (const { article, paragraphs } of this.#entries) {
      const begin = words.length;
      for (const paragraph of paragraphs.filter(isQuotable)) {
        const from = words.length;
        for (const { key, start, end } of wordings(slice(article.text, paragraph))) {
          words.push(this.#number(key));
          starts.push(start + paragraph.start);
          ends.push(end + paragraph.start);
        }
        if (words.length > from) lines.push({ article, paragraph, from, to: words.length });
      }
      if (words.length > begin) flows.push({ from: begin, to: words.length });
      await turns.next();
    }
    this.#lines = lines;
    this.#flows = flows;
    this.words = Int32Array.from(words);
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
    this.#sort();
  }

  #number(key: string): number {
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }

  /** Sorts the positions by their words: counts first, then puts each in its place. */
  #sort(): void {
    const first = new Int32Array(this.#numbers.size + 1);
    for (const word of this.words) first[word + 1] = (first[word + 1] ?? 0) + 1;
    for (let word = 1; word < first.length; word += 1) first[word] = (first[word] ?? 0) + (first[word - 1] ?? 0);
    const next = first.slice();
    this.#positions = new Int32Array(this.words.length);
    for (const [position, word] of this.words.entries()) {
      const at = next[word] ?? 0;
      this.#positions[at] = position;
      next[word] = at + 1;
    }
    this.#first = first;
  }
}

/** The range that holds a position; the ranges are in order and leave nothing out. */
function holding<T extends { readonly from: number; readonly to: number }>(ranges: readonly T[], position: number): T {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle]?.from ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const range = ranges[low];
  if (!range) throw new RangeError(`No word has the position ${position}`);
  return range;
}
