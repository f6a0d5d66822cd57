const HOUR = 3_600_000;

/** How long after a look the next one is, by how many looks before it found no change: then monthly. */
const INTERVALS = [1, 4, 24, 3 * 24, 7 * 24, 30 * 24].map((hours) => hours * HOUR);
/** Where an address could not be reached, as many looks count as lead to the next one in a day. */
const AT_MOST_A_DAY = 2;

/** What decides when an address is looked at again. */
export interface LookHistory {
  /** When it was looked at last, as ISO 8601 has it; null: never. */
  readonly looked: string | null;
  /** Looks in a row that found no change. */
  readonly unchanged: number;
}

/** When an address is looked at again, in ms since 1970. @param written when the article was, before the first look */
export function dueAt({ looked, unchanged }: LookHistory, written: string): number {
  const interval = INTERVALS[Math.min(unchanged, INTERVALS.length - 1)] ?? HOUR;
  return Date.parse(looked ?? written) + interval;
}

/** What a look counts for after one at which the address could not be reached. */
export const afterFailure = (unchanged: number): number => Math.min(unchanged, AT_MOST_A_DAY);
