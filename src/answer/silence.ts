import type { Lexicon } from './concept.ts';
import { isFound } from './concept.ts';
import type { AnswerKind } from './kind.ts';
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

/**
 * How strong the best candidate is for a short question, at most 1. Everything that the question speaks of must be
 * there: the least covered of its names as well as the rest of its words. An answer of another kind than asked for, and
 * words that the whole coverage does not know, tell against it.
 */
function strengthOfShort(asked: Understanding, [evidence]: readonly Evidence[], { vocabulary }: Lexicon): number {
  const top = evidence?.candidates[0];
  const topics = asked.concepts.flatMap((concept, i) => (concept.chatter ? [] : [{ ...concept, i }]));
  const share = (among: typeof topics, of: (i: number) => number): number => {
    const total = among.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 1 : among.reduce((sum, { weight, i }) => sum + weight * of(i), 0) / total;
  };
  const names = topics.filter(({ name }) => name);
  const weakestName = Math.min(1, ...names.map(({ i }) => top?.understood[i] ?? 0));
  const others = share(
    topics.filter(({ name }) => !name),
    (i) => top?.covered[i] ?? 0,
  );
  const unknown = 1 - share(topics, (i) => Number(isFound(asked.concepts[i], vocabulary)));
  const wrongKind = NOTHING_ELSE.has(asked.kind) ? 0 : SHORT_QUESTION.wrongKind;
  const kind = top?.showsKind ? 1 : wrongKind;
  return kind * Math.min(weakestName, others) - SHORT_QUESTION.unknown * unknown;
}

/** How strong the best candidate is for a long question: its score. */
const strengthOfLong = ([evidence]: readonly Evidence[]): number => evidence?.candidates[0].score ?? 0;

/** Whether the evidence is too weak to answer with. */
export function isSilent(asked: Understanding, evidence: readonly Evidence[], lexicon: Lexicon): boolean {
  return asked.parts.length > 0
    ? strengthOfLong(evidence) < LONG_QUESTION.least
    : strengthOfShort(asked, evidence, lexicon) < SHORT_QUESTION.least;
}
