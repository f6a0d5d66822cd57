import { spawn } from 'node:child_process';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkPackages, readsTypeScript } from '../support/packages.ts';

/** Our programs and their packages in a folder of their own, as they are installed to be run. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  const ours = ['src', 'commands', 'models', 'language', 'seeds', 'package.json'];
  await Promise.all(ours.map((path) => cp(path, join(folder, path), { recursive: true })));
  await linkPackages(folder);
});
afterAll(() => rm(folder, { recursive: true }));

interface Result {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts a program as the scripts of package.json do, with SQLite as its engine, and waits for its end. */
function launch(program: string, args: readonly string[] = []): Promise<Result> {
  const child = spawn(process.execPath, ['--import', './src/launch.mjs', `src/bin/${program}.ts`, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', SEARCH_ENGINE: 'sqlite' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

describe('each program starts with its packages alone, and no warning of Node reaches the terminal', () => {
  it.each([
    ['cli', ['ask', 'how did the gunman die?'], 0, /excerpts? from \d outlets?/, /^$/],
    ['cli', ['sources'], 0, /5 articles/, /^$/],
    ['add', ['--help'], 0, /^usage: npm run add/, /^$/],
    ['remove', ['--help'], 0, /^usage: npm run remove/, /^$/],
    ['reindex', ['--help'], 0, /^usage: npm run index/, /^$/],
    ['register', ['--help'], 0, /^Usage: npm run register/, /^$/],
    ['playground', ['--help'], 0, /^usage: npm run playground/, /^$/],
    ['doctor', [], 1, /^WRONG +settings: DISCORD_TOKEN is not set/, /^$/],
    ['main', [], 1, /^$/, /^pullquote: DISCORD_TOKEN is not set.*\n$/],
  ])('%s %j', async (program, args, code, output, errors) => {
    const result = await launch(program, args);
    expect(result.errors).toMatch(errors);
    expect(result.output).toMatch(output);
    expect(result.code).toBe(code);
  });
});

describe('a Node that does not read TypeScript', () => {
  it.skipIf(readsTypeScript)('says what to do where tsx is not installed', async () => {
    const tsx = join(folder, 'node_modules/tsx');
    await rename(tsx, `${tsx}.away`);
    const { code, output, errors } = await launch('cli', ['sources']).finally(() => rename(`${tsx}.away`, tsx));
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(
      /^pullquote: Node \S+ needs tsx, which is not installed: use Node 24, or run "npm ci .*"\n$/,
    );
  });
});
