import { corrected, type DraftCorrection, typedFact } from '../adding/correction.ts';
import type { Draft } from '../adding/draft.ts';
import { type HeldArticles, type PlannedDraft, plan } from '../adding/plan.ts';
import type { DraftChoice } from './choosing.ts';
import { isWanted } from './drafts.ts';
import { UsageError } from './program.ts';

const FACTS = ['outlet', 'date', 'headline'] as const;

/** What a person asked for on the command line. */
export interface AddingWishes {
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly only: readonly string[];
  readonly leave: readonly string[];
  readonly correction: DraftCorrection;
}

/** The correction that options spell out; throws `UsageError` for a fact that is none. */
export function correctionOf(typed: Partial<Record<keyof DraftCorrection, string | undefined>>): DraftCorrection {
  let correction: DraftCorrection = {};
  for (const name of FACTS) {
    const words = typed[name];
    if (words === undefined) continue;
    const read = typedFact(name, words);
    if ('fault' in read) throw new UsageError(`--${read.fault}`);
    correction = { ...correction, [name]: read.value };
  }
  return correction;
}

/** Whether a draft is called so: by the id that it would have, or by where it comes from. */
const isCalled = ({ draft, entry }: PlannedDraft, name: string): boolean =>
  entry.article.id === name || draft.source === name;

/** The drafts that the command line takes, with its corrections; throws `UsageError` where it names none. */
export function selected(
  drafts: readonly Draft[],
  held: HeldArticles,
  { only, leave, correction }: AddingWishes,
): DraftChoice {
  const planned = plan(drafts, held);
  const nobody = [...only, ...leave].find((name) => !planned.some((one) => isCalled(one, name)));
  if (nobody !== undefined) throw new UsageError(`no article here is called ${nobody}`);
  const isTaken = (one: PlannedDraft): boolean =>
    (only.length === 0 || only.some((name) => isCalled(one, name))) && !leave.some((name) => isCalled(one, name));
  const taken = planned.filter(isTaken);
  const wanted = taken.filter(isWanted);
  if (correction.headline !== undefined && wanted.length > 1) {
    throw new UsageError(`--headline is for one article, and here are ${wanted.length}: choose one with --only`);
  }
  const mended = taken.map((one) => (isWanted(one) ? corrected(one.draft, correction) : one.draft));
  return { taken: plan(mended, held), left: planned.filter((one) => isWanted(one) && !isTaken(one)) };
}
