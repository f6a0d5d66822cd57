import type { CorpusSurvey } from '../corpus/survey.ts';
import type { ParsedQuestion } from '../question/parse.ts';
import type { Question } from '../question/question.ts';
import type { SearchFilter } from '../search/filter.ts';

/** The articles that may answer. */
interface Passing {
  /** Null when all articles may. */
  readonly filter: SearchFilter | null;
  /** How many articles a date filter leaves out because their date is not known. */
  readonly undated: number;
}

/** The articles that the filters of a question, and the outlets that it names, let through. */
export function passing(survey: CorpusSurvey, { outlets }: ParsedQuestion, { from, to }: Question): Passing {
  const isDated = from !== undefined || to !== undefined;
  const shares = outlets ? survey.outlets.filter(({ outlet }) => outlets.has(outlet.value ?? '')) : survey.outlets;
  const filter = {
    ...(outlets && { outlets }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  return {
    filter: outlets || isDated ? filter : null,
    undated: isDated ? shares.reduce((sum, { undated }) => sum + undated, 0) : 0,
  };
}
