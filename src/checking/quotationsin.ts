import { readSpeakers } from '../attribution/attribute.ts';
import { LONGEST_QUOTATION, type Quotation } from '../attribution/marks/quotation.ts';
import type { Article } from '../corpus/article.ts';
import type { Paragraph } from '../corpus/page/paragraphs.ts';
import { unstated } from '../corpus/read/facts.ts';
import type { OutletMentions } from '../question/outletmentions.ts';
import type { Span } from '../text/span.ts';
import type { Work } from '../work/work.ts';
import { outletsNamed } from './outletsnamed.ts';

/** A quotation of a draft, without its marks, and whose words the draft says they are. */
export interface DraftQuotation extends Span {
  readonly quote: string;
  /** The speaker that the draft names; null where it names none for certain. */
  readonly speaker: string | null;
  /** The outlet of the coverage that the sentence names as its source; null where it names none, or several. */
  readonly outlet: string | null;
  /**
   * Where it names neither: what stands after a dash that follows the quotation, to the end of the line, or before a colon
   * from which the quotation is all of its line. It may name them.
   */
  readonly signature: string | null;
}

/** Quotations of a draft in text order, and how many there are after them. */
export interface DraftQuotations {
  readonly quotations: readonly DraftQuotation[];
  readonly more: number;
}

/** Lines between two stops of the work. */
const STRIDE = 10_000;
/** A dash and a name or two to the end of the line, or in a line of their own. */
const SIGNED = /^\s*(?:--?|[\u2012-\u2015])\s*(\p{Lu}[^\n"\u201c\u201d\u2012-\u2015]{1,100})(?:\n|$)/u;
/** An outlet in brackets right after a quotation. */
const IN_BRACKETS = /^[\s,.;]{0,2}\(([^()\n]{2,60})\)/u;
/** A name or two and a colon, as a line begins. */
const LED_IN = /(?:^|\n)[\t ]*(\p{Lu}[^\n"\u201c\u201d:]{1,60}):\s*$/u;
/** Code units in which a signature stands. */
const NEAR = 120;

/** The first quotations, `most` of them, of a text whose paragraphs stand each in a line of its own. */
export function* quotationsIn(text: string, outlets: OutletMentions, most: number): Work<DraftQuotations> {
  const paragraphs = yield* paragraphsOf(text);
  const found = yield* readSpeakers({ article: draftArticle(text), paragraphs });
  const marked = found.map(({ quotation }) => quotation.marked);
  const taken = found.slice(0, most).map((one) => ({ ...one, span: wordsOf(text, one.quotation) }));
  const spans = taken.map(({ span }) => span);
  const named = yield* outletsNamed(text, paragraphs, marked, spans, outlets);
  const quotations = taken.map(({ span: { start, end }, quotation, speaker }, i) => {
    const says = speaker?.certainty === 'stated' ? speaker.name : null;
    // What an outlet says is what is printed there.
    const printedBy = says === null ? null : outletCalled(says, outlets);
    const { marked } = quotation;
    const outlet = named[i] ?? printedBy ?? bracketed(text, marked.end, outlets);
    const source = { speaker: printedBy === null ? says : null, outlet };
    const isUnnamed = source.speaker === null && source.outlet === null;
    const signature = isUnnamed ? (signedAt(text, marked.end) ?? ledInAt(text, marked)) : null;
    return { start, end, quote: text.slice(start, end), ...source, signature };
  });
  return { quotations, more: found.length - taken.length };
}

/** The lines of a text that have words, without white space at their ends, as paragraphs of an article. */
function* paragraphsOf(text: string): Work<Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    const words = line.trim();
    const start = at + line.indexOf(words);
    if (words !== '')
      paragraphs.push({ start, end: start + words.length, number: paragraphs.length + 1, kind: 'body' });
    at = end + 1;
    count += 1;
    if (count % STRIDE === 0) yield;
  }
  return paragraphs;
}

/**
 * The words of a quotation. One that is longer than those of articles, and so was taken for unclosed, ends with the last
 * closing mark of its paragraph.
 */
function wordsOf(text: string, { start, end, open }: Quotation): Span {
  if (!open || end - start <= LONGEST_QUOTATION / 2) return { start, end };
  const words = text.slice(start, end);
  const last = Math.max(words.lastIndexOf('\u201d'), words.lastIndexOf('"'));
  return { start, end: last > 0 ? start + last : end };
}

/** The outlet of the coverage that a speaker's name stands for; null where it stands for none. */
const outletCalled = (name: string, outlets: OutletMentions): string | null =>
  [name, `The ${name}`].flatMap((one) => outlets.named(one))[0] ?? null;

/** The outlet of the coverage that stands in brackets there; null where none does, or the words may mean several. */
function bracketed(text: string, at: number, outlets: OutletMentions): string | null {
  const words = IN_BRACKETS.exec(text.slice(at, at + NEAR))?.[1];
  const meant = words === undefined ? [] : outlets.named(words);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The name before a quotation that is all of its line. */
function ledInAt(text: string, { start, end }: Span): string | null {
  if (!/^[\s.]*(?:\n|$)/.test(text.slice(end, end + NEAR))) return null;
  return LED_IN.exec(text.slice(Math.max(0, start - NEAR), start))?.[1]?.trim() ?? null;
}

const signedAt = (text: string, at: number): string | null =>
  SIGNED.exec(text.slice(at, at + NEAR))?.[1]?.trim() ?? null;

const draftArticle = (text: string): Article => ({ id: 'draft', file: 'draft', text, facts: unstated });
