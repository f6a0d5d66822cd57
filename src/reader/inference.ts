import { availableParallelism } from 'node:os';
import type { ReaderConstants } from './encoding/constants.ts';
import { PassageEncoder } from './encoding/encoder.ts';
import { TokenPacking } from './encoding/packing.ts';
import { Tokenizer } from './encoding/tokenizer.ts';
import type { WindowVectors } from './encoding/vectors.ts';
import type { ReaderModel } from './model.ts';
import type { AskedText, NearPassage, PassageText, SentenceReading } from './port.ts';
import { VectorProducts } from './products.ts';
import { questionPieces } from './questionpieces.ts';
import { QuestionScorer } from './scoring.ts';
import type { RunLock } from './thread/runlock.ts';
import { CoverageVectors } from './vectors/coveragevectors.ts';
import { VectorStore } from './vectors/vectorstore.ts';

/** Questions whose vectors are remembered: one is asked for passages, then for their sentences, then again for a page. */
const REMEMBERED = 64;
/** More threads than this hardly make a run of so small a network faster. */
const MOST_THREADS = 4;

interface Opened {
  /** The folder that its vectors are kept in; null for memory alone. */
  readonly folder: string | null;
  readonly vectors: CoverageVectors;
}

/** What an inference needs besides the network. */
interface Surroundings {
  readonly constants: ReaderConstants;
  /** Changes with the model and the code that uses it. */
  readonly key: string;
  readonly lock: RunLock;
  /** Takes one line for the operator. */
  readonly note: (line: string) => void;
}

/** The network at work: what the thread holds, with the vectors of each coverage that is open. */
export class NetworkInference {
  readonly #encoder: PassageEncoder;
  readonly #products: VectorProducts;
  readonly #tokenizer: Tokenizer;
  readonly #packing: TokenPacking;
  readonly #constants: ReaderConstants;
  readonly #key: string;
  readonly #lock: RunLock;
  readonly #note: (line: string) => void;
  readonly #coverages = new Map<number, Opened>();
  /** By their folders: a coverage that is read again finds what was read before. */
  readonly #stores = new Map<string | null, VectorStore>();
  readonly #scorers = new Map<string, readonly QuestionScorer[]>();

  private constructor(
    [encoder, products]: readonly [PassageEncoder, VectorProducts],
    tokenizer: Tokenizer,
    { constants, key, lock, note }: Surroundings,
  ) {
    this.#encoder = encoder;
    this.#products = products;
    this.#tokenizer = tokenizer;
    this.#packing = new TokenPacking(tokenizer, constants);
    this.#constants = constants;
    this.#key = key;
    this.#lock = lock;
    this.#note = note;
  }

  /** Throws where this platform cannot run the network. */
  static async open(
    { network, products, tokenizer }: ReaderModel,
    surroundings: Surroundings,
  ): Promise<NetworkInference> {
    const { constants, lock } = surroundings;
    const threads = Math.min(MOST_THREADS, availableParallelism());
    const encoder = await lock.during(() => PassageEncoder.open(network, constants, threads));
    const product = await lock.during(() => VectorProducts.open(products));
    return new NetworkInference([encoder, product], new Tokenizer(tokenizer), surroundings);
  }

  openCoverage(coverage: number, folder: string | null): null {
    const store = this.#stores.get(folder) ?? new VectorStore(folder, this.#key, this.#note);
    this.#stores.set(folder, store);
    this.#coverages.set(coverage, { folder, vectors: new CoverageVectors(store, this.#constants) });
    return null;
  }

  missing(coverage: number, passages: readonly (readonly [number, string])[]): readonly number[] {
    const { vectors } = this.#opened(coverage);
    return passages.filter(([passage, key]) => !vectors.take(passage, key)).map(([passage]) => passage);
  }

  async encode(coverage: number, passage: number, key: string, { headline, sentences }: PassageText): Promise<null> {
    const { vectors } = this.#opened(coverage);
    if (vectors.take(passage, key)) return null;
    const windows: WindowVectors[] = [];
    for (const window of this.#packing.passage(headline, sentences)) {
      windows.push(await this.#lock.during(() => this.#encoder.window(window)));
    }
    vectors.put(passage, key, windows);
    return null;
  }

  tidy(coverage: number): null {
    const { folder } = this.#opened(coverage);
    this.#stores.get(folder)?.tidy(new Set(this.#sharing(folder).flatMap(({ vectors }) => vectors.keys())));
    return null;
  }

  #sharing(folder: string | null): Opened[] {
    return [...this.#coverages.values()].filter((opened) => opened.folder === folder);
  }

  /** Nothing of a coverage that has not been opened yet, or is closed. */
  async nearest(
    coverage: number,
    asked: AskedText,
    limit: number,
    allowed: Uint8Array | null,
  ): Promise<readonly NearPassage[]> {
    const scorers = await this.#scorersOf(asked);
    return this.#coverages.get(coverage)?.vectors.nearest(scorers, limit, allowed) ?? [];
  }

  /** Nothing of a coverage that has not been opened yet, or is closed. */
  async read(
    coverage: number,
    asked: AskedText,
    passages: readonly number[],
  ): Promise<readonly (readonly [number, readonly SentenceReading[]])[]> {
    const scorers = await this.#scorersOf(asked);
    const read: (readonly [number, readonly SentenceReading[]])[] = [];
    for (const passage of passages) {
      const opened = this.#coverages.get(coverage);
      const sentences = await this.#lock.during(async () => opened?.vectors.read(passage, scorers));
      if (sentences) read.push([passage, sentences]);
    }
    return read;
  }

  closeCoverage(coverage: number): null {
    const { folder } = this.#opened(coverage);
    this.#coverages.delete(coverage);
    if (this.#sharing(folder).length > 0) return null;
    this.#stores.get(folder)?.close();
    this.#stores.delete(folder);
    return null;
  }

  #opened(coverage: number): Opened {
    const opened = this.#coverages.get(coverage);
    if (!opened) throw new RangeError(`coverage ${coverage} is not open`);
    return opened;
  }

  /** The question made ready, in as many pieces as it needs. */
  async #scorersOf({ text, context, parts }: AskedText): Promise<readonly QuestionScorer[]> {
    const key = JSON.stringify([text, context, parts]);
    const known = this.#scorers.get(key);
    if (known) return known;
    const scorers: QuestionScorer[] = [];
    let start = 0;
    for (const piece of questionPieces(text, this.#tokenizer, this.#constants.limits.question)) {
      const packed = this.#packing.question(piece, context);
      const within = parts.map((part) => ({ start: part.start - start, end: part.end - start }));
      const vectors = await this.#lock.during(() => this.#encoder.question(packed, within));
      scorers.push(new QuestionScorer(vectors, this.#constants, this.#products));
      start += piece.length;
    }
    const oldest = this.#scorers.keys().next();
    if (this.#scorers.size >= REMEMBERED && !oldest.done) this.#scorers.delete(oldest.value);
    this.#scorers.set(key, scorers);
    return scorers;
  }
}
