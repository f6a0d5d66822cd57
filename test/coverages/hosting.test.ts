import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/corpuserror.ts';
import { type CoverageEntry, parseCoverages } from '../../src/coverages/coveragefile.ts';
import { CoverageHosting, type HostingParts } from '../../src/coverages/hosting.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { ChangeSignal } from '../support/discord/changesignal.ts';

const names = ['bridge', 'harbour', 'tunnel'];
let folder: string;
let hosting: CoverageHosting | null = null;
let opened: string[];
let closed: string[];
let changes: ChangeSignal;

const fileOf = (...named: readonly string[]) =>
  parseCoverages(`coverages:\n${named.map((name) => `  ${name}: { articles: ${name} }\n`).join('')}`, folder);

async function write(name: string, words: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'one.txt'), `The ${name}\n\n${words}\n`);
}

function host(parts: Partial<HostingParts> = {}, file = fileOf(...names)): CoverageHosting {
  hosting = new CoverageHosting(file, {
    async open({ name, articles }: CoverageEntry) {
      opened.push(name);
      const liveLibrary = await openLiveLibrary(articles);
      return { liveLibrary, close: async () => liveLibrary.close() };
    },
    idle: 60_000,
    mostPassages: 1_000,
    onClosed(name, fault) {
      expect(fault).toBeNull();
      closed.push(name);
      changes.notify();
    },
    ...parts,
  });
  return hosting;
}

const fingerprintOf = async (name: string) =>
  (await hosting?.named(name))?.liveLibrary.library.survey.fingerprint ?? null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  [opened, closed, changes] = [[], [], new ChangeSignal()];
  await Promise.all(names.map((name) => write(name, `The ${name} was closed on Monday after a storm.`)));
});
afterEach(async () => {
  await hosting?.stop();
  hosting = null;
  await rm(folder, { recursive: true, force: true });
});

describe('coverages that are hosted', () => {
  test('are opened when they are first asked, once for all who ask then', async () => {
    const host1 = host();
    expect(host1.inUse).toEqual([]);
    const asked = await Promise.all([host1.named('bridge'), host1.named('bridge'), host1.named('bridge')]);
    expect(new Set(asked.map((one) => one?.liveLibrary)).size).toBe(1);
    expect(opened).toEqual(['bridge']);
    expect(host1.inUse.map(({ name }) => name)).toEqual(['bridge']);
    expect(await host1.named('nowhere')).toBeNull();
  });

  test('are closed when nobody has asked for long, and opened again with the same articles and counts', async () => {
    const host1 = host({ idle: 40 });
    const before = await host1.named('bridge');
    before?.counts.note('ask', 'answered');
    const fingerprint = await fingerprintOf('bridge');
    await changes.until('the coverage is closed', () => closed.includes('bridge'));
    expect(host1.inUse).toEqual([]);
    expect(await fingerprintOf('bridge')).toBe(fingerprint);
    expect((await host1.named('bridge'))?.counts.answered).toEqual(new Map([['ask', 1]]));
    expect(opened).toEqual(['bridge', 'bridge']);
  });

  test('beyond the bound, those that were not asked longest are closed, but never the one asked last', async () => {
    const host1 = host({ mostPassages: 2 });
    for (const name of ['bridge', 'harbour', 'bridge', 'tunnel']) await host1.named(name);
    await changes.until('one is closed', () => closed.length > 0);
    expect(closed).toEqual(['harbour']);
    await hosting?.stop();
    const narrow = host({ mostPassages: 1 });
    closed = [];
    await narrow.named('bridge');
    expect(narrow.inUse.map(({ name }) => name)).toEqual(['bridge']);
  });

  test('answer for the one who asked even when they are closed meanwhile', async () => {
    const host1 = host({ idle: 1 });
    const { liveLibrary } = (await host1.named('bridge')) ?? {};
    await changes.until('the coverage is closed', () => closed.includes('bridge'));
    const answer = await liveLibrary?.library.ask({ question: 'When was the bridge closed?' });
    expect(answer?.quotes.length).toBe(1);
  });

  test('that cannot be read are a fault of their own, and are tried again by the next who asks', async () => {
    const host1 = host();
    await rm(join(folder, 'harbour'), { recursive: true });
    const away = await host1.named('harbour');
    expect(() => away?.liveLibrary.library).toThrow(CorpusError);
    expect(host1.inUse).toEqual([]);
    await expect(away?.liveLibrary.reload()).rejects.toThrow(CorpusError);
    expect((await host1.named('bridge'))?.name).toBe('bridge');
    await write('harbour', 'The harbour is open again.');
    expect(await away?.liveLibrary.reload()).toEqual({
      added: ['one'],
      changed: [],
      removed: [],
      words: [],
      refused: [],
    });
    expect((await host1.named('harbour'))?.name).toBe('harbour');
  });

  test('that another file no longer has are closed, the others stay as they are', async () => {
    const host1 = host();
    const bridge = await host1.named('bridge');
    await host1.named('harbour');
    await host1.use(fileOf('bridge'));
    expect(closed).toEqual(['harbour']);
    expect(await host1.named('harbour')).toBeNull();
    expect((await host1.named('bridge'))?.liveLibrary).toBe(bridge?.liveLibrary);
  });

  test('closed while they are being opened are let go of once they are open', async () => {
    const host1 = host();
    const asked = host1.named('bridge');
    await host1.stop();
    expect(closed).toEqual(['bridge']);
    expect((await asked)?.name).toBe('bridge');
  });
});
