import { createHash } from 'node:crypto';

/** So many of the items, each as likely as any other, the same ones for the same seed; fewer where there are fewer. */
export function draw<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  return items
    .map((item, at) => ({ item, lot: createHash('sha256').update(`${seed} ${at}`).digest('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
