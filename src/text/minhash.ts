import { int32At, uint32At } from './element.ts';

/**
 * How alike two texts are, by the runs of words that they share: shingles and MinHash (Broder 1997, "On the resemblance
 * and containment of documents"), with one hash for a shingle and empty bins filled from the next one (Shrivastava and
 * Li 2014, "Densifying One Permutation Hashing via Rotation").
 */

/** Words in a shingle: so long a run stands in two texts by chance only where it is a stock phrase. */
const SHINGLE = 5;
const BINS = 128;
const SHIFT = 32 - Math.log2(BINS);
/** Added for each bin that a borrowed value came across, so that two texts agree there only where both borrowed alike. */
const BORROWED = 0x9e3779b1;
const EMPTY = 0xffffffff;

/** What is remembered of a text: `BINS` numbers of 32 bits. */
export type MinHashSignature = Uint32Array;

/** The hash of a word (FNV-1a, 32 bits). */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads the differences between hashes over all their bits (the finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A signature in the making: a text is added run by run, in any order. */
export class MinHashSketch {
  readonly #bins: MinHashSignature = new Uint32Array(BINS).fill(EMPTY);
  #shingles = 0;

  /** Adds the words of one paragraph, in their order. Shingles do not cross paragraphs. */
  add(words: readonly string[]): void {
    const hashes = Int32Array.from(words, hashOf);
    for (let i = SHINGLE; i <= hashes.length; i += 1) {
      let run = 0;
      for (let j = i - SHINGLE; j < i; j += 1) run = Math.imul(run, 31) + int32At(hashes, j);
      const hash = mixed(run);
      const bin = hash >>> SHIFT;
      this.#bins[bin] = Math.min(hash, uint32At(this.#bins, bin));
      this.#shingles += 1;
    }
  }

  /** How many shingles it has seen, repeats counted. */
  get shingles(): number {
    return this.#shingles;
  }

  /** The signature of what was added; null of nothing. */
  signature(): MinHashSignature | null {
    if (this.#shingles === 0) return null;
    return this.#bins.map((value, bin) => {
      let steps = 0;
      let filled = value;
      while (filled === EMPTY) {
        steps += 1;
        filled = uint32At(this.#bins, (bin + steps) % BINS);
      }
      return filled + Math.imul(steps, BORROWED);
    });
  }
}

/** The estimated share of the shingles of both texts that are common to them, 0 to 1. */
export function resemblance(a: MinHashSignature, b: MinHashSignature): number {
  let equal = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (a[bin] === b[bin]) equal += 1;
  return equal / BINS;
}

/** Bins in a band: two texts of resemblance 0.4 agree in all bins of one band or more in 94 of 100 cases. */
const BAND = 3;
export const BANDS = Math.floor(BINS / BAND);

/** A key that two signatures share where they agree in all bins of the band, counted from 0. */
export const bandOf = (signature: MinHashSignature, band: number): string =>
  signature.subarray(band * BAND, (band + 1) * BAND).join();
