import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the reader's files are that come with the program. */
export const MODEL_FOLDER = fileURLToPath(new URL('../../models/reader/', import.meta.url));

/** The files that decide what the vectors are, by the SHA-256 of the ones the reader was measured with. */
const LEARNED = {
  'reader.onnx': '9d00884c21b75d25ff9ce183d6ae8ff0484d35233f1cb7bf38a6566fdc0ecbc3',
  'tokenizer.json': 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
  'reader.json': '613bc7504233445abcadf30ce520be04e31576b5d126ef0b3ce1ec21fa06dbbd',
} as const;

/** All files of the reader. */
const SUMS = {
  ...LEARNED,
  'products.onnx': '1359d303a2687295259a61531f2413eb42bf87a569f55c8195869f07cdfd8433',
} as const;

/** The content of the reader's files. */
export interface ReaderModel {
  readonly network: Uint8Array;
  /** The product of two matrices. */
  readonly products: Uint8Array;
  readonly tokenizer: string;
  readonly constants: string;
}

/** A file of the reader is missing or is not the one that was measured. The message names it. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

async function checked(folder: string, name: keyof typeof SUMS): Promise<Buffer> {
  const path = join(folder, name);
  const content = await readFile(path).catch((cause: unknown) => {
    throw new ModelError(`${path} cannot be read`, { cause });
  });
  if (createHash('sha256').update(content).digest('hex') === SUMS[name]) return content;
  throw new ModelError(`${path} is not the file that came with this version (its SHA-256 differs)`);
}

/** Reads the reader's files, each checked against its sum. Throws `ModelError`. */
export async function readModel(folder: string = MODEL_FOLDER): Promise<ReaderModel> {
  const [network, products, tokenizer, constants] = await Promise.all([
    checked(folder, 'reader.onnx'),
    checked(folder, 'products.onnx'),
    checked(folder, 'tokenizer.json'),
    checked(folder, 'reader.json'),
  ]);
  return { network, products, tokenizer: tokenizer.toString(), constants: constants.toString() };
}

/** The reader's vocabulary by itself, checked like the rest. Throws `ModelError`. */
export const readVocabulary = async (folder: string): Promise<string> =>
  (await checked(folder, 'tokenizer.json')).toString();

/** Changes with what decides the vectors. */
export const MODEL_KEY = Object.values(LEARNED).join(' ');
