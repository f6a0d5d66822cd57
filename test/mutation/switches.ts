/*
 * What the instrumented sources call at every place that some mutant changes; the names are those that Stryker writes.
 * Part of the bundle: every copy of it reads anew which mutant is switched on.
 */

/** What the copy of a bundle that is loaded next is to do, and what it did. */
export interface Switches {
  /** The mutant that is switched on, or -1. */
  readonly active: number;
  /** How often its place may be passed. */
  readonly limit: number;
  /** How often the place of each mutant was passed, by its id. */
  readonly passed: Uint32Array;
}
declare global {
  var switches: Switches;
}

const { active, limit, passed } = globalThis.switches;

/** Whether the mutant is switched on. Throws an error where its place was passed too often: it loops. */
export function stryMutAct_9fa48(id: number): boolean {
  if (id !== active) return false;
  const times = (passed[id] ?? 0) + 1;
  passed[id] = times;
  if (times > limit) throw new Error('this mutant loops');
  return true;
}

/** Counts that the places of these mutants are passed, while none is switched on. */
export const stryCov_9fa48 = active < 0 ? count : () => undefined;

function count(...ids: number[]): void {
  for (const id of ids) passed[id] = (passed[id] ?? 0) + 1;
}
