import type { Answer } from '../../src/answers/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Difference } from '../../src/differences/differences.ts';
import { cite } from '../../src/excerpts/citation.ts';
import type { Quote } from '../../src/excerpts/quote.ts';
import type { RefusalReason } from '../../src/question/question.ts';

/** The quote of these words of an article, without speakers, highlights and other places unless overridden. */
export function makeQuote(article: Article, words: string, overrides: Partial<Quote> = {}): Quote {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`${article.file} does not say: ${words}`);
  return {
    article,
    start,
    end: start + words.length,
    quote: words,
    paragraph: article.text.slice(0, start).split('\n').length,
    kind: 'body',
    citation: cite(article),
    speakers: [],
    passage: { start: 0, end: article.text.length },
    highlights: [],
    alsoIn: [],
    score: 1,
    ...overrides,
  };
}

/** What may differ from an answer to "who?". */
export interface AnswerOverrides {
  readonly question?: string;
  readonly tookMs?: number;
  readonly undated?: number;
  readonly respelt?: Answer['respelt'];
  /** Of one with quotes; `answered` unless told. */
  readonly status?: 'answered' | 'nearest';
  readonly differs?: readonly Difference[];
  /** Why there is no quote; "not in the coverage" unless told. */
  readonly reason?: RefusalReason;
}

/** An answer with these quotes, or an abstention where there is none. */
export function makeAnswer(quotes: readonly Quote[], overrides: AnswerOverrides = {}): Answer {
  const { status = 'answered', differs = [], reason = { code: 'not-in-coverage' }, ...rest } = overrides;
  const common = { question: 'who?', tookMs: 1, undated: 0, respelt: [], ...rest };
  const [first, ...others] = quotes;
  return first
    ? { ...common, status, quotes: [first, ...others], differs }
    : { ...common, status: 'abstained', quotes: [], reason };
}
