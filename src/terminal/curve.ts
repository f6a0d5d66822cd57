import type { AnswerLimits } from '../coverage/limits.ts';
import type { CurvePoint, QuestionStrengths } from '../reading/curve.ts';

/** Characters of a bar that stands for all questions. */
const WIDTH = 40;

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`.padStart(4);
const logit = (value: number): string => value.toFixed(2).padStart(7);

/** The curve of silence as lines of text: for each limit, what it keeps from answerable and from unanswerable questions. */
export function printCurve(
  { answerable, unanswerable }: QuestionStrengths,
  points: readonly CurvePoint[],
  { answered, nearest }: AnswerLimits,
): string {
  const rows = points.map(
    ({ limit, answerableBelow, unanswerableBelow }) =>
      `${logit(limit)}   ${percent(answerableBelow)}         ${percent(unanswerableBelow)}   ${'#'.repeat(Math.round(WIDTH * unanswerableBelow))}`,
  );
  return [
    `${answerable.length} questions with an answer, ${unanswerable.length} without`,
    '',
    '  limit   of the first  of the second below it',
    ...rows,
    '',
    `answered from ${answered.toFixed(2)}, nearest from ${nearest.toFixed(2)}`,
    '',
  ].join('\n');
}
