/** The mean of numbers, or the share of what is true; null of nothing. */
export function mean(values: readonly (number | boolean)[]): number | null {
  return values.length > 0 ? values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length : null;
}

/** The share of the items that pass; null of no items. */
export const share = <T>(items: readonly T[], test: (item: T) => boolean): number | null => mean(items.map(test));

/** The value below which the given part of the values lies; null of no values. */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? null;
}
