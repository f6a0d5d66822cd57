import { uint32At } from './element.ts';

const FIRST_ROOM = 1_024;

/** The same numbers with room for twice as many. */
export function grown<T extends Uint16Array | Uint32Array | Int32Array>(numbers: T): T {
  const more = new (numbers.constructor as new (length: number) => T)(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** A list of numbers of 32 bits that takes four to eight bytes for each. */
export class NumberList {
  #values = new Uint32Array(FIRST_ROOM);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(value: number): void {
    if (this.#size === this.#values.length) this.#values = grown(this.#values);
    this.#values[this.#size] = value;
    this.#size += 1;
  }

  /** Number `i`; 0 where there is none. */
  at(i: number): number {
    return i >= 0 && i < this.#size ? uint32At(this.#values, i) : 0;
  }

  /** Puts another value in the place of number `i`, which is there. */
  set(i: number, value: number): void {
    this.#values[i] = value;
  }

  /** The numbers from `start` to `end`, which is left out. */
  between(start: number, end: number): number[] {
    return [...this.#values.subarray(start, Math.min(end, this.#size))];
  }
}
