import type { Difference } from '../differences/differences.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { RefusalReason } from '../question/question.ts';

interface Common {
  readonly question: string;
  /** Articles that a date filter left out because their date is not known. */
  readonly undated: number;
  /** Words of the question that the coverage does not know, with the word of the coverage that was meant, if one is near. */
  readonly respelt: readonly { readonly typed: string; readonly meant: string }[];
  readonly tookMs: number;
}

/** What the coverage says, or the nearest words, which may not answer, or that it does not say. */
export type Answer =
  | (Common & {
      readonly status: 'answered' | 'nearest';
      readonly quotes: readonly [Quote, ...Quote[]];
      /** None where the status is `nearest`. */
      readonly differs: readonly Difference[];
    })
  | (Common & { readonly status: 'abstained'; readonly reason: RefusalReason; readonly quotes: readonly [] });
