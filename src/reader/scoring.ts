import { elementAt, float32At } from '../text/element.ts';
import type { ReaderConstants } from './encoding/constants.ts';
import {
  product,
  type QuestionAspect,
  type QuestionVectors,
  type ScaledVector,
  type WindowVectors,
} from './encoding/vectors.ts';
import { type PointedWords, pointed } from './pointing.ts';
import type { VectorProducts } from './products.ts';

/** What the reader says of one sentence. */
export interface SentenceScore {
  /** Its index among the sentences of the passage. */
  readonly index: number;
  /** Even odds of answering are 0, in the mixture it was trained on. */
  readonly logit: number;
  /** The same for the part of the question that it answers best; minus infinity where the question has none. */
  readonly partLogit: number;
  /** The seven features that the logit is made of, in the order of `reader.json`. */
  readonly features: readonly number[];
  readonly pointed: PointedWords;
}

/** A question made ready to be compared with many windows. */
export class QuestionScorer {
  readonly #question: QuestionVectors;
  readonly #constants: ReaderConstants;
  readonly #products: VectorProducts;
  /** The vectors of its tokens, and after them the answer vector. */
  readonly #rows: Float32Array;
  readonly #count: number;

  constructor(question: QuestionVectors, constants: ReaderConstants, products: VectorProducts) {
    const { dim } = constants;
    this.#question = question;
    this.#constants = constants;
    this.#products = products;
    this.#count = question.tokens.length / dim;
    this.#rows = new Float32Array((this.#count + 1) * dim);
    this.#rows.set(question.tokens);
    this.#rows.set(question.answer, this.#count * dim);
  }

  /** What the reader says of each sentence of a window, in their order. */
  async scores(window: WindowVectors): Promise<SentenceScore[]> {
    const { values, scale } = window.tokens;
    const tokens = values instanceof Float32Array ? values : new Float32Array(values);
    const products = await this.#products.of(tokens, this.#rows, this.#constants.dim);
    const count = window.owners.length;
    const anywhere = this.#best(products, scale, 0, count);
    const answers = this.#answers(products, scale, count);
    const { whole, parts } = this.#question;
    const inPassage = new Map(
      [whole, ...parts].map((aspect) => [
        aspect,
        [
          weighed(aspect, anywhere),
          this.#softMinimum(aspect, anywhere),
          product(aspect.pooled, window.pooled),
        ] as const,
      ]),
    );
    return window.sentences.map(({ index, pooled }) => {
      const first = window.owners.indexOf(index);
      const end = window.owners.lastIndexOf(index) + 1;
      const here = this.#best(products, scale, first, end);
      const answer = answers.subarray(first, end).reduce((most, value) => Math.max(most, value), -1);
      const featuresOf = (aspect: QuestionAspect): number[] => {
        const [match = 0, minimum = 0, near = 0] = inPassage.get(aspect) ?? [];
        const alike = product(aspect.pooled, pooled);
        return [weighed(aspect, here), match, answer, this.#softMinimum(aspect, here), minimum, alike, near];
      };
      const features = featuresOf(whole);
      return {
        index,
        logit: this.#logit(features),
        partLogit: Math.max(...parts.map((part) => this.#logit(featuresOf(part)))),
        features,
        pointed: pointed(answers, window, first, end, this.#constants),
      };
    });
  }

  /** The product of the pooled question with a pooled vector. */
  nearness(vector: ScaledVector): number {
    return product(this.#question.whole.pooled, vector);
  }

  /** For each token of the question its best match among the tokens first..end of a window. */
  #best(products: Float32Array, scale: number, first: number, end: number): Float32Array {
    const width = this.#count + 1;
    const best = new Float32Array(this.#count).fill(-1);
    for (let token = first; token < end; token += 1) {
      for (let row = 0; row < this.#count; row += 1) {
        const value = float32At(products, token * width + row) * scale;
        if (value > float32At(best, row)) best[row] = value;
      }
    }
    return best;
  }

  /** For each token of a window its product with the answer vector. */
  #answers(products: Float32Array, scale: number, count: number): Float32Array {
    const width = this.#count + 1;
    return Float32Array.from({ length: count }, (_, token) => float32At(products, token * width + this.#count) * scale);
  }

  /** The least of the matches, where those that must be there count most. */
  #softMinimum({ rows, musts }: QuestionAspect, best: Float32Array): number {
    const { beta } = this.#constants;
    let sum = 0;
    rows.forEach((row, i) => {
      sum += (elementAt(musts, i) + 1e-9) * Math.exp(-beta * float32At(best, row));
    });
    return -Math.log(sum) / beta;
  }

  #logit(features: readonly number[]): number {
    const { alpha, center, bias, mlp } = this.#constants;
    const x = features.map((value, i) => value - elementAt(center, i));
    const dot = (row: readonly number[]): number => row.reduce((sum, value, i) => sum + value * elementAt(x, i), 0);
    const inner = mlp.w1.reduce(
      (sum, row, i) => sum + elementAt(mlp.w2, i) * gelu(mlp.scale * dot(row) + elementAt(mlp.b1, i)),
      0,
    );
    return dot(alpha) + inner + mlp.b2 + bias;
  }
}

function weighed({ rows, weights }: QuestionAspect, best: Float32Array): number {
  let sum = 0;
  rows.forEach((row, i) => {
    sum += float32At(best, row) * elementAt(weights, i);
  });
  return sum;
}

const gelu = (x: number): number => 0.5 * x * (1 + erf(x / Math.SQRT2));

/** The error function, to 1.5e-7 (Abramowitz and Stegun 7.1.26). */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const value = 1 - sum * Math.exp(-x * x);
  return x < 0 ? -value : value;
}
