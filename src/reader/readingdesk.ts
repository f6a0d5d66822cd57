import { availableParallelism } from 'node:os';
import type { ReaderConstants } from './constants.ts';
import { CoverageVectors } from './coveragevectors.ts';
import { Encoder } from './encoder.ts';
import type { Model } from './model.ts';
import { Packing } from './packing.ts';
import type { AskedText, NearPassage, PassageText, SentenceReading } from './port.ts';
import { questionPieces } from './questionpieces.ts';
import { Asker } from './scoring.ts';
import { Tokenizer } from './tokenizer.ts';
import type { WindowVectors } from './vectors.ts';
import { VectorStore } from './vectorstore.ts';

/** Questions whose vectors are remembered: one is asked for passages, then for their sentences, then again for a page. */
const REMEMBERED = 64;
/** More threads than this hardly make a run of so small a network faster. */
const MOST_THREADS = 4;

interface Opened {
  /** The folder that its vectors are kept in; '' for memory alone. */
  readonly folder: string;
  readonly vectors: CoverageVectors;
}

/** All that the thread that reads holds: the network, and the vectors of each coverage that is open. */
export class ReadingDesk {
  readonly #encoder: Encoder;
  readonly #packing: Packing;
  readonly #constants: ReaderConstants;
  readonly #key: string;
  readonly #note: (line: string) => void;
  readonly #coverages = new Map<number, Opened>();
  /** By their folders: a coverage that is read again finds what was read before. */
  readonly #stores = new Map<string, VectorStore>();
  readonly #askers = new Map<string, readonly Asker[]>();

  private constructor(
    encoder: Encoder,
    packing: Packing,
    constants: ReaderConstants,
    key: string,
    note: (line: string) => void,
  ) {
    this.#encoder = encoder;
    this.#packing = packing;
    this.#constants = constants;
    this.#key = key;
    this.#note = note;
  }

  /** Throws where this platform cannot run the network. */
  static async open(
    { network, tokenizer }: Model,
    constants: ReaderConstants,
    key: string,
    note: (line: string) => void,
  ): Promise<ReadingDesk> {
    const encoder = await Encoder.open(network, constants, Math.min(MOST_THREADS, availableParallelism()));
    return new ReadingDesk(encoder, new Packing(new Tokenizer(tokenizer), constants), constants, key, note);
  }

  openCoverage(coverage: number, folder: string | null): null {
    const store = this.#stores.get(folder ?? '') ?? new VectorStore(folder, this.#key, this.#note);
    this.#stores.set(folder ?? '', store);
    this.#coverages.set(coverage, { folder: folder ?? '', vectors: new CoverageVectors(store, this.#constants) });
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
    for (const window of this.#packing.passage(headline, sentences)) windows.push(await this.#encoder.window(window));
    vectors.put(passage, key, windows);
    return null;
  }

  tidy(coverage: number): null {
    const { folder } = this.#opened(coverage);
    this.#stores.get(folder)?.tidy(new Set(this.#sharing(folder).flatMap(({ vectors }) => vectors.keys())));
    return null;
  }

  #sharing(folder: string): Opened[] {
    return [...this.#coverages.values()].filter((opened) => opened.folder === folder);
  }

  async nearest(
    coverage: number,
    asked: AskedText,
    limit: number,
    allowed: Uint8Array | null,
  ): Promise<readonly NearPassage[]> {
    return this.#opened(coverage).vectors.nearest(await this.#askersOf(asked), limit, allowed);
  }

  async read(
    coverage: number,
    asked: AskedText,
    passages: readonly number[],
  ): Promise<readonly (readonly [number, readonly SentenceReading[]])[]> {
    const { vectors } = this.#opened(coverage);
    const askers = await this.#askersOf(asked);
    return passages.flatMap((passage) => {
      const sentences = vectors.read(passage, askers);
      return sentences ? [[passage, sentences] as const] : [];
    });
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
  async #askersOf({ text, context }: AskedText): Promise<readonly Asker[]> {
    const key = `${context}\u0000${text}`;
    const known = this.#askers.get(key);
    if (known) return known;
    const askers: Asker[] = [];
    for (const piece of questionPieces(text, this.#packing, this.#constants.limits.question)) {
      askers.push(new Asker(await this.#encoder.question(this.#packing.question(piece, context)), this.#constants));
    }
    const oldest = this.#askers.keys().next();
    if (this.#askers.size >= REMEMBERED && !oldest.done) this.#askers.delete(oldest.value);
    this.#askers.set(key, askers);
    return askers;
  }
}
