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

/**
 * Number `i` of an array, which has it: the caller counts within the array's length. Nothing is checked, for loops over whole
 * archives and matrices read their numbers here.
 */
export const numberAt = (
  numbers: Int8Array | Uint8Array | Int32Array | Uint32Array | Float32Array,
  i: number,
): number => numbers[i] as number;
