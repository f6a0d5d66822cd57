import type { AnswerLimits } from '../coverage/limits.ts';

/** How strongly the coverage answers questions, as logits: those that it can answer, and those that it cannot. */
export interface QuestionStrengths {
  readonly answerable: readonly number[];
  readonly unanswerable: readonly number[];
}

/** What a limit does: shares from 0 to 1. */
export interface CurvePoint {
  readonly limit: number;
  /** Of the answerable questions, those below it. */
  readonly answerableBelow: number;
  /** Of the unanswerable ones. */
  readonly unanswerableBelow: number;
}

const below = (strengths: readonly number[], limit: number): number =>
  strengths.length === 0 ? 0 : strengths.filter((strength) => strength < limit).length / strengths.length;

/** The logit below which at most this share of the answerable questions lies. Throws `RangeError` where there are none. */
function limitAt({ answerable }: QuestionStrengths, share: number): number {
  const sorted = [...answerable].sort((a, b) => a - b);
  const limit = sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)];
  if (limit === undefined) throw new RangeError('there is no question that can be answered');
  return limit;
}

/** What limits do that lie where these shares of the answerable questions are below them. */
export const curveOf = (strengths: QuestionStrengths, shares: readonly number[]): CurvePoint[] =>
  shares.map((share) => {
    const limit = limitAt(strengths, share);
    return {
      limit,
      answerableBelow: below(strengths.answerable, limit),
      unanswerableBelow: below(strengths.unanswerable, limit),
    };
  });

/**
 * The limits that leave these shares of the answerable questions without an excerpt, and without one that is called an
 * answer. `refused` is at most `unsure`; both are from 0 to 1.
 */
export const limitsFor = (
  strengths: QuestionStrengths,
  { refused, unsure }: { refused: number; unsure: number },
): AnswerLimits => ({
  answered: limitAt(strengths, unsure),
  nearest: limitAt(strengths, refused),
});
