/**
 * The element at an index that a list has: one that was counted over the same list.
 *
 * @throws RangeError where the list has none there
 */
export function elementAt<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`A list of ${list.length} has no element ${index}`);
  return element;
}

/*
 * Number `i` of an array that has it: the caller counts within the array's length, and nothing is checked, for loops over
 * whole archives and matrices read their numbers here. There is one function for each kind of array: one for all kinds
 * takes about twice as long.
 */

export const int32At = (numbers: Int32Array, i: number): number => numbers[i] as number;
export const uint32At = (numbers: Uint32Array, i: number): number => numbers[i] as number;
export const uint8At = (numbers: Uint8Array, i: number): number => numbers[i] as number;
export const float32At = (numbers: Float32Array, i: number): number => numbers[i] as number;
