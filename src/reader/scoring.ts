import type { ReaderConstants } from './encoding/constants.ts';
import { product, type QuestionVectors, type ScaledVector, type WindowVectors } from './encoding/vectors.ts';
import { type PointedWords, pointed } from './pointing.ts';

/** What the reader says of one sentence. */
export interface SentenceScore {
  /** Its index among the sentences of the passage. */
  readonly index: number;
  /** Even odds of answering are 0, in the mixture it was trained on. */
  readonly logit: number;
  /** The seven features that the logit is made of, in the order of `reader.json`. */
  readonly features: readonly number[];
  readonly pointed: PointedWords;
}

/** Rows that are multiplied at a time: it is several times faster than one. */
const AT_ONCE = 4;

/** A question made ready to be compared with many windows: the rows of its tokens, the answer vector after them. */
export class QuestionScorer {
  readonly #question: QuestionVectors;
  readonly #constants: ReaderConstants;
  readonly #rows: Float32Array;
  readonly #count: number;
  readonly #height: number;
  readonly #logMusts: readonly number[];
  #tokens = new Float32Array(0);
  #products = new Float32Array(0);

  constructor(question: QuestionVectors, constants: ReaderConstants) {
    const { dim } = constants;
    this.#question = question;
    this.#constants = constants;
    this.#count = question.weights.length;
    this.#height = Math.ceil((this.#count + 1) / AT_ONCE) * AT_ONCE;
    this.#rows = new Float32Array(this.#height * dim);
    this.#rows.set(question.tokens);
    this.#rows.set(question.answer, this.#count * dim);
    this.#logMusts = Array.from(question.musts, (must) => Math.log(must + 1e-9));
  }

  /** What the reader says of each sentence of a window, in their order. */
  scores(window: WindowVectors): SentenceScore[] {
    const count = window.owners.length;
    this.#multiply(window.tokens, count);
    const anywhere = this.#best(0, count);
    const inPassage = [this.#weighed(anywhere), this.#softMinimum(anywhere)] as const;
    const ofPassage = product(this.#question.pooled, window.pooled);
    const answers = this.#products.subarray(this.#count * count, (this.#count + 1) * count);
    return window.sentences.map(({ index, pooled }) => {
      const first = window.owners.indexOf(index);
      const end = window.owners.lastIndexOf(index) + 1;
      const here = this.#best(first, end, count);
      const features = [
        this.#weighed(here),
        inPassage[0],
        answers.subarray(first, end).reduce((most, value) => Math.max(most, value), -1),
        this.#softMinimum(here),
        inPassage[1],
        product(this.#question.pooled, pooled),
        ofPassage,
      ];
      const point = pointed(answers, window, first, end, this.#constants);
      return { index, logit: this.#logit(features), features, pointed: point };
    });
  }

  /** The product of the pooled question with a pooled vector. */
  nearness(vector: ScaledVector): number {
    return product(this.#question.pooled, vector);
  }

  /** Each row times each token, into `#products`. */
  #multiply({ values, scale }: ScaledVector, count: number): void {
    const { dim } = this.#constants;
    if (this.#tokens.length < values.length) this.#tokens = new Float32Array(values.length);
    if (this.#products.length < this.#height * count) this.#products = new Float32Array(this.#height * count);
    const [rows, tokens, out] = [this.#rows, this.#tokens, this.#products];
    tokens.set(values);
    for (let row = 0; row < this.#height; row += AT_ONCE) {
      const [a, b, c, d] = [row * dim, (row + 1) * dim, (row + 2) * dim, (row + 3) * dim];
      for (let token = 0; token < count; token += 1) {
        const t = token * dim;
        let [w, x, y, z] = [0, 0, 0, 0];
        for (let i = 0; i < dim; i += 1) {
          const value = tokens[t + i] as number;
          w += (rows[a + i] as number) * value;
          x += (rows[b + i] as number) * value;
          y += (rows[c + i] as number) * value;
          z += (rows[d + i] as number) * value;
        }
        out[row * count + token] = w * scale;
        out[(row + 1) * count + token] = x * scale;
        out[(row + 2) * count + token] = y * scale;
        out[(row + 3) * count + token] = z * scale;
      }
    }
  }

  /** For each token of the question its best match among the tokens first..end. */
  #best(first: number, end: number, count = end): Float32Array {
    const best = new Float32Array(this.#count).fill(-1);
    for (let row = 0; row < this.#count; row += 1) {
      for (let token = first; token < end; token += 1) {
        const value = this.#products[row * count + token] as number;
        if (value > (best[row] as number)) best[row] = value;
      }
    }
    return best;
  }

  #weighed(best: Float32Array): number {
    return best.reduce((sum, value, i) => sum + value * (this.#question.weights[i] ?? 0), 0);
  }

  /** The least of the matches, where those that must be there count most. */
  #softMinimum(best: Float32Array): number {
    const { beta } = this.#constants;
    return -Math.log(best.reduce((sum, value, i) => sum + Math.exp((this.#logMusts[i] ?? 0) - beta * value), 0)) / beta;
  }

  #logit(features: readonly number[]): number {
    const { alpha, center, bias, mlp } = this.#constants;
    const x = features.map((value, i) => value - (center[i] ?? 0));
    const dot = (row: readonly number[]): number => row.reduce((sum, value, i) => sum + value * (x[i] ?? 0), 0);
    const inner = mlp.w1.reduce(
      (sum, row, i) => sum + (mlp.w2[i] ?? 0) * gelu(mlp.scale * dot(row) + (mlp.b1[i] ?? 0)),
      0,
    );
    return dot(alpha) + inner + mlp.b2 + bias;
  }
}

const gelu = (x: number): number => 0.5 * x * (1 + erf(x / Math.SQRT2));

/** The error function, to 1.5e-7 (Abramowitz and Stegun 7.1.26). */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const value = 1 - sum * Math.exp(-x * x);
  return x < 0 ? -value : value;
}
