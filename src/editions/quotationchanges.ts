import { readQuotations } from '../attribution/marks/quotation.ts';
import { wordings } from '../concordance/wording.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { isQuotable } from '../corpus/passage.ts';
import { int32At } from '../text/element.ts';
import { contains, type Span, slice } from '../text/span.ts';
import type { Work } from '../work/work.ts';
import { keyLine, type PrintedWord } from './printed.ts';

/** A quotation that is gone, is new, or has other words than before; the words of an edition, without their marks. */
export interface QuotationChange {
  readonly gone: Span | null;
  readonly added: Span | null;
}

/** An edition, and the words that it prints. */
interface EditionWords {
  readonly entry: CorpusEntry;
  readonly words: readonly PrintedWord[];
}

/** The share of the longer of two quotations that makes them one that was altered. */
const ALIKE = 0.5;
/** Quotations, or words, between two stops of the work. */
const STRIDE = 500;

/** What a later edition changes of the quotations, in text order. @param matched as `matching` gives it. */
export function* readQuotationChanges(
  earlier: EditionWords,
  later: EditionWords,
  matched: Int32Array,
): Work<QuotationChange[]> {
  const [was, is] = [yield* readSpans(earlier.entry), yield* readSpans(later.entry)];
  const gone = without(was, is);
  const added = without(is, was);
  const [inGone, inAdded] = [ownersOf(earlier.words, gone), ownersOf(later.words, added)];
  const [goneLengths, addedLengths] = [lengths(inGone), lengths(inAdded)];
  /** By a quotation that is gone, how many of its words were kept in each of the new ones. */
  const kept = gone.map(() => new Map<number, number>());
  for (let i = 0; i < matched.length; i += 1) {
    const [from, to] = [inGone[i] ?? -1, inAdded[int32At(matched, i)] ?? -1];
    const into = kept[from];
    if (into && to >= 0) into.set(to, (into.get(to) ?? 0) + 1);
    if (i % (20 * STRIDE) === 0) yield;
  }
  const taken = new Set<number>();
  const changes = gone.map(({ start, end }, g): QuotationChange => {
    const isAltered = ([a, words]: readonly [number, number]): boolean =>
      !taken.has(a) && words >= ALIKE * Math.max(goneLengths.get(g) ?? 0, addedLengths.get(a) ?? 0);
    const [to] = [...(kept[g] ?? [])].find(isAltered) ?? [];
    if (to !== undefined) taken.add(to);
    return { gone: { start, end }, added: to === undefined ? null : spanOf(added[to]) };
  });
  const fresh = added.filter((_, a) => !taken.has(a));
  return [...changes, ...fresh.map((one) => ({ gone: null, added: spanOf(one) }))];
}

/** A quotation, and its words for comparison. */
interface QuotedLine extends Span {
  readonly line: string;
}

const spanOf = (one: QuotedLine | undefined): Span | null => (one ? { start: one.start, end: one.end } : null);

function* readSpans({ article: { text }, paragraphs }: CorpusEntry): Work<QuotedLine[]> {
  const found: QuotedLine[] = [];
  for (const paragraph of paragraphs.filter(isQuotable)) {
    for (const { start, end } of yield* readQuotations(text, paragraph)) {
      found.push({ start, end, line: keyLine(wordings(slice(text, { start, end }))) });
      if (found.length % STRIDE === 0) yield;
    }
  }
  return found;
}

/** Those of some quotations whose words stand in none of others, each of which stands for one. */
function without(own: readonly QuotedLine[], others: readonly QuotedLine[]): QuotedLine[] {
  const left = new Map<string, number>();
  for (const { line } of others) left.set(line, (left.get(line) ?? 0) + 1);
  return own.filter(({ line }) => {
    const more = left.get(line) ?? 0;
    left.set(line, more - 1);
    return more <= 0;
  });
}

/** For each word the index of the span that it stands in, or -1; both in text order. */
function ownersOf(words: readonly PrintedWord[], spans: readonly Span[]): number[] {
  let next = 0;
  return words.map((word) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1;
    const span = spans[next];
    return span && contains(span, word) ? next : -1;
  });
}

function lengths(owners: readonly number[]): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  for (const owner of owners) counted.set(owner, (counted.get(owner) ?? 0) + 1);
  return counted;
}
