import type { Term } from './analyzer.ts';

/** Words that carry no topic, but make another verb of the one before them: "throw out", "take over". Folded. */
const PARTICLES = new Set('about by down for in into of off on out over through up with'.split(' '));
/** What may stand between the two: "throw it out". */
const BETWEEN = new Set('her him it me that them this us you'.split(' '));

/** Whether a folded word may belong to the verb before it. */
export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** The particle after term `i`, '' where there is none. */
export function particleAfter(terms: readonly Pick<Term, 'word'>[], i: number): string {
  const [next = '', second = ''] = terms.slice(i + 1, i + 3).map(({ word }) => word);
  if (isParticle(next)) return next;
  return BETWEEN.has(next) && isParticle(second) ? second : '';
}
