import { CAPITALS } from '../../english/names.ts';
import { SAY } from '../../english/sayingverbs.ts';
import { firstFrom, type Span } from '../../text/span.ts';
import { BLANK } from '../cues/mainsubject.ts';
import type { Quotation } from './quotation.ts';

/** Code units of a sentence in which speakers are looked for, before a quotation and after it. */
const REACH = { before: 2_000, behind: 1_000 };
/** A name and the verb, and nothing else but who is spoken to: "Doe asked Roe." */
const ONLY_TAG = new RegExp(`^\\s*${CAPITALS}\\s+(?:${SAY})(?:\\s+${CAPITALS})?[.,]?\\s*$`, 'u');
/** A sentence that tells whose the words before were: "That was Doe." */
const THAT_WAS = /^\s*(?:That|Those|So|Thus)\s+(?:was|were|is|said|spoke)\s+\p{Lu}/u;
/** After a full stop that ends no abbreviation, though no sentence may seem to end there: “…,” said Doe. “20 of them …” */
const AFTER_STOP = /\p{L}{3}\.$/u;

/** Whether a sentence does nothing but name the speaker of the one before, which has a full stop. */
export const isTag = (sentence: string): boolean => ONLY_TAG.test(sentence) || THAT_WAS.test(sentence);

/** How the quotations of a paragraph stand among its sentences. All offsets are into the article's text. */
export class QuotationSetting {
  readonly #text: string;
  readonly #paragraph: Span;
  readonly #quoted: readonly Quotation[];
  readonly #parts: readonly Span[];
  /** The sentences that begin outside quotations. */
  readonly frame: readonly Span[];

  /**
   * @param quoted the quotations of the paragraph, in order
   * @param parts its sentences, in order
   */
  constructor(text: string, paragraph: Span, quoted: readonly Quotation[], parts: readonly Span[]) {
    this.#text = text;
    this.#paragraph = paragraph;
    this.#quoted = quoted;
    this.#parts = parts;
    let n = 0;
    this.frame = parts.filter(({ start }) => {
      while ((quoted[n]?.marked.end ?? Number.POSITIVE_INFINITY) <= start) n += 1;
      return (quoted[n]?.marked.start ?? Number.POSITIVE_INFINITY) > start;
    });
  }

  /** Whether no sentence of the article's own stands between two offsets. */
  isWithoutFrame(from: number, to: number): boolean {
    const next = this.frame[firstFrom(this.frame, from)];
    return next === undefined || next.end > to;
  }

  /** Whether an offset lies in the sentence right after that of another, or in the same one. */
  isNext(from: number, to: number): boolean {
    const own = this.#sentenceAt(to).start;
    return (this.#parts[firstFrom(this.#parts, from - 1)]?.start ?? own) >= own;
  }

  /** Whether quotation `n` opens a sentence. */
  opens(n: number): boolean {
    const { start } = this.#marked(n);
    if (start === this.#sentenceAt(start).start) return true;
    const before = this.#text.slice(this.#paragraph.start, start);
    return /\s$/.test(before.slice(-1)) && AFTER_STOP.test(before.trimEnd().slice(-8));
  }

  /** The sentence right before the one that quotation `n` opens, where it has no quoted words and is of the same paragraph. */
  sentenceBefore(n: number): Span | null {
    if (!this.opens(n)) return null;
    const { start } = this.#marked(n);
    const last = this.#parts[firstFrom(this.#parts, start) - 1];
    const isOwn = last !== undefined && last.end <= start && this.frame.includes(last);
    return isOwn && (this.#quoted[n - 1]?.marked.end ?? 0) <= last.start ? last : null;
  }

  /** The words of its sentence before quotation `n`, other quotations blanked out: their verbs are not the sentence's own. */
  before(n: number): string {
    const { start: end } = this.#marked(n);
    const start = Math.max(this.#sentenceAt(end).start, end - REACH.before);
    const pieces: string[] = [];
    let at = end;
    for (let m = n - 1; at > start; m -= 1) {
      const marked = this.#quoted[m]?.marked;
      if (!marked || marked.end <= start) break;
      const from = Math.max(marked.start, start);
      pieces.push(this.#text.slice(marked.end, at), BLANK.repeat(marked.end - from));
      at = from;
    }
    pieces.push(this.#text.slice(start, at));
    return pieces.reverse().join('');
  }

  /** The rest of its sentence after quotation `n`, later quotations blanked out. */
  rest(n: number): string {
    const { end: start } = this.#marked(n);
    const end = Math.min(Math.max(this.#sentenceAt(start - 1).end, start), start + REACH.behind);
    const pieces: string[] = [];
    let at = start;
    for (let m = n + 1; at < end; m += 1) {
      const marked = this.#quoted[m]?.marked;
      if (!marked || marked.start >= end) break;
      const to = Math.min(marked.end, end);
      pieces.push(this.#text.slice(at, marked.start), BLANK.repeat(to - marked.start));
      at = to;
    }
    pieces.push(this.#text.slice(at, end));
    return pieces.join('');
  }

  /**
   * The words after quotation `n` that may name its speaker: the rest of its sentence, or a sentence that does nothing else
   * (`“Why?” Doe asked.`).
   */
  behind(n: number): Span {
    const { end } = this.#marked(n);
    const next = this.#quoted[n + 1]?.marked.start ?? this.#paragraph.end;
    const within = (part: Span): Span => ({ start: end, end: Math.min(part.end, next, end + REACH.behind) });
    const last = this.#parts[firstFrom(this.#parts, end) - 1];
    const own = within(last && last.end >= end ? last : this.#paragraph);
    const following = this.#parts[firstFrom(this.#parts, end)];
    if (!following) return own;
    const says = this.#text.slice(following.start, Math.min(following.end, next));
    if (THAT_WAS.test(says) && this.#text.slice(own.start, own.end).trim() === '') return within(following);
    if (ONLY_TAG.test(says) && this.#text.slice(own.start, own.end).trim() === '') return within(following);
    return own;
  }

  #marked(n: number): Span {
    return this.#quoted[n]?.marked ?? this.#paragraph;
  }

  /** The sentence that holds an offset. */
  #sentenceAt(offset: number): Span {
    const part = this.#parts[firstFrom(this.#parts, offset + 1) - 1];
    return part && offset < part.end ? part : this.#paragraph;
  }
}
