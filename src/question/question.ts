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

/** A wish that names no topic, and that a command answers rather than an excerpt. */
export type Wish = 'help' | 'summary' | 'overview' | 'news' | 'dates' | 'comparison';

/** Why there is no excerpt. */
export type RefusalReason =
  | { readonly code: 'no-question' }
  | { readonly code: 'greeting' }
  | { readonly code: 'instruction' }
  /** It names no topic, and a command does what it wishes for. */
  | { readonly code: 'wish'; readonly wish: Wish }
  | { readonly code: 'language' }
  | { readonly code: 'outlet-not-in-coverage'; readonly outlet: string }
  | { readonly code: 'speaker-not-in-coverage'; readonly speaker: string }
  | { readonly code: 'not-in-coverage' };
