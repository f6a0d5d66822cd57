import { randomFrom } from './random.ts';

/** `count` of the items, in their order; the same ones for the same seed. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  const drawn = items.map((_, i) => ({ i, lot: random() })).sort((a, b) => a.lot - b.lot);
  const kept = new Set(drawn.slice(0, count).map(({ i }) => i));
  return items.filter((_, i) => kept.has(i));
}
