import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { engineMaker } from '../../../src/library/snapshot/engines.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** Makes an engine of a corpus whose folder cannot be written, twice, in a process of its own; says what it has left. */
const SCRIPT = `
  import { readdirSync } from 'node:fs';
  import { engineMaker } from './src/library/snapshot/engines.ts';
  const { open } = await engineMaker('sqlite', '/nowhere/at/all.jsonl');
  for (const articleId of ['a', 'b']) open([{ id: 0, articleId, stems: ['gascon'] }]);
  console.log(readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('pullquote-')).length);
`;

it('whoever only loads an engine of a corpus that cannot be written beside leaves no folder', async () => {
  const folder = await temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  await engineMaker('sqlite', join(folder, 'none', 'news.jsonl'));
  vi.unstubAllEnvs();
  expect(await readdir(folder)).toEqual([]);
});

it('whoever makes one has a single folder for the databases, which is gone when the program is over', async () => {
  const folder = await temporaryFolder();
  const child = spawnSync(process.execPath, ['--import', './src/launch.mjs', '--input-type=module', '-e', SCRIPT], {
    env: { PATH: process.env.PATH, TMPDIR: folder },
    encoding: 'utf8',
  });
  expect([child.stdout, child.stderr]).toEqual(['1\n', '']);
  expect((await readdir(folder)).filter((name) => name.startsWith('pullquote-'))).toEqual([]);
});
