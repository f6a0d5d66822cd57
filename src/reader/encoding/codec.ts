import type { ScaledVector, WindowVectors } from './vectors.ts';

/** Bytes that are read one value after the other; each begins where four divide. */
class Cursor {
  readonly bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  take(length: number): Buffer {
    const part = this.bytes.subarray(this.#at, this.#at + length);
    if (part.length < length) throw new RangeError('the vectors are cut short');
    this.#at += Math.ceil(length / 4) * 4;
    return part;
  }

  number(): number {
    return this.take(4).readUInt32LE();
  }

  scaled(length: number): ScaledVector {
    const scale = this.take(4).readFloatLE();
    return { values: this.numbers(Int8Array, length), scale };
  }

  /** The next `length` numbers, where they lie. */
  numbers<T>(type: NumberArray<T>, length: number): T {
    const { buffer, byteOffset } = this.take(length * type.BYTES_PER_ELEMENT);
    return new type(buffer, byteOffset, length);
  }
}

/** A kind of array of numbers. */
interface NumberArray<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const padded = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer => {
  const bytes = Buffer.alloc(Math.ceil(byteLength / 4) * 4);
  Buffer.from(buffer, byteOffset, byteLength).copy(bytes);
  return bytes;
};

function scaled({ values, scale }: ScaledVector): Buffer[] {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(scale);
  return [bytes, padded(Int8Array.from(values))];
}

/** The vectors of a passage as bytes; each vector has 8-bit values already. Numbers are little-endian. */
export function encodeVectors(windows: readonly WindowVectors[]): Buffer {
  return Buffer.concat([
    number(windows.length),
    ...windows.flatMap(({ pooled }) => scaled(pooled)),
    ...windows.flatMap(({ tokens, owners, starts, ends, sentences }) => [
      number(owners.length),
      number(sentences.length),
      ...sentences.flatMap(({ index, pooled }) => [number(index), ...scaled(pooled)]),
      ...scaled(tokens),
      padded(owners),
      padded(starts),
      padded(ends),
    ]),
  ]);
}

/**
 * What `encodeVectors` gave: the vectors lie in the bytes, which are kept with them. `dim` and `hidden` are the sizes of a
 * token's and of a pooled vector. Throws where bytes are missing.
 */
export function decodeVectors(bytes: Buffer, dim: number, hidden: number): WindowVectors[] {
  // Numbers of four bytes begin where four divide.
  const cursor = new Cursor(bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer));
  const pooled = Array.from({ length: cursor.number() }, () => cursor.scaled(hidden));
  return pooled.map((ofWindow) => {
    const [tokens, sentences] = [cursor.number(), cursor.number()];
    return {
      pooled: ofWindow,
      sentences: Array.from({ length: sentences }, () => ({ index: cursor.number(), pooled: cursor.scaled(hidden) })),
      tokens: cursor.scaled(tokens * dim),
      owners: cursor.numbers(Int16Array, tokens),
      starts: cursor.numbers(Uint32Array, tokens),
      ends: cursor.numbers(Uint32Array, tokens),
    };
  });
}
