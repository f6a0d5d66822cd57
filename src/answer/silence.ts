import { fold } from '../text/fold.ts';
import type { Candidate } from './candidate.ts';
import type { Lexicon } from './concept.ts';
import { isFound } from './concept.ts';
import type { AnswerKind } from './kind.ts';
import { namesOthers } from './others.ts';
import { namesIn } from './predication.ts';
import type { Understanding } from './question.ts';
import type { Evidence } from './rank.ts';

/**
 * The decision between an answer and silence. Its numbers were fitted on development questions with cross-validation;
 * ARCHITECTURE.md has the method and the frontier.
 */
const SHORT_QUESTION = { wrongKind: 0.5, unknown: 0.1, least: 0.3 };
/** What only an answer of its own kind tells: nothing but an age says how old somebody is, nor but a sum what it cost. */
const NOTHING_ELSE: ReadonlySet<AnswerKind> = new Set(['how-old', 'how-much']);
/**
 * The one whose words are asked for speaks of nearly all that they are asked about, of two things at least, and of nobody
 * else: whom it is about may be named elsewhere in the article.
 */
const SPOKEN_OF = { share: 0.8, topics: 2 };
/** A long question is answered in parts: what counts is how strongly its best part is answered. */
const LONG_QUESTION = { least: 0.65 };

/** The best candidates of passages that come so near the strongest, in score, are looked at as well. */
const NEAR = 0.1;

/**
 * How strong a candidate is for a short question, at most 1. Everything that the question speaks of must be
 * there: the least covered of its names as well as the rest of its words. An answer of another kind than asked for, and
 * words that the whole coverage does not know, tell against it.
 */
function strengthForShort(asked: Understanding, { vocabulary }: Lexicon): (candidate: Candidate) => number {
  const topics = asked.concepts.flatMap((concept, i) => (concept.chatter ? [] : [{ ...concept, i }]));
  const share = (among: typeof topics, of: (i: number) => number): number => {
    const total = among.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 1 : among.reduce((sum, { weight, i }) => sum + weight * of(i), 0) / total;
  };
  // The names of those of whom a sentence says what is asked have been looked for there, as names.
  const said = asked.predication?.whether ? namesIn(asked.predication) : [];
  const names = topics.filter(({ name, i }) => name && !said.includes(i));
  const others = topics.filter(({ name }) => !name);
  const unknown = 1 - share(topics, (i) => Number(isFound(asked.concepts[i], vocabulary)));
  const nothingElse = NOTHING_ELSE.has(asked.kind);
  const speakers = names.filter(({ i }) => asked.speaker.includes(i));
  return ({ understood, covered, showsKind, speaks, matches, reading, start, end }) => {
    if (nothingElse && !showsKind) return 0;
    // A sum in words that name nobody of whom it is asked may be anybody's.
    if (
      asked.kind === 'how-much' &&
      names.length > 0 &&
      names.every(({ i }) => !covered[i]) &&
      namesOthers(reading.passage.article.text, { start, end }, matches)
    )
      return 0;
    const rest = share(others, (i) => understood[i] ?? 0);
    const { text } = reading.passage.article;
    const isTopic =
      speaks &&
      others.length >= SPOKEN_OF.topics &&
      rest >= SPOKEN_OF.share &&
      !namesOthers(text, { start, end }, matches) &&
      names.every(({ typed }) => fold(text).includes(typed));
    const weakest = Math.min(rest, ...(isTopic ? speakers : names).map(({ i }) => understood[i] ?? 0));
    return (showsKind ? 1 : SHORT_QUESTION.wrongKind) * weakest - SHORT_QUESTION.unknown * unknown;
  };
}

/**
 * Tells which candidates are strong enough to answer a question by themselves; for a long question, whose parts they
 * answer, their score tells.
 */
export function enoughFor(asked: Understanding, lexicon: Lexicon): (candidate: Candidate) => boolean {
  if (asked.parts.length > 0) return ({ score }) => score >= LONG_QUESTION.least;
  const strength = strengthForShort(asked, lexicon);
  return (candidate) => strength(candidate) >= SHORT_QUESTION.least;
}

/** Whether the evidence is too weak to answer with: neither the strongest candidate nor one near it answers by itself. */
export function isSilent(asked: Understanding, evidence: readonly Evidence[], lexicon: Lexicon): boolean {
  const least = (evidence[0]?.candidates[0].score ?? 0) - NEAR;
  const isEnough = enoughFor(asked, lexicon);
  return !evidence.some(({ candidates: [best] }) => best.score >= least && isEnough(best));
}
