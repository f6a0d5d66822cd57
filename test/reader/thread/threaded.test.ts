import { execFile } from 'node:child_process';
import { appendFile, copyFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MODEL_FOLDER } from '../../../src/reader/model.ts';
import { openReader } from '../../../src/reader/openreader.ts';
import { ReaderBusyError } from '../../../src/reader/port.ts';
import type { CallName, ReaderCalls } from '../../../src/reader/thread/calls.ts';
import { ReaderThread, type ThreadPort } from '../../../src/reader/thread/thread.ts';
import { ThreadedReader } from '../../../src/reader/thread/threaded.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { readerContract } from '../reader.contract.ts';
import { BRIDGE, ELECTION, MILL, textsOf } from '../texts.ts';

const FILES = ['reader.onnx', 'products.onnx', 'reader.json', 'tokenizer.json'];
const QUESTION = { text: 'who died in the fire', context: '', parts: [] };

readerContract(() => ThreadedReader.start(() => {}));

afterEach(() => {
  vi.useRealTimers();
});

/** A reader, its threads in the order of their start, and the lines that it told the operator. */
async function started(
  startThread = (...given: ConstructorParameters<typeof ReaderThread>): ThreadPort => new ReaderThread(...given),
) {
  const lines: string[] = [];
  const threads: ThreadPort[] = [];
  const reader = await ThreadedReader.start((line) => lines.push(line), {
    startThread: (...given) => {
      const thread = startThread(...given);
      threads.push(thread);
      return thread;
    },
  });
  onTestFinished(() => reader.close());
  return { reader, lines, threads };
}

/** A thread that answers as it is told to; it is never lost. */
function scripted(answer: <K extends CallName>(name: K, given: ReaderCalls[K][0]) => Promise<unknown>): ThreadPort {
  return {
    started: () => Promise.resolve(),
    ended: () => new Promise(() => {}),
    call: async (name, given) => (await answer(name, given)) as never,
    end: () => Promise.resolve(),
  };
}

