import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const MAGIC = 'pullquote vectors 1';
const HEADER = 64;
const KEY_BYTES = 16;
/** Length, checksum and key stand before each record. */
const PREFIX = 8 + KEY_BYTES;

/** Where the bytes of a record stand in its file. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly sum: number;
}

/** A key as the file has it: 32 hexadecimal digits are 16 bytes. */
const bytesOf = (key: string): Buffer => Buffer.from(key, 'hex').subarray(0, KEY_BYTES);

/** A file of records, each after its key and checksum, that only grows. What was cut short at its end is passed over. */
export class VectorFile {
  readonly path: string;
  readonly #file: number;
  readonly #places = new Map<string, Place>();
  #end = HEADER;

  private constructor(path: string, file: number) {
    this.path = path;
    this.#file = file;
  }

  /** Begins a new file. `model` is what its vectors were made with. Throws where it cannot be written. */
  static create(path: string, model: string): VectorFile {
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
    const header = Buffer.alloc(HEADER);
    header.write(`${MAGIC} ${model}\n`);
    try {
      writeAll(file, header, 0);
    } catch (fault) {
      closeSync(file);
      rmSync(path, { force: true });
      throw fault;
    }
    return new VectorFile(path, file);
  }

  /** Opens a file to read it; null where it was not made with this model, or cannot be read. */
  static open(path: string, model: string): VectorFile | null {
    let file: number | null = null;
    try {
      file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      const header = Buffer.alloc(HEADER);
      readSync(file, header, 0, HEADER, 0);
      if (!header.toString('latin1').startsWith(`${MAGIC} ${model}\n`)) throw new Error('it is of another model');
      const found = new VectorFile(path, file);
      found.#scan();
      return found;
    } catch {
      if (file !== null) closeSync(file);
      return null;
    }
  }

  #scan(): void {
    const prefix = Buffer.alloc(PREFIX);
    const last = Buffer.alloc(1);
    while (readSync(this.#file, prefix, 0, PREFIX, this.#end) === PREFIX) {
      const length = prefix.readUInt32LE(0);
      const at = this.#end + PREFIX;
      if (length === 0 || readSync(this.#file, last, 0, 1, at + length - 1) !== 1) return;
      this.#places.set(prefix.toString('hex', 8), { at, length, sum: prefix.readUInt32LE(4) });
      this.#end = at + length;
    }
  }

  keys(): IterableIterator<string> {
    return this.#places.keys();
  }

  /** The bytes kept for a key; null where there are none, or not as they were written. */
  get(key: string): Buffer | null {
    const place = this.#places.get(key);
    if (!place) return null;
    const bytes = Buffer.alloc(place.length);
    try {
      const isWhole = readSync(this.#file, bytes, 0, place.length, place.at) === place.length;
      if (isWhole && crc32(bytes) === place.sum) return bytes;
    } catch {
      // What the disk does not give is as good as damaged.
    }
    this.#places.delete(key);
    return null;
  }

  /** Adds a record at the end. Throws where it cannot be written; the file is then as it was. */
  put(key: string, bytes: Buffer): void {
    const sum = crc32(bytes);
    const prefix = Buffer.alloc(PREFIX);
    prefix.writeUInt32LE(bytes.length, 0);
    prefix.writeUInt32LE(sum, 4);
    bytesOf(key).copy(prefix, 8);
    const record = Buffer.concat([prefix, bytes]);
    try {
      writeAll(this.#file, record, this.#end);
    } catch (fault) {
      ftruncateSync(this.#file, this.#end);
      throw fault;
    }
    this.#places.set(key, { at: this.#end + PREFIX, length: bytes.length, sum });
    this.#end += record.length;
  }

  /** Whether it still has a name: another program may have taken it away. */
  isThere(): boolean {
    return fstatSync(this.#file).nlink > 0;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Writes all of the bytes at this place of the file. */
function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}
