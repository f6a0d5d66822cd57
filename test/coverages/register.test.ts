import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CoverageFile, parseCoverages } from '../../src/coverages/coveragefile.ts';
import { parseCreated } from '../../src/coverages/createdstate.ts';
import { CoverageRegister } from '../../src/coverages/register.ts';
import { temporaryFolder } from '../support/temporary.ts';

const [server, channel, alice] = ['100000000000000003', '100000000000000004', '100000000000000011'];
let folder: string;
let used: CoverageFile[];
const given = () =>
  parseCoverages(`created: {folder: made}\ncoverages: {bridge: {articles: bridge, channels: [${channel}]}}`, folder);
const register = () =>
  new CoverageRegister(given(), async (file) => {
    used.push(file);
  });
const statePath = () => join(folder, 'made', 'coverages.json');

beforeEach(async () => {
  [folder, used] = [await temporaryFolder(), []];
});

describe('a coverage that is created', () => {
  test('is in use at once, and after a restart, in a folder of its own', async () => {
    expect(await register().create('harbour', server, alice)).toBeNull();
    const entry = { articles: join(folder, 'made', 'harbour'), editors: [alice], home: server };
    expect(used.at(-1)?.coverages.get('harbour')).toMatchObject(entry);
    expect(register().file.coverages.get('harbour')).toMatchObject(entry);
  });

  test('has a name that no other has', async () => {
    const one = register();
    expect(await one.create('bridge', server, alice)).toBe('taken');
    expect(await one.create('The Bridge', server, alice)).toBe('name');
    expect(await one.create('harbour', server, alice)).toBeNull();
    expect(await register().create('harbour', server, alice)).toBe('taken');
  });

  test('is one of so many in its server', async () => {
    const one = register();
    for (let i = 0; i < one.most; i++) expect(await one.create(`fair-${i}`, server, alice)).toBeNull();
    expect(await one.create('harbour', server, alice)).toBe('many');
    expect(await one.create('harbour', channel, alice)).toBeNull();
  });

  test('is taken back while it has no articles, and where it answers with it', async () => {
    const one = register();
    await one.create('harbour', server, alice);
    await one.assign('harbour', { kind: 'servers', id: server });
    expect(await one.discard('harbour')).toBe(true);
    expect(await one.discard('harbour')).toBe(false);
    expect(one.file.coverages.has('harbour')).toBe(false);
    await one.create('harbour', server, alice);
    await writeFile(join(folder, 'made', 'harbour', 'one.txt'), 'The harbour\n\nIt was closed on Monday.\n');
    expect(await one.discard('harbour')).toBe(false);
  });
});

describe('a place', () => {
  test('is given to a coverage, and to none again', async () => {
    const [one, place] = [register(), { kind: 'servers', id: server } as const];
    expect(one.assignedTo(place)).toBeNull();
    expect(await one.assign('bridge', place)).toBeNull();
    expect(one.assignedTo(place)).toBe('bridge');
    expect(await one.assign(null, place)).toBeNull();
    expect(one.assignedTo(place)).toBeNull();
    expect(await one.assign('nowhere', place)).toBe('gone');
  });

  test('that the operator has given stays as it is', async () => {
    const one = register();
    await one.create('harbour', server, alice);
    expect(await one.assign('harbour', { kind: 'channels', id: channel })).toBe('given');
    expect(await one.assign(null, { kind: 'channels', id: channel })).toBe('given');
  });
});

describe('the file of what was created', () => {
  test('is written by two programs without the loss of a change', async () => {
    const [one, other] = [register(), register()];
    const all = Array.from({ length: 8 }, (_, i) => (i % 2 ? one : other).create(`fair-${i}`, server, alice));
    expect(await Promise.all(all)).toEqual(all.map(() => null));
    expect(register().file.coverages.size).toBe(9);
  });

  test('that cannot be understood is a fault, and is left as it is', async () => {
    const one = register();
    await mkdir(join(folder, 'made'));
    await writeFile(statePath(), '{"coverages":');
    expect(() => register()).toThrow(/coverages\.json: not as the bot wrote it: not JSON/);
    await expect(one.create('harbour', server, alice)).rejects.toThrow(/coverages\.json/);
    expect(await readFile(statePath(), 'utf8')).toBe('{"coverages":');
  });

  test('is whole whenever the program is killed', async () => {
    await writeFile(join(folder, 'coverages.yaml'), 'created: {folder: made}\n');
    let created = 0;
    for (const patience of [1, 3, 6]) {
      const child = spawn(
        process.execPath,
        ['--import', './src/launch.mjs', './test/coverages/creatingprogram.ts', folder, String(created)],
        { cwd: fileURLToPath(new URL('../../', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let told = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        told += String(chunk).split('\n').length - 1;
        if (told >= patience) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const { coverages, servers } = parseCreated(await readFile(statePath(), 'utf8'));
      const names = Object.keys(coverages);
      expect(names).toEqual(names.map((_, i) => `fair-${i}`));
      expect(Object.values(servers).every((name) => names.includes(name))).toBe(true);
      // What was told was written before.
      expect(names.length).toBeGreaterThanOrEqual(created + patience);
      created = names.length;
    }
  });
});