describe('a reader in a thread', () => {
  it('answers as many questions at once as it can bear, and says that it is busy to the others', async () => {
    const { reader } = await started();
    const coverage = reader.open(textsOf(MILL), null);
    await coverage.ready();
    const all = await Promise.allSettled(Array.from({ length: 10_000 }, () => coverage.read(QUESTION, [0])));
    const answered = all.filter(({ status }) => status === 'fulfilled');
    expect(answered).toHaveLength(64);
    for (const one of answered) expect(one).toMatchObject({ value: { size: 1 } });
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ReaderBusyError);
    expect((await coverage.read(QUESTION, [0])).size).toBe(1);
  });

  it('is started once more when its thread ends, with one line; when that one ends, nothing is read, with one line', async () => {
    const { reader, lines, threads } = await started();
    const coverage = reader.open(textsOf(MILL, BRIDGE), null);
    await coverage.ready();
    const asking = coverage.read(QUESTION, [0]);
    await threads[0]?.end();
    await asking;
    await coverage.ready();
    expect(lines).toEqual([expect.stringMatching(/^The reader ended \(.*\) and is started again$/)]);
    expect(coverage.progress).toEqual({ read: 2, all: 2 });
    expect((await coverage.read(QUESTION, [0])).size).toBe(1);

    await threads[1]?.end();
    await coverage.ready();
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^The reader ended again .*words alone/)]);
    expect(coverage.progress).toBeNull();
    expect(await coverage.read(QUESTION, [0])).toEqual(new Map());
    expect(await coverage.nearest(QUESTION, 5, null)).toEqual([]);
    const later = reader.open(textsOf(MILL), null);
    await Promise.all([later.restored(), later.ready()]);
    expect(later.progress).toBeNull();
    expect(threads).toHaveLength(2);
  });

  it('goes on where it was when its thread ends while it reads', async () => {
    const { reader, lines, threads } = await started();
    const texts = textsOf(...Array.from({ length: 12 }, (_, i) => ({ ...MILL, headline: `Fire number ${i}` })));
    const coverage = reader.open(texts, await temporaryFolder());
    await vi.waitUntil(() => (coverage.progress?.read ?? 0) > 3, { interval: 2 });
    await threads[0]?.end();
    await coverage.ready();
    expect(coverage.progress).toEqual({ read: 12, all: 12 });
    expect(texts.asked.length).toBeLessThan(24);
    expect(lines).toHaveLength(1);
  });

  it('settles everything, tells nothing and starts nothing when it is closed while it reads', async () => {
    const { reader, lines, threads } = await started();
    const coverage = reader.open(textsOf(MILL, BRIDGE, ELECTION), null);
    const asking = coverage.read(QUESTION, [0]);
    await reader.close();
    await Promise.all([asking, coverage.restored(), coverage.ready()]);
    const late = reader.open(textsOf(MILL), null);
    await late.ready();
    expect(await late.nearest(QUESTION, 5, null)).toEqual([]);
    await reader.close();
    expect([lines, threads.length]).toEqual([[], 1]);
  });

  it('leaves a passage out that cannot be read, tells of it in one line, and reads the others', async () => {
    const { reader, lines } = await started(() =>
      scripted(async (name, given) => {
        if (name === 'missing') return [0, 1, 2, 3, 4, 5];
        if (name === 'encode' && 'passage' in given && given.passage < 3) throw new Error('out of memory');
        return null;
      }),
    );
    const coverage = reader.open(textsOf(...Array.from({ length: 6 }, () => MILL)), null);
    await coverage.ready();
    expect(coverage.progress).toEqual({ read: 3, all: 6 });
    expect(lines).toEqual([expect.stringContaining('out of memory')]);
  });

  it('gives nothing, and says so once, where a question cannot be read', async () => {
    const { reader, lines } = await started(() =>
      scripted(async (name) => {
        if (name === 'read' || name === 'nearest') throw new Error('out of memory');
        return [];
      }),
    );
    const coverage = reader.open(textsOf(MILL), null);
    await coverage.ready();
    expect(await coverage.read(QUESTION, [0])).toEqual(new Map());
    expect(await coverage.nearest(QUESTION, 5, null)).toEqual([]);
    expect(lines).toEqual([expect.stringContaining('out of memory')]);
  });

  it('gives nothing where the thread takes longer than five seconds, and lets no more wait than before', async () => {
    const { reader } = await started(() => scripted(async (name) => (name === 'read' ? new Promise(() => {}) : [])));
    const coverage = reader.open(textsOf(MILL), null);
    await coverage.ready();
    vi.useFakeTimers();
    const asking = Array.from({ length: 64 }, () => coverage.read(QUESTION, [0]));
    await vi.advanceTimersByTimeAsync(5_000);
    for (const given of await Promise.all(asking)) expect(given).toEqual(new Map());
    await expect(coverage.read(QUESTION, [0])).rejects.toThrow(ReaderBusyError);
  });

  /** Runs a program that has read one of eight passages. Returns its standard output; throws where it fails. */
  async function outputOf(rest: string): Promise<string> {
    const source = (path: string): string =>
      JSON.stringify(new URL(`../../../src/reader/thread/${path}`, import.meta.url));
    const program = `
      const { ThreadedReader } = await import(${source('threaded.ts')});
      const reader = await ThreadedReader.start(console.error);
      const keyOf = (i) => String(i).padStart(32, '0');
      const textOf = (i) => ({ headline: '', sentences: ['Nine died. '.repeat(30), 'In the year ' + i] });
      const coverage = reader.open({ count: 8, keyOf, textOf }, null);
      while (coverage.progress.read === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      ${rest}`;
    const flags = ['--import', 'tsx', '--input-type=module', '-e', program];
    return (await promisify(execFile)(process.execPath, flags)).stdout;
  }

  it('lets a program end that waits for nothing more', async () => {
    expect(await outputOf('await coverage.ready(); console.log(coverage.progress.read);')).toBe('8\n');
  });

  it.each([
    ['closes it', "await reader.close(); console.log('closed');", 'closed\n'],
    ['ends at once', 'process.exit(0);', ''],
  ])('does not abort a program that %s while it reads', async (_, rest, output) => {
    expect(await outputOf(rest)).toBe(output);
  });
});

describe('a reader whose files are not those that came with the program', () => {
  /** A copy of the files. The network is not needed where another file is wrong already. */
  async function copied(): Promise<string> {
    const folder = await temporaryFolder();
    for (const name of FILES) await copyFile(join(MODEL_FOLDER, name), join(folder, name));
    return folder;
  }

  const linesFrom = async (folder: string): Promise<string[]> => {
    const lines: string[] = [];
    expect(await openReader('on', (line) => lines.push(line), folder)).toBeNull();
    return lines;
  };

  it.each([
    ['cut short', 'reader.onnx', (path: string) => truncate(path, 1_000)],
    ['another one', 'reader.json', (path: string) => writeFile(path, '{}')],
    ['damaged', 'tokenizer.json', (path: string) => appendFile(path, ' ')],
  ])('is not opened where one is %s, which one line says: %s', async (_, name, change) => {
    const folder = await copied();
    await change(join(folder, name));
    const line = `by words alone, without the reader: ${join(folder, name)} is not the file that came with this version`;
    expect(await linesFrom(folder)).toEqual([expect.stringContaining(line)]);
  });

  it('is not opened where there are none', async () => {
    const [line, ...others] = await linesFrom(await temporaryFolder());
    expect(line).toContain('cannot be read');
    expect(others).toEqual([]);
  });

  it('is not opened, without a line, where it is switched off', async () => {
    const lines: string[] = [];
    expect(await openReader('off', (line) => lines.push(line))).toBeNull();
    expect(lines).toEqual([]);
  });
});
