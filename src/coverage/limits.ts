/** Two logits between an answer, the nearest words, and silence. */
export interface AnswerLimits {
  /** From here on the coverage answers. */
  readonly answered: number;
  /** From here on it may; below, nothing is shown. */
  readonly nearest: number;
}

/** Set on other stories than the five: see docs/quality.md. */
export const SHIPPED_LIMITS: AnswerLimits = { answered: 0.54, nearest: -2.57 };

/** How sure it is that the coverage answers. */
export type AnswerState = 'answered' | 'nearest' | 'abstained';

/** The nearest words, which may not answer, are few. */
export const MOST_NEAREST = 2;

/** The state of an answer by the logit of its best sentence. */
export function stateOf(logit: number, { answered, nearest }: AnswerLimits): AnswerState {
  if (logit >= answered) return 'answered';
  return logit >= nearest ? 'nearest' : 'abstained';
}
