/**
 * How many insertions, deletions, substitutions and swaps of neighbours turn `a` into `b` (optimal string alignment,
 * Damerau 1964), or `limit + 1` where it takes more than `limit`. Only the cells that so few edits can reach are looked
 * at, and three rows of them are used in turn; what stands in none of them is too far.
 */
export function distance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, far));
  let row: number[] = [];
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    let left = Math.min(i, far);
    let nearest = left;
    row[from - 1] = left;
    for (let j = from; j <= to; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(left + 1, (last[j] ?? far) + 1, (last[j - 1] ?? far) + cost, far);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? far) + 1);
      row[j] = best;
      left = best;
      nearest = Math.min(nearest, best);
    }
    if (nearest > limit) return far;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? far;
}
