import { uint32At } from './element.ts';
import { grown, NumberList } from './numbers.ts';

/** Code units that a string may have here at the most; longer ones share an entry with others that begin so. */
const LONGEST = 0xffff;
const FIRST_ROOM = 1_024;

const FIRST_HASH = 0x811c9dc5;

/** The hash with one more code unit (FNV-1a, 32 bits). */
const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const finished = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

function hashOf(text: string): number {
  let hash = FIRST_HASH;
  for (let i = 0; i < text.length; i += 1) hash = hashed(hash, text.charCodeAt(i));
  return finished(hash);
}

/**
 * Different strings with a number each, in the order in which they came, from 0. A million words take some thirty
 * megabytes here, a tenth of what a `Map` of them does: their code units stand in one array, found by a hash with open
 * addressing (linear probing).
 */
export class StringTable {
  #units = new Uint16Array(8 * FIRST_ROOM);
  /** Where string `n` begins in `#units`; it ends where the next one begins. */
  readonly #starts = new NumberList();
  /** The number of a string plus one, at the place of its hash; 0 where none is. At most half of the places are taken. */
  #places = new Uint32Array(2 * FIRST_ROOM);

  constructor() {
    this.#starts.push(0);
  }

  /** How many strings there are. */
  get size(): number {
    return this.#starts.size - 1;
  }

  /** The string's number; -1 where it is not there. */
  find(text: string): number {
    return this.#at(this.#placeOf(text)) - 1;
  }

  /** The string's number, which it is given where it has none yet. */
  add(text: string): number {
    const place = this.#placeOf(text);
    const known = this.#at(place);
    if (known > 0) return known - 1;
    const number = this.size;
    this.#append(text.slice(0, LONGEST));
    this.#places[place] = this.size;
    if (2 * this.size > this.#places.length) this.#spread();
    return number;
  }

  /** String `n`. */
  at(n: number): string {
    if (n < 0 || n >= this.size) throw new RangeError(`There is no string ${n}`);
    return String.fromCharCode(...this.#units.subarray(this.#starts.at(n), this.#starts.at(n + 1)));
  }

  /** Code units of string `n`. */
  lengthOf(n: number): number {
    return this.#starts.at(n + 1) - this.#starts.at(n);
  }

  /** All of them in order. */
  *[Symbol.iterator](): Generator<string> {
    for (let n = 0; n < this.size; n += 1) yield this.at(n);
  }

  #append(text: string): void {
    const start = this.#starts.at(this.size);
    while (start + text.length > this.#units.length) this.#units = grown(this.#units);
    for (let i = 0; i < text.length; i += 1) this.#units[start + i] = text.charCodeAt(i);
    this.#starts.push(start + text.length);
  }

  /** The number of the string at a place plus one; 0 where none is. */
  #at(place: number): number {
    return uint32At(this.#places, place);
  }

  /** The place of the string, or the free one where it belongs. */
  #placeOf(whole: string): number {
    const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
    const mask = this.#places.length - 1;
    let place = hashOf(text) & mask;
    for (let taken = this.#at(place); taken > 0; taken = this.#at(place)) {
      if (this.#is(taken - 1, text)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  #is(n: number, text: string): boolean {
    const start = this.#starts.at(n);
    if (this.lengthOf(n) !== text.length) return false;
    for (let i = 0; i < text.length; i += 1) if (this.#units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #spread(): void {
    const places = new Uint32Array(2 * this.#places.length);
    const mask = places.length - 1;
    for (let n = 0; n < this.size; n += 1) {
      const units = this.#units.subarray(this.#starts.at(n), this.#starts.at(n + 1));
      let place = finished(units.reduce(hashed, FIRST_HASH)) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = n + 1;
    }
    this.#places = places;
  }
}
