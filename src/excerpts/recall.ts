import type { Archive } from '../corpus/archive.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { parseQuestion } from '../question/parse.ts';
import type { Question } from '../question/question.ts';
import { passing } from '../reading/articlefilter.ts';
import { LONGEST_EXCERPT } from '../reading/candidate.ts';
import { type RankedPassage, rank } from '../reading/rank.ts';
import type { Span } from '../text/span.ts';
import { compose } from './compose.ts';
import type { SentenceRange } from './corroboration.ts';
import { corroborate } from './corroboration.ts';
import type { PrintedQuote, Quote } from './quote.ts';
import { extentAt } from './sentencerange.ts';

const BASE = 36;

/** Where a quote stands. */
export type QuotePlace = Pick<PrintedQuote, 'article' | 'start' | 'end'>;

/** The id of a quote: the article's index, the start and the length, in base 36 with '-' between. */
export function quoteId({ article, start, end }: QuotePlace, archive: Archive): string {
  const { number } = archive.itemOf(article);
  return [number, start, end - start].map((part) => part.toString(BASE)).join('-');
}

/** The parts of an id; null where it can be none. */
function partsOf(id: string): { readonly number: number; readonly span: Span } | null {
  if (!/^[0-9a-z]{1,4}-[0-9a-z]{1,5}-[0-9a-z]{1,2}$/.test(id)) return null;
  const [number = 0, start = 0, length = 0] = id.split('-').map((part) => Number.parseInt(part, BASE));
  return length > LONGEST_EXCERPT ? null : { number, span: { start, end: start + length } };
}

/** The sentences that an id names; null when it names none that may be quoted, or cuts one. */
async function extentOf(id: string, { archive, sentenceCache }: Coverage): Promise<SentenceRange | null> {
  const parts = partsOf(id);
  const [item] = parts ? await archive.items([parts.number]) : [];
  return parts && item ? extentAt(item, parts.span, sentenceCache) : null;
}

/** Whether the quote's id gives it back: it is whole sentences, and not too many. */
export function isRecallable(quote: QuotePlace, { archive, sentenceCache }: Coverage): boolean {
  const parts = partsOf(quoteId(quote, archive));
  return parts !== null && extentAt(archive.itemOf(quote.article), parts.span, sentenceCache) !== null;
}

/**
 * The quotes that ids name, in their order, with their words that answer `question` and what else says the same; null
 * when one names no quotable span.
 */
export async function recall(ids: readonly string[], question: Question, coverage: Coverage): Promise<Quote[] | null> {
  const { survey } = coverage;
  const extents = await Promise.all(ids.map((id) => extentOf(id, coverage)));
  if (!extents.every((extent) => extent !== null)) return null;
  const asked = await parseQuestion(question, coverage);
  const evidence = await rank(asked, coverage, passing(survey, asked, question).filter);
  const corroborated = await corroborate(extents, evidence, coverage);
  return corroborated.map(({ extent, also }) => compose(extent, pointedIn(extent, evidence), also, 0, coverage));
}

/** The words of an excerpt that answer, as the evidence has them. */
function pointedIn(extent: SentenceRange, evidence: readonly RankedPassage[]): readonly Span[] {
  const [best] = evidence
    .flatMap(({ candidates }) => candidates)
    .filter(
      ({ reading, best }) =>
        reading.paragraph === extent.reading.paragraph && best.sentence >= extent.first && best.sentence <= extent.last,
    )
    .sort((a, b) => b.best.logit - a.best.logit);
  return best?.best.words ?? [];
}
