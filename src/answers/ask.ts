import type { Coverage } from '../coverage/coverage.ts';
import { MOST_NEAREST, stateOf } from '../coverage/limits.ts';
import { accountOf, differ } from '../differences/differences.ts';
import { type ChosenExcerpt, choose, chooseAll } from '../excerpts/choose.ts';
import { compose } from '../excerpts/compose.ts';
import { corroborate } from '../excerpts/corroboration.ts';
import { parseQuestion } from '../question/parse.ts';
import type { Question, RefusalReason } from '../question/question.ts';
import { passing } from '../reading/articlefilter.ts';
import { rank, strongestLogit } from '../reading/rank.ts';
import { absentSpeaker, quoting, reportedOf, speakerWanted, spokenBy } from '../reading/speakerfilter.ts';
import type { Answer } from './answer.ts';
import { leads } from './leads.ts';

const DEFAULT_EXCERPTS = 3;

/** What the coverage says to a question. Never throws for anything a person can type. */
export async function ask(question: Question, coverage: Coverage): Promise<Answer> {
  const { survey, speakers, limits } = coverage;
  const began = performance.now();
  const abstain = question.abstain ?? true;
  const asked = await parseQuestion(question, coverage);
  const { undated, filter } = passing(survey, asked, question);
  const respelt = asked.concepts.flatMap(({ typed, meant }) => (meant === undefined ? [] : [{ typed, meant }]));
  const common = () => ({ question: question.question, undated, respelt, tookMs: performance.now() - began });
  const silent = (reason: RefusalReason): Answer => ({ ...common(), status: 'abstained', reason, quotes: [] });
  if (asked.refusal?.code === 'wish' && asked.refusal.wish === 'overview' && question.speaker === undefined) {
    const [first, ...rest] = await leads(coverage, filter, question.k ?? DEFAULT_EXCERPTS);
    if (first) return { ...common(), status: 'answered', quotes: [first, ...rest], differs: [] };
  }
  if (asked.refusal && (abstain || asked.refusal.code === 'no-question')) return silent(asked.refusal);
  const person = await speakerWanted(question, coverage);
  if (person && 'unquoted' in person) return silent({ code: 'speaker-not-in-coverage', speaker: person.unquoted });

  const found = await rank(asked, coverage, person ? quoting(person, filter) : filter);
  const absent = abstain && !person ? await absentSpeaker(asked, coverage) : null;
  const evidence = person ? spokenBy(person, found, speakers) : absent === null ? found : reportedOf(absent, found);
  if (absent !== null && evidence.length === 0) return silent({ code: 'speaker-not-in-coverage', speaker: absent });
  const state = abstain ? stateOf(strongestLogit(evidence), limits) : 'answered';
  if (state === 'abstained') return silent(asked.unanswered);
  const k = question.k ?? DEFAULT_EXCERPTS;
  const wishes = {
    k: state === 'nearest' ? Math.min(k, MOST_NEAREST) : k,
    everyOutlet: asked.everyOutlet,
    least: limits.nearest,
  };
  const chosen: readonly ChosenExcerpt[] = abstain ? choose(evidence, wishes, coverage) : chooseAll(evidence, k);
  const corroborated = abstain
    ? await corroborate(chosen, evidence, coverage)
    : chosen.map((extent) => ({ extent, also: [] }));
  const [first, ...rest] = corroborated.map(({ extent, also }) =>
    compose(extent, extent.candidate.best.words, also, extent.candidate.score, coverage),
  );
  if (!first) return silent(asked.unanswered);
  const differs = state === 'nearest' ? [] : differ(chosen.map(accountOf), limits.answered, coverage.duplicates);
  return { ...common(), status: state, quotes: [first, ...rest], differs };
}
