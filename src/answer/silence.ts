import { nearnessIn } from './candidate.ts';
import { isFound, type Lexicon } from './concept.ts';
import type { Understanding } from './question.ts';
import type { Evidence } from './rank.ts';

/** What speaks for and against an answer, each 0 to 1. */
export interface Signals {
  /** How much of the question's weight the best candidate's own words cover. */
  readonly covered: number;
  /** The same with what stands around them. */
  readonly understood: number;
  /** The share of the weight that is known nowhere in the coverage. */
  readonly unknown: number;
  /** How many of the names asked for stand in the best candidate's words; 1 when none is asked for. */
  readonly names: number;
  /** How much of what is no name does. */
  readonly others: number;
  /** Whether the kind of answer asked for is there. */
  readonly kind: number;
  /** Whether the one whose words are asked for speaks there; 1 when nobody's are. */
  readonly speaks: number;
  /** How well the least covered name is understood; 1 when none is asked for. */
  readonly weakest: number;
  /** Whether the topics stand near one another. */
  readonly near: number;
}

/** The signals of the strongest candidate. */
export function signalsOf(asked: Understanding, evidence: readonly Evidence[], { vocabulary }: Lexicon): Signals {
  const top = evidence[0]?.candidates[0];
  const topics = asked.concepts.flatMap((concept, i) => (concept.chatter ? [] : [{ ...concept, i }]));
  const share = (among: typeof topics, of: (i: number) => number, none = 1): number => {
    const total = among.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? none : among.reduce((sum, { weight, i }) => sum + weight * of(i), 0) / total;
  };
  const covered = (i: number): number => top?.covered[i] ?? 0;
  return {
    covered: share(topics, covered),
    understood: share(topics, (i) => top?.understood[i] ?? 0),
    unknown: share(topics, (i) => (asked.concepts[i] && isFound(asked.concepts[i], vocabulary) ? 0 : 1)),
    names: share(
      topics.filter(({ name }) => name),
      covered,
    ),
    others: share(
      topics.filter(({ name }) => !name),
      covered,
    ),
    kind: top?.showsKind ? 1 : 0,
    speaks: asked.speaker.length === 0 || top?.speaks ? 1 : 0,
    weakest: Math.min(1, ...topics.filter(({ name }) => name).map(({ i }) => top?.understood[i] ?? 0)),
    near: top ? nearnessIn(top, asked) : 0,
  };
}

/** Whether the evidence is too weak to answer with. */
export function isSilent(asked: Understanding, evidence: readonly Evidence[], lexicon: Lexicon): boolean {
  const signals = signalsOf(asked, evidence, lexicon);
  return signals.covered < 0.3;
}
