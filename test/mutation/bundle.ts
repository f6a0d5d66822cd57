import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

const SWITCHES = `import { stryMutAct_9fa48, stryCov_9fa48 } from ${JSON.stringify(join(root, 'test/mutation/switches.ts'))};`;

/** A change of one place of a source. */
export interface Mutant {
  readonly id: number;
  /** From the root of the repository: `src/text/fold.ts`. */
  readonly file: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What kind of change it is, what stood there and what stands there instead. */
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
}

/** The tests of a room and all that they use, in one module that holds every mutant of the room, each behind a switch. */
export interface Bundle {
  /** The module. It exports `files`: what loads a test file, by its name. */
  readonly module: string;
  readonly tests: readonly string[];
  readonly mutants: readonly Mutant[];
}

/** Writes the bundle of a room, such as `text`, into `coverage`. */
export async function bundle(room: string): Promise<Bundle> {
  const tests = filesOf(`test/${room}`).filter((file) => file.endsWith('.test.ts'));
  const { sources, mutants } = await instrument(filesOf(`src/${room}`).filter((file) => !file.endsWith('.d.ts')));
  const module = join(root, `coverage/mutants-${room}.mjs`);
  const loads = tests.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)})`);
  await build({
    stdin: { contents: `export const files = {${loads.join()}};`, resolveDir: root, loader: 'js' },
    bundle: true,
    outfile: module,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { vitest: join(root, 'test/mutation/specification.ts') },
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const source = sources.get(relative(root, path)) ?? readFileSync(path, 'utf8');
            const here = JSON.stringify(pathToFileURL(path).href);
            return { contents: source.replaceAll('import.meta.url', here), loader: 'ts' };
          });
        },
      },
    ],
  });
  return { module, tests, mutants };
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

async function instrument(files: readonly string[]) {
  const silent = () => undefined;
  const logger = { isDebugEnabled: () => false, debug: silent, info: silent, warn: silent };
  const contents = new Map(files.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
  const made = await new Instrumenter(logger as never).instrument(
    [...contents].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  );
  const mutants = made.mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => ({
      id: Number(id),
      file: fileName,
      line: start.line + 1,
      column: start.column + 1,
      kind: mutatorName,
      original: between(contents.get(fileName)?.split('\n') ?? [], start, end),
      replacement,
    }));
  const sources = made.files.map(({ name, content }) => [name, SWITCHES + withNumbers(content)] as const);
  return { sources: new Map(sources), mutants };
}

/** The ids in the calls of the switches as numbers, which are faster. */
function withNumbers(source: string): string {
  return source.replaceAll(/(?<=stry(?:MutAct|Cov)_9fa48\()[^()]*(?=\))/g, (ids) => ids.replaceAll('"', ''));
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function between(lines: readonly string[], start: Position, end: Position): string {
  const whole = lines.slice(start.line, end.line + 1);
  const last = whole.length - 1;
  return whole
    .map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined))
    .join('\n');
}
