import type { Answer, Question } from './answer/answer.ts';
import type { Quote } from './answer/quote.ts';
import type { Corpus } from './corpus/corpus.ts';

/** The one door to all that the bot knows. */
export interface Library {
  readonly corpus: Corpus;
  /** What the coverage says to a question. Never throws for anything a person can type. */
  ask(question: Question): Promise<Answer>;
  /**
   * The quotes of an earlier answer, by the ids that `quoteId` gave, in their order; highlights are made anew from the
   * question. Null when an id does not name a quotable span of this corpus.
   */
  recall(ids: readonly string[], question: string): readonly Quote[] | null;
  /** A short name of a quote: letters, digits and '-', at most 14 characters, valid while the fingerprint is the same. */
  quoteId(quote: Quote): string;
}
