/** What has happened since the program started: counts only, nobody's words. */
export interface Tally {
  readonly startedAt: Date;
  /** Requests that were answered, by what they were: 'ask', 'page', … */
  readonly answered: ReadonlyMap<string, number>;
  readonly failed: number;
  note(what: string, outcome: 'answered' | 'failed'): void;
}

export function tally(startedAt = new Date()): Tally {
  const answered = new Map<string, number>();
  let failed = 0;
  return {
    startedAt,
    answered,
    get failed() {
      return failed;
    },
    note(what, outcome) {
      if (outcome === 'failed') failed += 1;
      else answered.set(what, (answered.get(what) ?? 0) + 1);
    },
  };
}
