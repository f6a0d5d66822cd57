import type { Candidate } from './candidate.ts';
import type { Lexicon } from './concept.ts';
import { isFound } from './concept.ts';
import type { AnswerKind } from './kind.ts';
import { namesIn } from './predication.ts';
import type { Understanding } from './question.ts';
import type { Evidence } from './rank.ts';

/**
 * The decision between an answer and silence. Its numbers were fitted on development questions with cross-validation;
 * ARCHITECTURE.md has the method and the frontier.
 */
const SHORT_QUESTION = { wrongKind: 0.5, unknown: 0.2, least: 0.3 };
/** What only an answer of its own kind tells: nothing but an age says how old somebody is. */
const NOTHING_ELSE: ReadonlySet<AnswerKind> = new Set(['how-old']);
/** A long question is answered in parts: what counts is how strongly its best part is answered. */
const LONG_QUESTION = { least: 0.645 };

/** The best candidates of passages that come so near the strongest, in score, are looked at as well. */
const NEAR = 0.1;

/**
 * How strong a candidate is for a short question, at most 1. Everything that the question speaks of must be
 * there: the least covered of its names as well as the rest of its words. An answer of another kind than asked for, and
 * words that the whole coverage does not know, tell against it.
 */
function strengthOfShort(asked: Understanding, { understood, covered, showsKind }: Candidate, { vocabulary }: Lexicon) {
  const topics = asked.concepts.flatMap((concept, i) => (concept.chatter ? [] : [{ ...concept, i }]));
  const share = (among: typeof topics, of: (i: number) => number): number => {
    const total = among.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 1 : among.reduce((sum, { weight, i }) => sum + weight * of(i), 0) / total;
  };
  // The names of those of whom a sentence says what is asked have been looked for there, as names.
  const said = asked.predication?.whether ? namesIn(asked.predication) : [];
  const names = topics.filter(({ name, i }) => name && !said.includes(i));
  const weakestName = Math.min(1, ...names.map(({ i }) => understood[i] ?? 0));
  const others = share(
    topics.filter(({ name }) => !name),
    (i) => covered[i] ?? 0,
  );
  const unknown = 1 - share(topics, (i) => Number(isFound(asked.concepts[i], vocabulary)));
  const wrongKind = NOTHING_ELSE.has(asked.kind) ? 0 : SHORT_QUESTION.wrongKind;
  const kind = showsKind ? 1 : wrongKind;
  return kind * Math.min(weakestName, others) - SHORT_QUESTION.unknown * unknown;
}

/** Whether a candidate is strong enough to answer by itself; for a long question, whose parts it answers, its score tells. */
export const isEnough = (asked: Understanding, candidate: Candidate, lexicon: Lexicon): boolean =>
  asked.parts.length > 0
    ? candidate.score >= LONG_QUESTION.least
    : strengthOfShort(asked, candidate, lexicon) >= SHORT_QUESTION.least;

/** Whether the evidence is too weak to answer with: neither the strongest candidate nor one near it answers by itself. */
export function isSilent(asked: Understanding, evidence: readonly Evidence[], lexicon: Lexicon): boolean {
  const least = (evidence[0]?.candidates[0].score ?? 0) - NEAR;
  return !evidence.some(({ candidates: [best] }) => best.score >= least && isEnough(asked, best, lexicon));
}
