import type { Lexicon } from './concept.ts';
import type { Understanding } from './question.ts';
import type { Evidence } from './rank.ts';

/** What speaks for and against an answer, each 0 to 1. */
export interface Signals {
  readonly covered: number;
  readonly understood: number;
  readonly unknown: number;
  readonly names: number;
  readonly kind: number;
}

export function signalsOf(
  { concepts }: Understanding,
  evidence: readonly Evidence[],
  { vocabulary }: Lexicon,
): Signals {
  const top = evidence[0]?.candidates[0];
  const topics = concepts.map((concept, i) => ({ ...concept, i })).filter(({ chatter }) => !chatter);
  const total = topics.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (of: (i: number) => number): number =>
    topics.reduce((sum, { weight, i }) => sum + weight * of(i), 0) / total;
  const names = topics.filter(({ name }) => name);
  return {
    covered: share((i) => top?.covered[i] ?? 0),
    understood: share((i) => top?.understood[i] ?? 0),
    unknown: share((i) =>
      concepts[i]?.forms.some(({ phrase }) => phrase.every((stem) => vocabulary.frequency(stem) > 0)) ? 0 : 1,
    ),
    names: names.length === 0 ? 1 : names.filter(({ i }) => (top?.understood[i] ?? 0) > 0).length / names.length,
    kind: top?.showsKind ? 1 : 0,
  };
}

/** Whether the evidence is too weak to answer with. */
export function isSilent(asked: Understanding, evidence: readonly Evidence[], lexicon: Lexicon): boolean {
  const signals = signalsOf(asked, evidence, lexicon);
  return signals.covered < 0.3;
}
