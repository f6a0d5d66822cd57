import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VectorStore } from '../../../src/reader/vectors/vectorstore.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const MODEL = '0123456789abcdef';
const keyOf = (number: number): string => number.toString(16).padStart(32, '0');
const bytesOf = (number: number): Buffer => Buffer.alloc(1_000, number);

/** A store, and the lines that it told the operator. */
function open(folder: string | null, model = MODEL) {
  const lines: string[] = [];
  const store = new VectorStore(folder, model, (line) => lines.push(line));
  onTestFinished(() => store.close());
  return {
    lines,
    store,
    put: (...numbers: number[]) => {
      for (const number of numbers) store.put(keyOf(number), bytesOf(number));
    },
    has: (...numbers: number[]) => numbers.filter((number) => store.get(keyOf(number))?.equals(bytesOf(number))),
    tidy: (...numbers: number[]) => store.tidy(new Set(numbers.map(keyOf))),
  };
}

/** As if nobody had written to the files of the folder for an hour. */
async function grownOld(folder: string): Promise<void> {
  const then = new Date(Date.now() - 3_600_000);
  for (const name of await readdir(folder)) await utimes(join(folder, name), then, then);
}

/** A disk of 64 kB; null where none can be had. */
async function smallDisk(): Promise<string | null> {
  const folder = await temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

describe('a store of vectors', () => {
  it('keeps them in its folder, for the next program', async () => {
    const folder = join(await temporaryFolder(), 'new', 'vectors');
    const first = open(folder);
    first.put(1, 2);
    expect(first.has(1, 2, 3)).toEqual([1, 2]);
    first.store.close();
    expect(open(folder).has(1, 2, 3)).toEqual([1, 2]);
  });

  it('writes nothing without a folder, and no file before there is something to keep', async () => {
    const memory = open(null);
    memory.put(1);
    expect(memory.has(1)).toEqual([1]);
    const folder = await temporaryFolder();
    open(folder).tidy(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not see what another model made', async () => {
    const folder = await temporaryFolder();
    open(folder).put(1);
    expect(open(folder, 'fedcba9876543210').has(1)).toEqual([]);
  });

  it('goes on where a program was killed while it wrote', async () => {
    const folder = await temporaryFolder();
    open(folder).put(1, 2);
    const [name = ''] = await readdir(folder);
    const { length } = await readFile(join(folder, name));
    await truncate(join(folder, name), length - 500);
    const next = open(folder);
    expect(next.has(1, 2)).toEqual([1]);
    next.put(2);
    expect(open(folder).has(1, 2)).toEqual([1, 2]);
  });

  it('lets two programs write at the same time', async () => {
    const folder = await temporaryFolder();
    const [one, other] = [open(folder), open(folder)];
    for (const number of [1, 3, 5]) {
      one.put(number);
      other.put(number + 1);
    }
    expect(open(folder).has(1, 2, 3, 4, 5, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('tells once, in one line, of a folder that cannot be written, and holds the vectors in memory', async () => {
    const folder = join(await temporaryFolder({ file: '' }), 'file', 'vectors');
    const { put, has, lines, tidy } = open(folder);
    put(1, 2);
    tidy(2);
    expect(has(1, 2)).toEqual([2]);
    expect(lines).toEqual([expect.stringMatching(/^Vectors cannot be kept in .*ENOTDIR.*held in memory/)]);
  });

  it.skipIf(process.platform !== 'linux')('tells of a folder below /proc, where none can be made, and goes on', () => {
    const { put, has, lines } = open('/proc/pullquote/vectors');
    put(1);
    expect(has(1)).toEqual([1]);
    expect(lines).toEqual([expect.stringMatching(/^Vectors cannot be kept in \/proc\/pullquote\/vectors \(ENOENT/)]);
  });

  it('tells once of a disk that is full, and loses nothing', async ({ skip }) => {
    const folder = await smallDisk();
    if (folder === null) return skip('a small disk can be mounted by root only');
    const numbers = Array.from({ length: 100 }, (_, i) => i + 1);
    const { put, has, lines } = open(folder);
    put(...numbers);
    expect(has(...numbers)).toEqual(numbers);
    expect(lines).toEqual([expect.stringContaining('ENOSPC')]);
    const kept = open(folder).has(...numbers);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept).toEqual(numbers.slice(0, kept.length));
  });

  it('leaves no half file where not even its head can be written', async ({ skip }) => {
    const folder = await smallDisk();
    if (folder === null) return skip('a small disk can be mounted by root only');
    await writeFile(join(folder, 'full'), Buffer.alloc(64 * 1024)).catch(() => {});
    const { put, has, lines } = open(folder);
    put(1);
    expect(has(1)).toEqual([1]);
    expect(lines).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['full']);
  });
});

describe('tidying a store', () => {
  it('keeps what is used, in one file, and removes the rest, the same twice and what another model made', async () => {
    const folder = await temporaryFolder();
    open(folder, 'fedcba9876543210').put(1);
    const [one, other] = [open(folder), open(folder)];
    one.put(1, 2, 3);
    other.put(3, 4);
    await grownOld(folder);
    const { tidy, has } = open(folder);
    tidy(1, 3, 4);
    expect(has(1, 2, 3, 4)).toEqual([1, 3, 4]);
    expect(await readdir(folder)).toHaveLength(1);
    expect(open(folder).has(1, 2, 3, 4)).toEqual([1, 3, 4]);
  });

  it('writes nothing where all is used', async () => {
    const folder = await temporaryFolder();
    open(folder).put(1, 2);
    await grownOld(folder);
    const before = await readdir(folder);
    open(folder).tidy(1, 2, 3);
    expect(await readdir(folder)).toEqual(before);
  });

  it('leaves what another program may be writing', async () => {
    const folder = await temporaryFolder();
    const { tidy, has, put } = open(folder);
    put(1, 2);
    const other = open(folder);
    other.put(3);
    tidy(1);
    expect(has(1, 2)).toEqual([1]);
    other.put(4);
    expect(open(folder).has(1, 2, 3, 4)).toEqual([1, 3, 4]);
  });

  it('goes on in a new file where another program took its file away', async () => {
    const folder = await temporaryFolder();
    const { put, has } = open(folder);
    put(1);
    for (const name of await readdir(folder)) await rm(join(folder, name));
    put(2);
    expect(has(1, 2)).toEqual([1, 2]);
    expect(open(folder).has(1, 2)).toEqual([2]);
  });

  it('leaves everything as it was where there is no room for a second copy', async ({ skip }) => {
    const folder = await smallDisk();
    if (folder === null) return skip('a small disk can be mounted by root only');
    const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
    const { put, has, tidy, lines } = open(folder);
    put(...numbers);
    const before = await readdir(folder);
    tidy(...numbers.slice(1));
    expect(has(...numbers)).toEqual(numbers);
    expect(await readdir(folder)).toEqual(before);
    expect(lines).toEqual([]);
    put(41);
    expect(open(folder).has(41)).toEqual([41]);
  });
});
