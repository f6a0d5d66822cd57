import { createHash } from 'node:crypto';

/** One value of an index that is written down: the part it belongs to, and a value for JSON. */
export type SnapshotLine = readonly [part: string, value: unknown];

const NEWLINE = 10;
const SEAL = 'sha256';

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The values as UTF-8, one a line, with the sum of all of it at the end. */
export function sealed(lines: Iterable<SnapshotLine>): Uint8Array {
  const written: Buffer[] = [];
  for (const [part, value] of lines) written.push(Buffer.from(`${part}\t${JSON.stringify(value)}\n`));
  const seal = Buffer.from(`${SEAL}\t${'0'.repeat(64)}\n`);
  const length = written.reduce((sum, line) => sum + line.length, 0);
  // Memory of its own, so that it can be handed to another thread without a copy.
  const bytes = Buffer.from(new ArrayBuffer(length + seal.length));
  let at = 0;
  for (const line of written) at += line.copy(bytes, at);
  bytes.write(`${SEAL}\t${sumOf(bytes.subarray(0, at))}\n`, at);
  return bytes;
}

/** Reads sealed lines one after the other, each when it is asked for, so that they are never all in memory as values. */
export class SnapshotLines {
  readonly #bytes: Buffer;
  readonly #end: number;
  #at = 0;

  /** Throws where the bytes are not whole, or not as they were sealed. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#end = bytes.length - SEAL.length - 1 - 64 - 1;
    const seal = this.#bytes.toString('utf8', Math.max(0, this.#end));
    if (this.#end < 0 || seal !== `${SEAL}\t${sumOf(this.#bytes.subarray(0, this.#end))}\n`) {
      throw new Error('it is cut short, or was changed');
    }
  }

  /** The part of the next line; null at the end. */
  get part(): string | null {
    return this.#at < this.#end ? this.#bytes.toString('utf8', this.#at, this.#bytes.indexOf('\t', this.#at)) : null;
  }

  /** The next line's value. */
  next(): unknown {
    const start = this.#bytes.indexOf('\t', this.#at) + 1;
    const end = this.#bytes.indexOf(NEWLINE, start);
    this.#at = end + 1;
    return JSON.parse(this.#bytes.toString('utf8', start, end));
  }

  /** The values of the lines that follow, as long as they are of this part. */
  *of(part: string): Generator<unknown> {
    while (this.part === part) yield this.next();
  }
}
