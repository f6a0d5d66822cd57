import type { Coverage } from '../coverage/coverage.ts';
import { parseQuestion } from '../question/parse.ts';
import type { Question } from '../question/question.ts';
import { passing } from './articlefilter.ts';
import { rank, strongestLogit } from './rank.ts';

/**
 * How strongly the coverage answers a question, as the logit of its best sentence, whatever the limits are. Minus infinity
 * where it has no such sentence, or a rule refuses the question.
 */
export async function strengthOf(question: Question, coverage: Coverage): Promise<number> {
  const { survey } = coverage;
  const asked = await parseQuestion(question, coverage);
  if (asked.refusal) return Number.NEGATIVE_INFINITY;
  return strongestLogit(await rank(asked, coverage, passing(survey, asked, question).filter));
}
