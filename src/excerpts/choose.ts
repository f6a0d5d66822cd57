import type { Coverage } from '../coverage/coverage.ts';
import type { Candidate } from '../reading/candidate.ts';
import type { RankedPassage } from '../reading/rank.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { overlaps } from '../text/span.ts';
import type { SentenceRange, StatementSignature } from './corroboration.ts';
import { gistOf, repeats, saysTheSame, strongest } from './corroboration.ts';
import { extentOf } from './widen.ts';

/** A candidate and the sentences that are shown for it. */
export interface ChosenExcerpt extends SentenceRange {
  readonly candidate: Candidate;
}

export interface ExcerptWishes {
  /** How many choices at the most. */
  readonly k: number;
  /** Whether one of each outlet comes before a second of any. */
  readonly everyOutlet: boolean;
  /** Candidates of a lower logit are left out, but for the best. */
  readonly least: number;
  /** What was said already: nothing that says the same is chosen. */
  readonly said?: readonly SentenceRange[];
}

/** What a further excerpt of the same outlet costs, in logits: where another answers as well, it comes first. */
const SAME_OUTLET = { always: 0.5, everyOutlet: 20 };
/** Candidates looked at; the rest answer far worse. */
const LOOKED_AT = 300;

interface Draft extends ChosenExcerpt {
  readonly gist: StatementSignature;
}

type Placed = { readonly reading: SentenceRange['reading'] };
const articleOf = ({ reading }: Placed) => reading.passage.article;
const outletOf = (one: Placed): string => articleOf(one).facts.outlet.value ?? articleOf(one).id;

function draftOf(candidate: Candidate, vocabulary: Vocabulary): Draft {
  const extent = extentOf(candidate);
  return { ...extent, candidate, gist: gistOf(extent, vocabulary) };
}

const overlap = (a: SentenceRange, b: SentenceRange): boolean => articleOf(a).id === articleOf(b).id && overlaps(a, b);

/**
 * The excerpts of an answer, best first: none overlaps an earlier one, has a sentence of it, or says what it says. Of two
 * that answer about as well, the one of another outlet comes first.
 */
export function choose(
  evidence: readonly RankedPassage[],
  { k, everyOutlet, least, said = [] }: ExcerptWishes,
  { lexicon: { vocabulary } }: Coverage,
): readonly ChosenExcerpt[] {
  const [best, ...others] = strongest(evidence, LOOKED_AT);
  const rest = new Set([...(best ? [best] : []), ...others.filter(({ best }) => best.logit >= least)]);
  const earlier = said.map((extent) => ({ ...extent, gist: gistOf(extent, vocabulary) }));
  const chosen: Draft[] = [];
  const cost = everyOutlet ? SAME_OUTLET.everyOutlet : SAME_OUTLET.always;
  const value = (candidate: Candidate): number =>
    candidate.score - cost * chosen.filter((one) => outletOf(one) === outletOf(candidate)).length;
  while (chosen.length < k && rest.size > 0) {
    const next = [...rest].reduce((most, candidate) => (value(candidate) > value(most) ? candidate : most));
    rest.delete(next);
    const one = draftOf(next, vocabulary);
    const isSaid = [...earlier, ...chosen].some(
      (other) => overlap(one, other) || repeats(one, other) || saysTheSame(one.gist, other.gist),
    );
    if (!isSaid) chosen.push(one);
  }
  return chosen;
}

/** The best excerpt of each passage, best first, whatever its strength: a ranking, in which near repeats may stand. */
export function chooseAll(evidence: readonly RankedPassage[], k: number): ChosenExcerpt[] {
  const chosen: ChosenExcerpt[] = [];
  for (const { candidates } of evidence) {
    if (chosen.length >= k) break;
    const one = { ...extentOf(candidates[0]), candidate: candidates[0] };
    if (!chosen.some((other) => overlap(one, other))) chosen.push(one);
  }
  return chosen;
}
