import { elementAt } from '../../text/element.ts';
import { hasBit } from '../bits.ts';
import { decodeVectors, encodeVectors } from '../encoding/codec.ts';
import type { ReaderConstants } from '../encoding/constants.ts';
import { type PassageVectors, roundedWindow, type WindowVectors } from '../encoding/vectors.ts';
import type { NearPassage, SentenceReading } from '../port.ts';
import type { QuestionScorer } from '../scoring.ts';
import type { VectorStore } from './vectorstore.ts';

/** Bytes of vectors that are held in memory ready for use: those of about fifteen hundred passages. */
const HELD_BYTES = 32 * 2 ** 20;

const sizeOf = (windows: PassageVectors): number => windows.reduce((sum, { tokens }) => sum + tokens.values.length, 0);

/** The vectors of one coverage: the pooled ones of its passages in memory, the others where they are kept. */
export class CoverageVectors {
  readonly #store: VectorStore;
  readonly #constants: ReaderConstants;
  readonly #keys = new Map<number, string>();
  readonly #held = new Map<number, PassageVectors>();
  #heldBytes = 0;
  /** The pooled vectors of all windows, one after the other, and what each of these rows is. */
  #pooled = new Int8Array(0);
  readonly #rows: { readonly passage: number; readonly scale: number }[] = [];

  constructor(store: VectorStore, constants: ReaderConstants) {
    this.#store = store;
    this.#constants = constants;
  }

  /** Takes a passage in whose vectors are kept already; false where they are not. */
  take(passage: number, key: string): boolean {
    const windows = this.#kept(key);
    if (!windows) return false;
    this.#add(passage, key, windows);
    return true;
  }

  /** Takes a passage in that was read now. Its vectors are rounded to 8 bits. */
  put(passage: number, key: string, windows: PassageVectors): void {
    const rounded = windows.map(roundedWindow);
    this.#store.put(key, encodeVectors(rounded));
    this.#add(passage, key, rounded);
  }

  #kept(key: string): WindowVectors[] | null {
    const bytes = this.#store.get(key);
    try {
      return bytes && decodeVectors(bytes, this.#constants.dim, this.#constants.hidden);
    } catch {
      return null;
    }
  }

  #add(passage: number, key: string, windows: PassageVectors): void {
    const { hidden } = this.#constants;
    this.#keys.set(passage, key);
    for (const { pooled } of windows) {
      const row = this.#rows.length;
      if ((row + 1) * hidden > this.#pooled.length) {
        const larger = new Int8Array(Math.max(256 * hidden, this.#pooled.length * 2));
        larger.set(this.#pooled);
        this.#pooled = larger;
      }
      this.#pooled.set(pooled.values, row * hidden);
      this.#rows.push({ passage, scale: pooled.scale });
    }
    this.#hold(passage, windows);
  }

  #hold(passage: number, windows: PassageVectors): void {
    this.#held.set(passage, windows);
    this.#heldBytes += sizeOf(windows);
    for (const [oldest, its] of this.#held) {
      if (this.#heldBytes <= HELD_BYTES) return;
      this.#held.delete(oldest);
      this.#heldBytes -= sizeOf(its);
    }
  }

  /** The keys of the passages that are there. */
  keys(): string[] {
    return [...this.#keys.values()];
  }

  /** The passages nearest to any of the scorers, best first. `allowed` has a bit for each passage. */
  nearest(scorers: readonly QuestionScorer[], limit: number, allowed: Uint8Array | null): NearPassage[] {
    const { hidden } = this.#constants;
    const scores = new Map<number, number>();
    this.#rows.forEach(({ passage, scale }, row) => {
      if (allowed && !hasBit(allowed, passage)) return;
      const vector = { values: this.#pooled.subarray(row * hidden, (row + 1) * hidden), scale };
      const score = Math.max(...scorers.map((scorer) => scorer.nearness(vector)));
      if (score > (scores.get(passage) ?? Number.NEGATIVE_INFINITY)) scores.set(passage, score);
    });
    return [...scores]
      .map(([passageId, score]) => ({ passageId, score }))
      .sort((a, b) => b.score - a.score || a.passageId - b.passageId)
      .slice(0, limit);
  }

  /** What the scorers say of each sentence of a passage, the best of them counting; null where it has not been read. */
  async read(passage: number, scorers: readonly QuestionScorer[]): Promise<SentenceReading[] | null> {
    const windows = this.#windows(passage);
    if (!windows) return null;
    const read: SentenceReading[] = [];
    for (const window of windows) {
      const [first = [], ...others] = await inTurn(scorers, (scorer) => scorer.scores(window));
      first.forEach((score, i) => {
        const all = [score, ...others.map((scores) => elementAt(scores, i))];
        const { index, logit, pointed } = all.reduce((a, b) => (b.logit > a.logit ? b : a));
        read.push({ index, logit, pointed, partLogit: Math.max(...all.map(({ partLogit }) => partLogit)) });
      });
    }
    return read;
  }

  #windows(passage: number): PassageVectors | null {
    const held = this.#held.get(passage);
    if (held) return held;
    const key = this.#keys.get(passage);
    const windows = key === undefined ? null : this.#kept(key);
    if (windows) this.#hold(passage, windows);
    return windows;
  }
}

/** What is made of each, one after the other. */
async function inTurn<T, R>(all: readonly T[], make: (one: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const one of all) made.push(await make(one));
  return made;
}
