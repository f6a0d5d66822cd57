import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the bundles. */
    readonly bundles: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Packages are found from below this folder as from the project's own files. */
const CACHE = join(root, 'node_modules/.cache');
const PROGRAMS = [
  'add',
  'certificate',
  'changes',
  'cli',
  'doctor',
  'gather',
  'keys',
  'main',
  'mcp',
  'playground',
  'register',
  'reindex',
  'remove',
  'serve',
  'verify',
];

/** Every file finds what lies beside it where its source is. */
const inPlace: Plugin = {
  name: 'in-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

/**
 * Bundles our programs, without the packages that they use, once for all tests: one that is translated file by file takes
 * twice as long to start. Then the five articles are read closely once, so that the tests' programs find their vectors and
 * do not all read them at the same time.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'pullquote-'));
  await build({
    entryPoints: PROGRAMS.map((name) => join(root, 'src/bin', `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    plugins: [inPlace],
  });
  const environment = { PATH: process.env.PATH ?? '', CORPUS: '', READER: 'wait' };
  const question = [join(folder, 'cli.mjs'), 'ask', 'how did the gunman die?'];
  await promisify(execFile)(process.execPath, question, { cwd: root, env: environment });
  project.provide('bundles', folder);
  return () => rm(folder, { recursive: true });
}
