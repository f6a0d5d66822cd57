import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * npm run mutate -- text, or answer/silence: changes the sources of a room, or one of them, a mutant at a time, and
 * prints for each file how many its tests notice, and which they do not.
 */

/** The report of Stryker, as far as it is read here. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file is held by the tests that are named after it; one that has none, by those of its room. */
function testsOf(source: string): string {
  const own = source.replace(/^src/, 'test').replace(/ts$/, 'test.ts');
  return existsSync(`${root}${own}`) ? own : `test/${room}/**/*.test.ts`;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const [what = 'text'] = process.argv.slice(2);
const room = what.split('/', 1)[0] ?? '';
const names = what.includes('/') ? [`${what.split('/')[1]}.ts`] : readdirSync(`${root}src/${room}`).sort();
const sources = names.map((name) => `src/${room}/${name}`);
let killed = 0;
let all = 0;
for (const source of sources) {
  const stryker = `${root}node_modules/@stryker-mutator/core/bin/stryker.js`;
  const { status } = spawnSync(process.execPath, [stryker, 'run', '--mutate', source, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, MUTATION_TESTS: testsOf(source) },
  });
  if (status !== 0) {
    process.stdout.write(`${source}: could not be measured\n`);
    process.exitCode = 1;
    continue;
  }
  const report: Report = JSON.parse(readFileSync(`${root}coverage/mutation.json`, 'utf8'));
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const counted = mutants.filter(({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status));
  const noticed = counted.filter(({ status }) => ['Killed', 'Timeout'].includes(status));
  killed += noticed.length;
  all += counted.length;
  process.stdout.write(`${source}: ${noticed.length} of ${counted.length}\n`);
  const lines = Object.values(report.files).flatMap((file) => file.source.split('\n'));
  for (const mutant of counted.filter((one) => !noticed.includes(one))) {
    const { line, column } = mutant.location.start;
    const said = `${mutant.mutatorName} → ${mutant.replacement ?? ''}`.replaceAll(/\s+/g, ' ').slice(0, 90);
    process.stdout.write(`  ${line}:${column} ${said}   in   ${lines[line - 1]?.trim().slice(0, 90)}\n`);
  }
}
process.stdout.write(`in all: ${killed} of ${all}, ${((100 * killed) / Math.max(1, all)).toFixed(1)}%\n`);
