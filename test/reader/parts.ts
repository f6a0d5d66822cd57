import { parseConstants, type ReaderConstants } from '../../src/reader/encoding/constants.ts';
import { Encoder } from '../../src/reader/encoding/encoder.ts';
import { Packing } from '../../src/reader/encoding/packing.ts';
import { Tokenizer } from '../../src/reader/encoding/tokenizer.ts';
import { readModel } from '../../src/reader/model.ts';

/** The parts of the reader that comes with the program. */
interface Parts {
  readonly constants: ReaderConstants;
  readonly tokenizer: Tokenizer;
  readonly packing: Packing;
}

const model = await readModel();
const constants = parseConstants(model.constants);
const tokenizer = new Tokenizer(model.tokenizer);

export const parts: Parts = { constants, tokenizer, packing: new Packing(tokenizer, constants) };

let encoder: Promise<Encoder> | null = null;

/** Its network, opened once. */
export const openedEncoder = (): Promise<Encoder> => (encoder ??= Encoder.open(model.network, constants, 1));
