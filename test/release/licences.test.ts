import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAccepted, licencePage, licensed, readLock, scripted, writtenPage } from '../../release/licences.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('docs/licences.md names every package that the program runs with: else run "npm run licences"', () => {
  expect(writtenPage()).toBe(licencePage(licensed()));
});

test('every licence asks for no more than to be named', () => {
  expect(licensed().filter(({ licence }) => !isAccepted(licence))).toEqual([]);
});

test('of licences that can be chosen from one has to be accepted, of those that hold together all', () => {
  expect(['MIT', '(MIT OR CC0-1.0)', 'GPL-3.0 OR ISC'].filter(isAccepted)).toHaveLength(3);
  expect(['GPL-3.0', '(MIT AND GPL-3.0)', 'GPL-3.0 OR CC0-1.0', null].filter(isAccepted)).toEqual([]);
});

test('tools of development and builds for one platform are left out, and a version is named once', () => {
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
    'node_modules/@b/linux-x64': { version: '2.0.0', license: 'MIT', optional: true, os: ['linux'] },
    'node_modules/native': { version: '3.0.0', license: 'MIT', os: ['darwin', 'linux'] },
  };
  expect(licensed(lock)).toEqual([
    { name: 'a', version: '1.0.0', licence: 'MIT' },
    { name: 'b', version: '2.0.0', licence: null },
    { name: 'native', version: '3.0.0', licence: 'MIT' },
  ]);
});

test('only esbuild and the runtime of the reader have a script for their installation, and none is run', () => {
  expect(scripted()).toEqual(['node_modules/esbuild', 'node_modules/onnxruntime-node']);
  expect(readFileSync(new URL('../../.npmrc', import.meta.url), 'utf8')).toContain('ignore-scripts=true');
});

test('every dependency is pinned to one version, which the lock file holds by its sum', () => {
  const all: Record<string, string> = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
  const unsummed = Object.entries(readLock()).filter(([path, locked]) => path !== '' && !('integrity' in locked));
  expect(unsummed.map(([path]) => path)).toEqual([]);
});
