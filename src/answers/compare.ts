import { outletNames } from '../corpus/survey.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { MOST_NEAREST, stateOf } from '../coverage/limits.ts';
import type { Difference } from '../differences/differences.ts';
import { accountOf, differ } from '../differences/differences.ts';
import { type ChosenExcerpt, choose } from '../excerpts/choose.ts';
import { compose } from '../excerpts/compose.ts';
import { repeats, type SentenceRange } from '../excerpts/corroboration.ts';
import type { Quote } from '../excerpts/quote.ts';
import { parseQuestion } from '../question/parse.ts';
import type { RefusalReason } from '../question/question.ts';
import { type RankedPassage, rank, strongestLogit } from '../reading/rank.ts';

/** The words of one outlet on a topic. */
interface Account {
  /** As the articles' facts have it; null for the articles whose outlet is not known. */
  readonly outlet: string | null;
  readonly quotes: readonly [Quote, ...Quote[]];
}

/** What is shown of one outlet, each with the outlets that print the same words. */
interface Draft {
  readonly outlet: string | null;
  readonly choices: { readonly choice: ChosenExcerpt; readonly also: SentenceRange[] }[];
}

/**
 * Each outlet's words on one topic, side by side. No words are shown twice: an outlet that only prints them again is
 * named beside them.
 */
export type Comparison =
  | {
      /** `nearest`: the accounts may not be of the topic; then they have two quotes at the most, of different outlets. */
      readonly status: 'answered' | 'nearest';
      /** The outlets that speak of it, the strongest first. */
      readonly accounts: readonly [Account, ...Account[]];
      /** The outlets from which nothing on it was found. */
      readonly others: readonly string[];
      /** Where accounts differ; the indexes count the quotes of all accounts in their order. None under `nearest`. */
      readonly differs: readonly Difference[];
    }
  | { readonly status: 'abstained'; readonly reason: RefusalReason };

/** Outlets that are shown, and quotes of each. */
const MOST = {
  answered: { outlets: Number.POSITIVE_INFINITY, each: 2 },
  nearest: { outlets: MOST_NEAREST, each: 1 },
};

/** What each outlet says on a topic, which may also be put as a question. Never throws for anything a person can type. */
export async function compare(topic: string, coverage: Coverage): Promise<Comparison> {
  const { survey, limits } = coverage;
  const asked = await parseQuestion({ question: topic }, coverage);
  if (asked.refusal) return { status: 'abstained', reason: asked.refusal };
  const evidence = await rank(asked, coverage, null);
  const status = stateOf(strongestLogit(evidence), limits);
  if (status === 'abstained') return { status, reason: asked.unanswered };
  const most = MOST[status];
  const drafts: Draft[] = [];
  const speaking = new Set<string | null>();
  for (const [outlet, own] of byOutlet(evidence)) {
    if (strongestLogit(own) < limits.nearest) continue;
    const shown = drafts.flatMap(({ choices }) => choices);
    const draft: Draft = { outlet, choices: [] };
    for (const choice of choose(own, { k: most.each, everyOutlet: false, least: limits.nearest }, coverage)) {
      const same = shown.find((one) => repeats(one.choice, choice));
      if (same) same.also.push(choice);
      else draft.choices.push({ choice, also: [] });
      speaking.add(outlet);
    }
    drafts.push(draft);
  }
  const accounts = drafts.slice(0, most.outlets).flatMap(({ outlet, choices }): Account[] => {
    const [first, ...rest] = choices.map(({ choice, also }) =>
      compose(choice, choice.candidate.best.words, also, choice.candidate.score, coverage),
    );
    return first ? [{ outlet, quotes: [first, ...rest] }] : [];
  });
  const quoted = drafts.flatMap(({ choices }) => choices.map(({ choice }) => choice));
  const [strongest, ...weaker] = accounts;
  if (!strongest) return { status: 'abstained', reason: { code: 'not-in-coverage' } };
  return {
    status,
    accounts: [strongest, ...weaker],
    others: outletNames(survey).filter((outlet) => !speaking.has(outlet)),
    differs: differ(quoted.map(accountOf), limits.answered, coverage.duplicates),
  };
}

/** The evidence of each outlet, strongest first, the outlets in the order of their best. */
function byOutlet(evidence: readonly RankedPassage[]): Map<string | null, RankedPassage[]> {
  const own = new Map<string | null, RankedPassage[]>();
  for (const one of evidence) {
    const outlet = one.passage.article.facts.outlet.value;
    own.set(outlet, [...(own.get(outlet) ?? []), one]);
  }
  return own;
}
