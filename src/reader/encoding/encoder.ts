import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ReaderConstants } from './constants.ts';
import type { PackedQuestion, PackedWindow } from './packing.ts';
import { meanOf, type QuestionVectors, unit, type WindowVectors } from './vectors.ts';

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

  async question({ ids, from, to }: PackedQuestion): Promise<QuestionVectors> {
    const { dim, hidden: width, softplusShift } = this.#constants;
    const { tokens, weights, hidden } = await this.#run(ids);
    const rows = range(from, to);
    const raw = rows.map((row) => Math.log1p(Math.exp((weights[row * 2] ?? 0) + softplusShift)));
    const most = Math.max(...rows.map((row) => weights[row * 2 + 1] ?? 0));
    const hurts = rows.map((row) => Math.exp((weights[row * 2 + 1] ?? 0) - most));
    const masks = range(to, ids.length);
    return {
      tokens: tokens.slice(from * dim, to * dim),
      weights: shares(raw),
      musts: shares(hurts),
      answer: meanOf(tokens, dim, masks),
      pooled: unit(meanOf(hidden, width, range(0, to))),
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

function shares(values: readonly number[]): Float32Array {
  const sum = values.reduce((all, value) => all + value, 0);
  return Float32Array.from(values, (value) => value / sum);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
