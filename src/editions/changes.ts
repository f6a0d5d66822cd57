import { quotations } from '../attribution/marks/quotation.ts';
import { wordings } from '../concordance/wording.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { isQuotable } from '../corpus/passage.ts';
import { elementAt, int32At } from '../text/element.ts';
import { contains, type Span, slice } from '../text/span.ts';
import type { Work } from '../work/work.ts';
import { matching } from './matching.ts';
import { keyLine, type PrintedWord, printedWords } from './printed.ts';

/** Words in one place of an article that are others than before. */
export interface WordChange {
  /** In the earlier edition, and in the later one: a span for each paragraph; none where words were only added, or only taken out. */
  readonly gone: readonly Span[];
  readonly added: readonly Span[];
  /** The words of the later edition before them and after them in their paragraph, a few; null where there are none. */
  readonly before: Span | null;
  readonly after: Span | null;
}

/** A quotation that is gone, is new, or has other words than before; the words of an edition, without their marks. */
interface QuotationChange {
  readonly gone: Span | null;
  readonly added: Span | null;
}

/** What is different in a later edition. */
export interface EditionChanges {
  readonly words: readonly WordChange[];
  readonly quotations: readonly QuotationChange[];
}

/** An edition, the one before it, and what it changes. */
export interface EditionStep<E> {
  readonly earlier: E;
  readonly later: E;
  readonly changes: EditionChanges;
}

/** Fewer kept words between two changes do not part them: they are kept by chance. */
const LEAST_KEPT = 2;
const MOST_AROUND = 5;
/** The share of the longer of two quotations that makes them one that was altered. */
const ALIKE = 0.5;

/** What each edition of an article changes, the last first. @param editions the oldest first */
export function* readSteps<E extends { readonly entry: CorpusEntry }>(editions: readonly E[]): Work<EditionStep<E>[]> {
  const steps: EditionStep<E>[] = [];
  for (const [i, later] of editions.entries()) {
    const earlier = editions[i - 1];
    if (earlier) steps.unshift({ earlier, later, changes: yield* readChanges(earlier.entry, later.entry) });
  }
  return steps;
}

/** What a later edition of an article changes. */
export function* readChanges(earlier: CorpusEntry, later: CorpusEntry): Work<EditionChanges> {
  const [old, now] = [printedWords(earlier), printedWords(later)];
  const keys = (words: readonly PrintedWord[]): string[] => words.map(({ key }) => key);
  const matched = yield* matching(keys(old), keys(now));
  return { words: wordChanges(old, now, matched), quotations: quotationChanges(earlier, later, old, now, matched) };
}

/** A stretch of words by index, the end not in it, in both editions. */
interface ChangedStretch {
  readonly old: Span;
  readonly now: Span;
}

function wordChanges(old: readonly PrintedWord[], now: readonly PrintedWord[], matched: Int32Array): WordChange[] {
  const within = (start: number, end: number, paragraph: number | undefined): Span | null => {
    const words = now.slice(Math.max(0, start), end).filter((word) => word.paragraph === paragraph);
    return spansOf(words)[0] ?? null;
  };
  return stretchesOf(old.length, now.length, matched).map(({ old: was, now: is }) => {
    const first = now[is.start]?.paragraph;
    const [isAdded, last] = [is.end > is.start, now[is.end - 1]?.paragraph];
    return {
      gone: spansOf(old.slice(was.start, was.end)),
      added: spansOf(now.slice(is.start, is.end)),
      before: within(is.start - MOST_AROUND, is.start, isAdded ? first : now[is.start - 1]?.paragraph),
      after: within(is.end, is.end + MOST_AROUND, isAdded ? last : first),
    };
  });
}

function stretchesOf(oldLength: number, nowLength: number, matched: Int32Array): ChangedStretch[] {
  const found: ChangedStretch[] = [];
  let [i, j] = [0, 0];
  const add = (start: number, at: number): void => {
    if (start === i && at === j) return;
    const last = found.at(-1);
    const isNear = last !== undefined && i - last.old.end < LEAST_KEPT;
    const stretch = {
      old: { start: isNear ? last.old.start : i, end: start },
      now: { start: isNear ? last.now.start : j, end: at },
    };
    found.splice(isNear ? -1 : found.length, isNear ? 1 : 0, stretch);
  };
  for (let next = 0; next < oldLength; next += 1) {
    const at = int32At(matched, next);
    if (at < 0) continue;
    add(next, at);
    [i, j] = [next + 1, at + 1];
  }
  add(oldLength, nowLength);
  return found;
}

/** From the first to the last of some words, paragraph by paragraph. */
function spansOf(words: readonly PrintedWord[]): Span[] {
  const spans: Span[] = [];
  for (const [i, { start, end, paragraph }] of words.entries()) {
    const isSame = i > 0 && elementAt(words, i - 1).paragraph === paragraph;
    const from = isSame ? spans.pop()?.start : undefined;
    spans.push({ start: from ?? start, end });
  }
  return spans;
}

const quotationsIn = ({ article: { text }, paragraphs }: CorpusEntry): Span[] =>
  paragraphs
    .filter(isQuotable)
    .flatMap((paragraph) => quotations(text, paragraph).map(({ start, end }) => ({ start, end })));

/** Those of some quotations whose words stand in none of others, each of which stands for one. */
function without({ article: { text } }: CorpusEntry, own: readonly Span[], others: readonly string[]): Span[] {
  const left = [...others];
  return own.filter((one) => {
    const at = left.indexOf(keyLine(wordings(slice(text, one))));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function quotationChanges(
  earlier: CorpusEntry,
  later: CorpusEntry,
  old: readonly PrintedWord[],
  now: readonly PrintedWord[],
  matched: Int32Array,
): QuotationChange[] {
  const [was, is] = [quotationsIn(earlier), quotationsIn(later)];
  const linesOf = ({ article: { text } }: CorpusEntry, all: readonly Span[]): string[] =>
    all.map((one) => keyLine(wordings(slice(text, one))));
  const gone = without(earlier, was, linesOf(later, is));
  const added = new Set(without(later, is, linesOf(earlier, was)));
  const changes = gone.map((one): QuotationChange => {
    const words = [...old.entries()].filter(([, word]) => contains(one, word));
    const kept = words.flatMap(([i]) => now[int32At(matched, i)] ?? []);
    const altered = [...added].find((other) => {
      const length = now.filter((word) => contains(other, word)).length;
      return kept.filter((word) => contains(other, word)).length >= ALIKE * Math.max(words.length, length, 1);
    });
    if (altered) added.delete(altered);
    return { gone: one, added: altered ?? null };
  });
  return [...changes, ...[...added].map((one) => ({ gone: null, added: one }))];
}
