import { InferenceSession, Tensor } from 'onnxruntime-node';
import { float32At } from '../../text/element.ts';
import { contains, type Span } from '../../text/span.ts';
import type { ReaderConstants } from './constants.ts';
import type { PackedQuestion, PackedWindow } from './packing.ts';
import { meanOf, type QuestionAspect, type QuestionVectors, unit, type WindowVectors } from './vectors.ts';

/** What the network makes of some tokens, each a matrix of a row for each token. */
interface Encoded {
  readonly tokens: Float32Array;
  readonly weights: Float32Array;
  readonly hidden: Float32Array;
}

/** The reader's network. Calls hold the thread: it belongs on one of its own. */
export class PassageEncoder {
  readonly #session: InferenceSession;
  readonly #constants: ReaderConstants;

  private constructor(session: InferenceSession, constants: ReaderConstants) {
    this.#session = session;
    this.#constants = constants;
  }

  /**
   * @param model the content of the ONNX file
   * @param threads how many threads one run may use
   * @throws where this platform has no runtime or the model cannot be understood
   */
  static async open(model: Uint8Array, constants: ReaderConstants, threads: number): Promise<PassageEncoder> {
    const session = await InferenceSession.create(model, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      logSeverityLevel: 3,
      // Threads that wait for each other busily keep a machine from its other work.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
    return new PassageEncoder(session, constants);
  }

  /** @param parts spans of the question, which are read by themselves as well */
  async question({ ids, from, to, places }: PackedQuestion, parts: readonly Span[] = []): Promise<QuestionVectors> {
    const { dim, hidden: width, softplusShift } = this.#constants;
    const { tokens, weights, hidden } = await this.#run(ids);
    const rawOf = (row: number): number => Math.log1p(Math.exp(float32At(weights, row * 2) + softplusShift));
    const mustOf = (row: number): number => float32At(weights, row * 2 + 1);
    const most = Math.max(...range(from, to).map(mustOf));
    const aspect = (rows: readonly number[], pooled: readonly number[]): QuestionAspect => ({
      rows: rows.map((row) => row - from),
      weights: shares(rows.map(rawOf)),
      musts: shares(rows.map((row) => Math.exp(mustOf(row) - most))),
      pooled: unit(meanOf(hidden, width, pooled)),
    });
    const rowsIn = (part: Span): number[] =>
      range(from, to).filter((row) => {
        const place = places[row - from];
        return place && contains(part, place);
      });
    return {
      tokens: tokens.slice(from * dim, to * dim),
      answer: meanOf(tokens, dim, range(to, ids.length)),
      whole: aspect(range(from, to), range(0, to)),
      parts: parts
        .map(rowsIn)
        .filter((rows) => rows.length > 0)
        .map((rows) => aspect(rows, rows)),
    };
  }

  async window({ ids, owners, starts, ends }: PackedWindow): Promise<WindowVectors> {
    const { hidden: width } = this.#constants;
    const { tokens, hidden } = await this.#run(ids);
    const rowsOf = new Map<number, number[]>();
    owners.forEach((owner, row) => {
      const rows = rowsOf.get(owner);
      if (rows) rows.push(row);
      else if (owner >= 0) rowsOf.set(owner, [row]);
    });
    const pooled = (of: readonly number[]) => ({ values: unit(meanOf(hidden, width, of)), scale: 1 });
    return {
      tokens: { values: tokens, scale: 1 },
      owners: Int16Array.from(owners),
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(ends),
      sentences: [...rowsOf].map(([index, rows]) => ({ index, pooled: pooled(rows) })),
      pooled: pooled(range(0, ids.length)),
    };
  }

  async #run(ids: readonly number[]): Promise<Encoded> {
    const shape = [1, ids.length];
    const outputs = await this.#session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    });
    const [tokens, weights, hidden] = this.#session.outputNames.map((name) => outputs[name]?.data);
    if (!(tokens instanceof Float32Array && weights instanceof Float32Array && hidden instanceof Float32Array)) {
      throw new TypeError('the network gives something else than three matrices');
    }
    return { tokens, weights, hidden };
  }
}

function shares(values: readonly number[]): number[] {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => value / sum);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
