import { uint8At } from '../text/element.ts';

/** One bit for each of `count` numbers from 0 on, eight to a byte: set for those that pass. */
export function bitsWhere(count: number, isSet: (n: number) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8));
  for (let n = 0; n < count; n += 1) if (isSet(n)) bits[n >> 3] = uint8At(bits, n >> 3) | (1 << (n & 7));
  return bits;
}

/** Whether the bit of a number is set; it is not for one beyond the last byte. */
export const hasBit = (bits: Uint8Array, n: number): boolean =>
  n >> 3 < bits.length && (uint8At(bits, n >> 3) & (1 << (n & 7))) !== 0;
