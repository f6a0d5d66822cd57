import { parseConstants, type ReaderConstants } from '../../src/reader/encoding/constants.ts';
import { PassageEncoder } from '../../src/reader/encoding/encoder.ts';
import { TokenPacking } from '../../src/reader/encoding/packing.ts';
import { Tokenizer } from '../../src/reader/encoding/tokenizer.ts';
import { readModel } from '../../src/reader/model.ts';
import { VectorProducts } from '../../src/reader/products.ts';

/** The parts of the reader that comes with the program. */
interface Parts {
  readonly constants: ReaderConstants;
  readonly tokenizer: Tokenizer;
  readonly packing: TokenPacking;
}

const model = await readModel();
const constants = parseConstants(model.constants);
const tokenizer = new Tokenizer(model.tokenizer);

export const parts: Parts = { constants, tokenizer, packing: new TokenPacking(tokenizer, constants) };

let encoder: Promise<PassageEncoder> | null = null;

/** Its network, opened once. */
export const openedEncoder = (): Promise<PassageEncoder> =>
  (encoder ??= PassageEncoder.open(model.network, constants, 1));

let products: Promise<VectorProducts> | null = null;

/** What multiplies vectors, opened once. */
export const openedProducts = (): Promise<VectorProducts> => (products ??= VectorProducts.open(model.products));
