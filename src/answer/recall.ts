import type { Corpus } from '../corpus/corpus.ts';
import { contains } from '../text/span.ts';
import type { Question } from './answer.ts';
import { LONGEST_EXCERPT } from './candidate.ts';
import { compose } from './compose.ts';
import type { Extent } from './corroboration.ts';
import { corroborate } from './corroboration.ts';
import type { Coverage } from './coverage.ts';
import { datesIn } from './dates.ts';
import { Matcher } from './match.ts';
import { passing } from './passing.ts';
import { understand } from './question.ts';
import type { Quote } from './quote.ts';
import { rank } from './rank.ts';

const BASE = 36;

/** The place of the quote in its corpus: the article's index, the start and the length, in base 36 with '-' between. */
export function quoteId({ article, start, end }: Quote, { entries }: Corpus): string {
  const index = entries.findIndex((entry) => entry.article === article);
  return [index, start, end - start].map((number) => number.toString(BASE)).join('-');
}

/** The sentences that an id names; null when it names none that may be quoted, or cuts one. */
function extentOf(id: string, { corpus, reader }: Coverage): Extent | null {
  if (!/^[0-9a-z]{1,4}-[0-9a-z]{1,5}-[0-9a-z]{1,2}$/.test(id)) return null;
  const [index = 0, start = 0, length = 0] = id.split('-').map((part) => Number.parseInt(part, BASE));
  const span = { start, end: start + length };
  const article = corpus.entries[index]?.article;
  const passage = corpus.passages.find(
    (one) => one.article === article && one.paragraphs.some((paragraph) => contains(paragraph, span)),
  );
  const reading = passage && reader.read(passage).find(({ paragraph }) => contains(paragraph, span));
  const first = reading?.sentences.findIndex((sentence) => sentence.start === span.start) ?? -1;
  const last = reading?.sentences.findIndex((sentence) => sentence.end === span.end) ?? -1;
  if (length > LONGEST_EXCERPT) return null;
  return reading && first >= 0 && last >= first ? { ...span, reading, first, last } : null;
}

/** Whether the quote's id gives it back: it is whole sentences, and not too many. */
export function isRecallable(quote: Quote, coverage: Coverage): boolean {
  return extentOf(quoteId(quote, coverage.corpus), coverage) !== null;
}

/**
 * The quotes that ids name, in their order, with the words that match `question` and what else says the same; null when
 * one names no quotable span.
 */
export async function recall(ids: readonly string[], question: Question, coverage: Coverage): Promise<Quote[] | null> {
  const { corpus, outlets, lexicon, newest } = coverage;
  const extents = ids.map((id) => extentOf(id, coverage));
  if (!extents.every((extent) => extent !== null)) return null;
  const asked = understand(question, outlets, lexicon, await datesIn(question.question, newest));
  const matcher = new Matcher(asked.concepts);
  const also = corroborate(extents, await rank(asked, coverage, passing(corpus, asked, question).articles), coverage);
  return extents.map((extent, i) => {
    const matches = extent.reading.sentences.flatMap((sentence) => matcher.matches(sentence));
    return compose(extent, matches, also[i] ?? [], 0, coverage);
  });
}
