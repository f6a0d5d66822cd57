import { type Candidate, COMFORTABLE, LONGEST_EXCERPT } from '../reading/candidate.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { SentenceRange } from './corroboration.ts';

/** Shorter excerpts are given a neighbouring sentence, where the paragraph has one, so that they can be understood. */
const SHORT = 80;

/**
 * The sentences to show for some that were found: those found, with as many neighbours of the same paragraph as it takes to
 * cut no quotation in half, or to be no mere fragment, within 600 code units.
 */
export function extentOf({ reading, first, last }: Pick<Candidate, 'reading' | 'first' | 'last'>): SentenceRange {
  const { sentences, paragraph, quoted } = reading;
  const spanOf = (from: number, to: number): Span => ({
    start: sentences[from]?.start ?? paragraph.start,
    end: sentences[to]?.end ?? paragraph.end,
  });
  const length = ({ start, end }: Span): number => end - start;
  const cuts = (span: Span): boolean =>
    quoted.some(({ marked }) => marked.start < span.end && span.start < marked.end && !contains(span, marked));

  let [from, to] = [first, last];
  while (cuts(spanOf(from, to))) {
    const span = spanOf(from, to);
    const early = quoted.some(({ marked }) => marked.start < span.start && span.start < marked.end);
    const [nextFrom, nextTo] = early ? [from - 1, to] : [from, to + 1];
    if (nextFrom < 0 || nextTo >= sentences.length || length(spanOf(nextFrom, nextTo)) > LONGEST_EXCERPT) break;
    [from, to] = [nextFrom, nextTo];
  }
  if (cuts(spanOf(from, to))) [from, to] = [first, last];
  if (length(spanOf(from, to)) < SHORT) {
    const wider = [[from - 1, to] as const, [from, to + 1] as const].find(
      ([a, b]) => a >= 0 && b < sentences.length && length(spanOf(a, b)) <= COMFORTABLE && !cuts(spanOf(a, b)),
    );
    if (wider) [from, to] = wider;
  }
  return { ...spanOf(from, to), reading, first: from, last: to };
}
