import type { Article } from '../corpus/article.ts';
import type { DuplicateFamilies } from '../corpus/duplicates.ts';

/** Whether one passes on reports of the other, or both those of a third outlet. */
function relay(a: Article, b: Article): boolean {
  const [relaysOfA, relaysOfB] = [a.facts.relays, b.facts.relays];
  const isFrom = (relays: readonly string[], { facts }: Article): boolean => relays.includes(facts.outlet.value ?? '');
  return isFrom(relaysOfA, b) || isFrom(relaysOfB, a) || relaysOfA.some((outlet) => relaysOfB.includes(outlet));
}

/**
 * Whether the one confirms what the other says: they are of different outlets, neither prints the other's text, and
 * neither relays the other or both a third.
 */
export function isIndependent(a: Article, b: Article, duplicates: DuplicateFamilies): boolean {
  const outlet = a.facts.outlet.value;
  const isOneOutlet = a.id === b.id || (outlet !== null && outlet === b.facts.outlet.value);
  return !isOneOutlet && !duplicates.areCopies(a, b) && !relay(a, b);
}
