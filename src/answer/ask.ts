import type { Answer, Question, Reason } from './answer.ts';
import { choose, chooseAll } from './choose.ts';
import { compose } from './compose.ts';
import { corroborate } from './corroboration.ts';
import type { Coverage } from './coverage.ts';
import { datesIn } from './dates.ts';
import { Comparer, differ } from './differ.ts';
import { passing } from './passing.ts';
import { understand } from './question.ts';
import { rank } from './rank.ts';
import { saidOf } from './said.ts';
import { isSilent } from './silence.ts';
import { quoting, speakerWanted, spokenBy } from './spoken.ts';
import { standingFor } from './standing.ts';

const DEFAULT_EXCERPTS = 3;

/** What the coverage says to a question. Never throws for anything a person can type. */
export async function ask(question: Question, coverage: Coverage): Promise<Answer> {
  const { survey, lexicon, outlets, voices } = coverage;
  const began = performance.now();
  const abstain = question.abstain ?? true;
  const asked = understand(question, outlets, lexicon, await datesIn(question.question, coverage.newest));
  const { undated, filter } = passing(survey, asked, question);
  const respelt = asked.concepts.flatMap(({ typed, meant }) => (meant === undefined ? [] : [{ typed, meant }]));
  const common = () => ({ question: question.question, undated, respelt, tookMs: performance.now() - began });
  const silent = (reason: Reason): Answer => ({ ...common(), status: 'abstained', reason, quotes: [] });
  if (asked.refusal && (abstain || asked.refusal.code === 'no-question')) return silent(asked.refusal);
  const person = await speakerWanted(question, coverage);
  if (person === 'nobody') return silent({ code: 'speaker-not-in-coverage', speaker: question.speaker ?? '' });

  const found = await rank(asked, coverage, person ? quoting(person, filter) : filter);
  const heard = person ? spokenBy(person, found, voices) : found;
  const evidence = abstain && asked.predication ? saidOf(asked.predication, heard) : heard;
  if (evidence.length === 0 || (abstain && isSilent(asked, evidence, lexicon)))
    return silent({ code: 'not-in-coverage' });
  const k = question.k ?? DEFAULT_EXCERPTS;
  const comparer = new Comparer(question.question, asked, coverage.duplicates);
  const chosen = abstain
    ? choose(
        evidence,
        {
          k,
          everyOutlet: asked.everyOutlet,
          others: { comparer, evidence: heard },
          standing: standingFor(asked, lexicon),
        },
        coverage,
      )
    : chooseAll(evidence, k, asked.concepts);
  const also = abstain ? await corroborate(chosen, evidence, coverage) : [];
  const [first, ...rest] = chosen.map((choice, i) =>
    compose(choice, choice.candidate.matches, also[i] ?? [], choice.candidate.score, coverage),
  );
  if (!first) return silent({ code: 'not-in-coverage' });
  return {
    ...common(),
    status: 'answered',
    quotes: [first, ...rest],
    differs: differ(comparer, [first, ...rest], voices),
  };
}
