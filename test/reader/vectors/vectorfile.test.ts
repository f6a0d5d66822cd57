import { readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VectorFile } from '../../../src/reader/vectors/vectorfile.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const MODEL = '0123456789abcdef';
const keyOf = (number: number): string => number.toString(16).padStart(32, '0');
const bytesOf = (number: number): Buffer => Buffer.alloc(5 + number, number);

/** A file of three records, closed. */
async function written(): Promise<string> {
  const path = join(await temporaryFolder(), 'a.vectors');
  const file = VectorFile.create(path, MODEL);
  for (const number of [1, 2, 3]) file.put(keyOf(number), bytesOf(number));
  file.close();
  return path;
}

function open(path: string, model = MODEL): VectorFile | null {
  const file = VectorFile.open(path, model);
  onTestFinished(() => file?.close());
  return file;
}

describe('a file of vectors', () => {
  it('gives every record as it was written, also before it is closed', async () => {
    const file = open(await written());
    expect([1, 2, 3].map((number) => file?.get(keyOf(number)))).toEqual([1, 2, 3].map(bytesOf));
    expect(file?.get(keyOf(4))).toBeNull();
    expect([...(file?.keys() ?? [])]).toEqual([1, 2, 3].map(keyOf));
    const own = VectorFile.create(join(await temporaryFolder(), 'b.vectors'), MODEL);
    own.put(keyOf(1), bytesOf(1));
    expect(own.get(keyOf(1))).toEqual(bytesOf(1));
    own.close();
  });

  it('gives the records that are whole, cut short at whatever byte', async () => {
    const path = await written();
    const whole = await readFile(path);
    const ends = [64 + 24 + 6, 64 + 2 * 24 + 6 + 7, 64 + 3 * 24 + 6 + 7 + 8];
    expect(whole.length).toBe(ends[2]);
    for (let length = whole.length; length >= 0; length -= 1) {
      await truncate(path, length);
      const file = VectorFile.open(path, MODEL);
      if (length >= 64) expect(file, `${length} bytes`).not.toBeNull();
      const found = [1, 2, 3].filter((number) => file?.get(keyOf(number))?.equals(bytesOf(number)));
      expect(found, `${length} bytes`).toEqual([1, 2, 3].filter((_, i) => length >= (ends[i] ?? 0)));
      file?.close();
    }
  });

  it('does not give a record that was damaged, and gives the others', async () => {
    const path = await written();
    const bytes = await readFile(path);
    bytes[64 + 24 + 2] = 99;
    await writeFile(path, bytes);
    const file = open(path);
    expect(file?.get(keyOf(1))).toBeNull();
    expect(file?.get(keyOf(2))).toEqual(bytesOf(2));
  });

  it('is not seen by another model, nor is a file of another kind, a link or a folder', async () => {
    const path = await written();
    expect(open(path, 'fedcba9876543210')).toBeNull();
    const folder = await temporaryFolder({ 'other.vectors': 'something else' });
    await symlink(path, join(folder, 'link.vectors'));
    for (const name of ['other.vectors', 'link.vectors', 'none.vectors', '.'])
      expect(open(join(folder, name))).toBeNull();
  });

  it('never writes into a file that is there', async () => {
    const path = await written();
    expect(() => VectorFile.create(path, MODEL)).toThrow('EEXIST');
  });
});
