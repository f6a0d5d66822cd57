import type { CorpusEntry } from '../corpus/corpus.ts';
import { elementAt, int32At } from '../text/element.ts';
import type { Span } from '../text/span.ts';
import type { Work } from '../work/work.ts';
import { matching } from './matching.ts';
import { keysOf, type PrintedWord, readPrinted } from './printed.ts';
import { type QuotationChange, readQuotationChanges } from './quotationchanges.ts';

/** Words in one place of an article that are others than before. */
export interface WordChange {
  /** In the earlier edition, and in the later one: a span for each paragraph; none where words were only added, or only taken out. */
  readonly gone: readonly Span[];
  readonly added: readonly Span[];
  /** The words of the later edition before them and after them in their paragraph, a few; null where there are none. */
  readonly before: Span | null;
  readonly after: Span | null;
}

/** What is different in a later edition. */
export interface EditionChanges {
  readonly words: readonly WordChange[];
  readonly quotations: readonly QuotationChange[];
}

/** Fewer kept words between two changes do not part them: they are kept by chance. */
const LEAST_KEPT = 2;
const MOST_AROUND = 5;

/** What a later edition of an article changes. */
export function* readChanges(earlier: CorpusEntry, later: CorpusEntry): Work<EditionChanges> {
  const [old, now] = [yield* readPrinted(earlier), yield* readPrinted(later)];
  const matched = yield* matching(keysOf(old), keysOf(now));
  const quotations = yield* readQuotationChanges({ entry: earlier, words: old }, { entry: later, words: now }, matched);
  return { words: wordChanges(old, now, matched), quotations };
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
