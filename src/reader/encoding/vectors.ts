import { float32At } from '../../text/element.ts';

/** What a question, or a part of it, asks for: some of its tokens. */
export interface QuestionAspect {
  /** Which tokens of the question these are. */
  readonly rows: readonly number[];
  /** How much each of them matters; they sum to 1. */
  readonly weights: readonly number[];
  /** How much it hurts when one is missing; they sum to 1. */
  readonly musts: readonly number[];
  readonly pooled: Float32Array;
}

/** A question as the network understood it. Vectors have unit length. */
export interface QuestionVectors {
  /** Its tokens' vectors, one after the other. */
  readonly tokens: Float32Array;
  /** Near the tokens that answer. */
  readonly answer: Float32Array;
  readonly whole: QuestionAspect;
  readonly parts: readonly QuestionAspect[];
}

/** A vector: `values × scale`. Kept ones have 8-bit values. */
export interface ScaledVector {
  readonly values: Int8Array | Float32Array;
  readonly scale: number;
}

/** A sentence of a window. */
interface SentenceVector {
  /** Its index among the sentences of the passage. */
  readonly index: number;
  readonly pooled: ScaledVector;
}

/** A window of a passage as the network understood it. */
export interface WindowVectors {
  /** Its tokens' vectors, one after the other. */
  readonly tokens: ScaledVector;
  /** For each token the index of its sentence in the passage, or -1. */
  readonly owners: Int16Array;
  /** For each token where it stands in its sentence, in UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: readonly SentenceVector[];
  readonly pooled: ScaledVector;
}

/** A passage: as many windows as its sentences need. */
export type PassageVectors = readonly WindowVectors[];

/** The largest value of 8 bits. */
const MOST = 127;

/** A vector in 8 bits, with this scale or, by default, the one that uses all of them. */
function rounded({ values, scale }: ScaledVector, by?: number): ScaledVector {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value * scale));
  // As it is kept: a vector is the same before and after.
  const step = Math.fround(by ?? (most / MOST || 1));
  return { values: Int8Array.from(values, (value) => Math.round((value * scale) / step)), scale: step };
}

/** A window as it is kept: every vector in 8 bits, the tokens' with one scale for all. */
export const roundedWindow = (window: WindowVectors): WindowVectors => ({
  ...window,
  tokens: rounded(window.tokens, 1 / MOST),
  sentences: window.sentences.map(({ index, pooled }) => ({ index, pooled: rounded(pooled) })),
  pooled: rounded(window.pooled),
});

/** The mean of some rows of a matrix. */
export function meanOf(matrix: Float32Array, width: number, rows: readonly number[]): Float32Array {
  const sum = new Float32Array(width);
  for (const row of rows)
    for (let i = 0; i < width; i += 1) {
      sum[i] = float32At(sum, i) + float32At(matrix, row * width + i);
    }
  return sum.map((value) => value / rows.length);
}

/** The vector made as long as 1. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Value `i` of a vector that has it, of either kind; nothing is checked, as in `float32At`. */
const valueAt = (values: ScaledVector['values'], i: number): number => values[i] as number;

/** The product of two vectors. */
export function product(vector: Float32Array, { values, scale }: ScaledVector): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += float32At(vector, i) * valueAt(values, i);
  return sum * scale;
}
