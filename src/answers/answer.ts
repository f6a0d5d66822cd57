import type { Quote } from '../excerpts/quote.ts';

/** Longer questions are read up to here, in code units: a person's are shorter, and time must stay bounded. */
export const LONGEST_QUESTION = 1500;

/** What a person asks, with the filters they chose. */
export interface Question {
  readonly question: string;
  /** Earlier questions of the same person, oldest first. */
  readonly context?: readonly string[];
  /** How many excerpts are wanted; 3 unless told. */
  readonly k?: number;
  /** The name of an outlet, as a person types it. */
  readonly outlet?: string;
  /** Somebody whose words are wanted, by name or by the id that the roster gives. */
  readonly speaker?: string;
  /** Calendar days, YYYY-MM-DD, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** False returns the best evidence whatever its strength; true unless told. */
  readonly abstain?: boolean;
}

/** Why there is no excerpt. */
export type Reason =
  | { readonly code: 'no-question' }
  | { readonly code: 'greeting' }
  | { readonly code: 'instruction' }
  | { readonly code: 'outlet-not-in-coverage'; readonly outlet: string }
  | { readonly code: 'speaker-not-in-coverage'; readonly speaker: string }
  | { readonly code: 'not-in-coverage' };

/** Accounts that differ: each lists outlets and the indexes of its quotes in the answer. */
export interface Difference {
  readonly topic: string | null;
  readonly accounts: readonly { readonly outlets: readonly string[]; readonly quotes: readonly number[] }[];
}

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
  | (Common & { readonly status: 'abstained'; readonly reason: Reason; readonly quotes: readonly [] });
