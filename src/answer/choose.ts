import type { Vocabulary } from '../search/vocabulary.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { overlaps, slice } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { complete } from './complete.ts';
import type { Gist } from './corroboration.ts';
import { gistOf, saysTheSame } from './corroboration.ts';
import type { Evidence } from './rank.ts';

/** A candidate with the sentences to show, and the candidates that say the same elsewhere. */
export interface Choice extends Span {
  readonly candidate: Candidate;
  readonly also: readonly (Span & { readonly candidate: Candidate })[];
}

export interface Wishes {
  /** How many choices at the most. */
  readonly k: number;
  /** Whether one of each outlet comes before a second of any. */
  readonly everyOutlet: boolean;
  /** Whether only the best candidate of each passage may stand, and weak ones too. */
  readonly wholeRanking: boolean;
}

/** A further excerpt of the same article, or of the same outlet where all are asked for, must be this much better. */
const SAME_ARTICLE = 0.06;
const SAME_OUTLET = 0.5;
/** Excerpts weaker than this share of the best are left out. */
const WEAKEST = 0.5;
/** Candidates looked at; the rest are far behind. */
const LOOKED_AT = 400;

interface Draft extends Span {
  readonly candidate: Candidate;
  readonly gist: Gist;
  readonly words: string;
  readonly also: (Span & { candidate: Candidate })[];
}

const articleOf = ({ candidate }: { candidate: Candidate }) => candidate.reading.passage.article;
const outletOf = (draft: { candidate: Candidate }): string =>
  articleOf(draft).facts.outlet.value ?? articleOf(draft).id;

function draftOf(candidate: Candidate, vocabulary: Vocabulary): Draft {
  const span = complete(candidate);
  const quote = slice(candidate.reading.passage.article.text, span);
  return { ...span, candidate, gist: gistOf(quote, vocabulary), words: fold(quote), also: [] };
}

const overlap = (a: Draft, b: Draft): boolean => articleOf(a) === articleOf(b) && overlaps(a, b);
const repeats = (a: Draft, b: Draft, vocabulary: Vocabulary): boolean =>
  a.words === b.words || saysTheSame(a.gist, b.gist, vocabulary);

/** The excerpts of an answer, best first: none overlaps or says what an earlier one says; those become its `also`. */
export function choose(evidence: readonly Evidence[], wishes: Wishes, vocabulary: Vocabulary): Choice[] {
  const pool = evidence
    .flatMap(({ candidates }) => (wishes.wholeRanking ? candidates.slice(0, 1) : candidates))
    .sort((a, b) => b.score - a.score || a.reading.passage.id - b.reading.passage.id || a.start - b.start)
    .slice(0, LOOKED_AT);
  const strongest = pool[0]?.score ?? 0;
  const rest = new Set(pool.filter(({ score }) => wishes.wholeRanking || score >= WEAKEST * strongest));
  const drafts = new Map<Candidate, Draft>();
  const draft = (candidate: Candidate): Draft => {
    const known = drafts.get(candidate) ?? draftOf(candidate, vocabulary);
    drafts.set(candidate, known);
    return known;
  };
  const chosen: Draft[] = [];
  const value = (candidate: Candidate): number => {
    const fromArticle = chosen.filter((one) => articleOf(one) === candidate.reading.passage.article).length;
    const fromOutlet = chosen.filter((one) => outletOf(one) === outletOf({ candidate })).length;
    return (
      candidate.score -
      (wishes.wholeRanking ? 0 : SAME_ARTICLE * fromArticle + (wishes.everyOutlet ? SAME_OUTLET * fromOutlet : 0))
    );
  };
  while (chosen.length < wishes.k && rest.size > 0) {
    let next: Candidate | null = null;
    for (const candidate of rest) if (!next || value(candidate) > value(next)) next = candidate;
    if (!next) break;
    rest.delete(next);
    const one = draft(next);
    if (chosen.some((other) => overlap(one, other))) continue;
    const same = chosen.find((other) => repeats(one, other, vocabulary));
    if (!same) chosen.push(one);
    else if (!wishes.wholeRanking) addPlace(same, one);
    else if (one.words !== same.words) chosen.push(one);
  }
  for (const candidate of [...rest].slice(0, LOOKED_AT / 2)) {
    const one = draft(candidate);
    if (wishes.wholeRanking || chosen.some((other) => overlap(one, other))) continue;
    const same = chosen.find((other) => repeats(one, other, vocabulary));
    if (same) addPlace(same, one);
  }
  return chosen.map(({ start, end, candidate, also }) => ({ start, end, candidate, also }));
}

/** One place for each other article; the strongest comes first. */
function addPlace(to: Draft, one: Draft): void {
  const article = articleOf(one);
  if (article === articleOf(to) || to.also.some((place) => articleOf(place) === article)) return;
  to.also.push({ start: one.start, end: one.end, candidate: one.candidate });
}
