import type { Vocabulary } from '../search/vocabulary.ts';
import { overlaps } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { extentOf } from './complete.ts';
import type { Concept } from './concept.ts';
import type { Extent, Gist } from './corroboration.ts';
import { gistOf, repeats, saysTheSame, strongest } from './corroboration.ts';
import type { Coverage } from './coverage.ts';
import { type Account, accountOf, type Comparer } from './differ.ts';
import type { Evidence } from './rank.ts';
import type { Standing } from './standing.ts';

/** A candidate and the sentences that are shown for it. */
export interface Choice extends Extent {
  readonly candidate: Candidate;
}

export interface Wishes {
  /** How many choices at the most. */
  readonly k: number;
  /** Whether one of each outlet comes before a second of any. */
  readonly everyOutlet: boolean;
  /** Where accounts that differ are looked for, and what finds them; null where that does not matter. */
  readonly others: { readonly comparer: Comparer; readonly evidence: readonly Evidence[] } | null;
  /** Which candidates come before others whatever their score; null where only that counts. */
  readonly standing: Standing | null;
}

/** A further excerpt of the same article, or of the same outlet where all are asked for, must be this much better. */
const SAME_ARTICLE = 0.07;
const SAME_OUTLET = 0.5;
/** In a ranking, where an excerpt need not earn its place. */
const SAME_OUTLET_RANKED = 0.05;
/** What a passage is worth there that speaks of all of the question that those before it leave out. */
const NEWS_RANKED = 0.4;
/** Passages that a ranking is made of. */
const RANKED = 60;
/** Excerpts weaker than this share of the best are left out. */
const WEAKEST = 0.5;
/** Candidates looked at; the rest are far behind. */
const LOOKED_AT = 300;

interface Draft extends Choice {
  readonly gist: Gist;
}

const articleOf = ({ reading }: { readonly reading: Extent['reading'] }) => reading.passage.article;
const outletOf = (one: { readonly reading: Extent['reading'] }): string =>
  articleOf(one).facts.outlet.value ?? articleOf(one).id;

type Placed = { readonly reading: Extent['reading'] };
const isSameArticle = (a: Placed, b: Placed): boolean => articleOf(a).id === articleOf(b).id;

function draftOf(candidate: Candidate, vocabulary: Vocabulary): Draft {
  const extent = extentOf(candidate);
  return { ...extent, candidate, gist: gistOf(extent, vocabulary) };
}

const overlap = (a: Extent, b: Extent): boolean => isSameArticle(a, b) && overlaps(a, b);

/**
 * The excerpts of an answer, by their standing and then best first: none overlaps an earlier one, has a sentence of
 * it, or says what it says. Where none of them contradicts another, the weakest gives its place to one that does, if
 * there is such a one.
 */
export function choose(
  evidence: readonly Evidence[],
  { k, everyOutlet, others, standing }: Wishes,
  coverage: Coverage,
): readonly Choice[] {
  const { vocabulary } = coverage.lexicon;
  const pool = strongest(evidence, LOOKED_AT);
  const rest = new Set(pool.filter(({ score }) => score >= WEAKEST * (pool[0]?.score ?? 0)));
  const standings = new Map(standing ? pool.map((candidate) => [candidate, standing(candidate)]) : []);
  const chosen: Draft[] = [];
  const value = (candidate: Candidate): number => {
    const fromArticle = chosen.filter((one) => isSameArticle(one, candidate)).length;
    const fromOutlet = everyOutlet ? chosen.filter((one) => outletOf(one) === outletOf(candidate)).length : 0;
    return candidate.score - SAME_ARTICLE * fromArticle - SAME_OUTLET * fromOutlet;
  };
  while (chosen.length < k && rest.size > 0) {
    let next: Candidate | null = null;
    let [highest, most] = [0, 0];
    for (const candidate of rest) {
      const [height, worth] = [standings.get(candidate) ?? 0, value(candidate)];
      if (next && (height < highest || (height === highest && worth <= most))) continue;
      [next, highest, most] = [candidate, height, worth];
    }
    if (!next) break;
    rest.delete(next);
    const one = draftOf(next, vocabulary);
    const said = chosen.some(
      (other) => overlap(one, other) || repeats(one, other) || saysTheSame(one.gist, other.gist),
    );
    if (!said) chosen.push(one);
  }
  return others ? withOther(chosen, k, others, coverage) : chosen;
}

/** The choice with an account that differs from another in it, where it has none yet. */
function withOther(
  chosen: readonly Choice[],
  k: number,
  { comparer, evidence }: NonNullable<Wishes['others']>,
  { voices }: Coverage,
): readonly Choice[] {
  const account = (one: Choice): Account =>
    accountOf(articleOf(one), one, one.reading.passage, one.candidate.score, voices);
  const differ = (accounts: readonly Account[]): boolean => comparer.points(accounts).length > 0;
  const accounts = chosen.map(account);
  if (k < 2 || differ(accounts)) return chosen;
  const kept = chosen.slice(0, k - 1);
  const keptAccounts = accounts.slice(0, k - 1);
  if (!comparer.canDiffer(keptAccounts)) return chosen;
  for (const candidate of strongest(evidence, LOOKED_AT)) {
    if (!comparer.isFit(candidate.score, keptAccounts)) break;
    const one = { ...extentOf(candidate), candidate };
    const isNew = !chosen.some((other) => overlap(one, other) || repeats(one, other));
    if (isNew && differ([...keptAccounts, account(one)])) return [...kept, one];
  }
  return chosen;
}

/** The share of a question's weight that a candidate covers better than it is covered already, 0 to 1. */
function newsOf({ understood }: Candidate, covered: readonly number[], concepts: readonly Concept[]): number {
  let [sum, total] = [0, 0];
  concepts.forEach(({ weight }, i) => {
    total += weight;
    sum += weight * Math.max(0, (understood[i] ?? 0) - (covered[i] ?? 0));
  });
  return total === 0 ? 0 : sum / total;
}

/**
 * The best excerpt of each passage, best first, whatever its strength: a ranking, in which near repeats may stand. A
 * passage that speaks of what is still open comes forward, and outlets take turns where theirs are about as strong.
 */
export function chooseAll(evidence: readonly Evidence[], k: number, concepts: readonly Concept[]): Choice[] {
  const rest = new Set(evidence.slice(0, RANKED).map(({ candidates }) => candidates[0]));
  const chosen: Choice[] = [];
  let covered: readonly number[] = [];
  const value = (candidate: Candidate): number =>
    candidate.score +
    NEWS_RANKED * newsOf(candidate, covered, concepts) -
    SAME_OUTLET_RANKED * chosen.filter((one) => outletOf(one) === outletOf(candidate)).length;
  while (chosen.length < k && rest.size > 0) {
    const next = [...rest].reduce((best, candidate) => (value(candidate) > value(best) ? candidate : best));
    rest.delete(next);
    const one = { ...extentOf(next), candidate: next };
    if (chosen.some((other) => overlap(one, other))) continue;
    chosen.push(one);
    covered = next.understood.map((weight, i) => Math.max(weight, covered[i] ?? 0));
  }
  return chosen;
}
