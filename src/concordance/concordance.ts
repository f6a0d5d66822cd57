import type { Article } from '../corpus/article.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/page/paragraphs.ts';
import { printedLine } from '../corpus/page/printed.ts';
import { isQuotable } from '../corpus/passage.ts';
import { elementAt } from '../text/element.ts';
import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';
import { Turns } from '../work/turns.ts';
import { readWordings, type Wording, wordings } from './wording.ts';

/**
 * A paragraph in the concordance, or the line that it is printed on: `start`..`end` in the article. Its words have the
 * positions `from`..`to`.
 */
export interface IndexedParagraph extends Span {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

/** Positions whose words follow one another: those of one article, in text order. */
export interface ArticleRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Words that follow one another in one paragraph: the positions `from`..`to`, and where they stand in the article, which
 * is read in the paragraph when it is asked for.
 */
export interface WordRange extends Span {
  readonly line: IndexedParagraph;
  readonly from: number;
  readonly to: number;
}

/** What is read of an article: the paragraphs that may be quoted, or every line as it is printed, furniture included. */
export type ConcordanceScope = 'told' | 'printed';
/** A stretch of a paragraph, by its offsets in the article's text, whose first word has the position `from`. */
interface Stretch extends Span {
  readonly from: number;
}

/** Words there is room for at first. */
const FIRST_ROOM = 1 << 16;

/**
 * Every word of the coverage in its scope, in order, as a number. A position counts words over all articles. It is read
 * when first needed, in turns, so that nobody waits for it.
 */
export class Concordance {
  readonly #entries: readonly CorpusEntry[];
  readonly scope: ConcordanceScope;
  readonly #numbers: Map<string, number>;
  #reading: Promise<void> | null = null;
  #lines: readonly IndexedParagraph[] = [];
  #flows: readonly ArticleRange[] = [];
  /** The word at each position, as a number. */
  words = new Int32Array();
  /** How often each word stands there. */
  #counts = new Int32Array();
  /** The stretches of the paragraphs, in order. */
  #stretches: readonly Stretch[] = [];
  /** The stretch that was read last: who asks where a word stands asks for its neighbours too. */
  #last: { readonly stretch: Stretch; readonly wordings: readonly Wording[] } | null = null;

  /** @param numbers of the words, by which concordances of one coverage share them; new ones are added */
  constructor(entries: readonly CorpusEntry[], scope: ConcordanceScope, numbers = new Map<string, number>()) {
    this.#entries = entries;
    this.scope = scope;
    this.#numbers = numbers;
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

  /** The numbers of all words are below it. */
  get vocabulary(): number {
    return this.#counts.length;
  }

  /** At how many positions a word stands; none for -1. */
  countOf(word: number): number {
    return this.#counts[word] ?? 0;
  }

  /** The paragraph that holds a position. */
  lineAt(position: number): IndexedParagraph {
    return holding(this.#lines, position);
  }

  flowAt(position: number): ArticleRange {
    return holding(this.#flows, position);
  }

  /** What stands at the positions `from`..`to` of one flow, paragraph by paragraph. */
  parts(from: number, to: number): WordRange[] {
    const found: WordRange[] = [];
    for (let at = from; at < to; ) {
      const line = this.lineAt(at);
      const end = Math.min(to, line.to);
      found.push(this.#part(line, at, end));
      at = end;
    }
    return found;
  }

  /** How many paragraphs of the body stand between two parts of one article; null where they do not stand in this order. */
  bodyBetween(before: WordRange, after: WordRange): number | null {
    if (before.line.article.id !== after.line.article.id || after.from < before.to) return null;
    if (before.line === after.line) return 0;
    return this.parts(before.line.to, after.line.from).filter(({ line }) => line.paragraph.kind === 'body').length;
  }

  #part(line: IndexedParagraph, from: number, to: number): WordRange {
    const wordAt = (position: number): Span => this.#wordAt(line, position);
    return {
      line,
      from,
      to,
      get start() {
        return wordAt(from).start;
      },
      get end() {
        return wordAt(to - 1).end;
      },
    };
  }

  /** Where the word of a position stands in the article. */
  #wordAt({ article }: IndexedParagraph, position: number): Span {
    const stretch = holding(this.#stretches, position);
    if (this.#last?.stretch !== stretch) this.#last = { stretch, wordings: wordings(slice(article.text, stretch)) };
    const word = elementAt(this.#last.wordings, position - stretch.from);
    return { start: stretch.start + word.start, end: stretch.start + word.end };
  }

  async #read(): Promise<void> {
    const lines: IndexedParagraph[] = [];
    const flows: ArticleRange[] = [];
    const stretches: Stretch[] = [];
    let words = new Int32Array(FIRST_ROOM);
    let size = 0;
    const turns = new Turns();
    for (const { article, paragraphs } of this.#entries) {
      const begin = size;
      for (const paragraph of paragraphs) {
        if (this.scope === 'told' && !isQuotable(paragraph)) continue;
        const from = size;
        const span = this.scope === 'told' ? paragraph : printedLine(article.text, paragraph);
        const { start, end } = span;
        for (const read of readWordings(slice(article.text, span))) {
          if (read.words.length > 0) {
            stretches.push({ from: size, start: start + read.start, end: start + read.end });
          }
          if (size + read.words.length > words.length) words = grown(words, size + read.words.length);
          for (const { key } of read.words) {
            words[size] = this.#number(key);
            size += 1;
          }
          await turns.next();
        }
        if (size > from) lines.push({ article, paragraph, start, end, from, to: size });
      }
      if (size > begin) flows.push({ from: begin, to: size });
      await turns.next();
    }
    this.#lines = lines;
    this.#flows = flows;
    this.#stretches = stretches;
    this.words = words.slice(0, size);
    this.#counts = new Int32Array(this.#numbers.size);
    for (const word of this.words) this.#counts[word] = this.countOf(word) + 1;
  }

  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** The words among which quotations are looked for, in both scopes. */
export interface ConcordancePair {
  readonly told: Concordance;
  /** Of the articles that have furniture: the others are the same in both. */
  readonly printed: Concordance;
}

/** Both concordances of some articles; nothing may be looked for in them before they are `ready`. */
export function concordances(entries: readonly CorpusEntry[]): ConcordancePair {
  const numbers = new Map<string, number>();
  return {
    told: new Concordance(entries, 'told', numbers),
    printed: new Concordance(entries.filter(hasFurniture), 'printed', numbers),
  };
}

function hasFurniture({ article, paragraphs }: CorpusEntry): boolean {
  return paragraphs.some((paragraph) => {
    const { start, end } = printedLine(article.text, paragraph);
    return !isQuotable(paragraph) || start < paragraph.start || paragraph.end < end;
  });
}

/** The same words with room for twice as many, or for `least`. */
function grown(words: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const roomy = new Int32Array(Math.max(2 * words.length, least));
  roomy.set(words);
  return roomy;
}

/** The range that holds a position; the ranges are in order and leave nothing out. Throws RangeError where there are none. */
function holding<T extends { readonly from: number }>(ranges: readonly T[], position: number): T {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (elementAt(ranges, middle).from <= position) low = middle;
    else high = middle - 1;
  }
  return elementAt(ranges, low);
}
