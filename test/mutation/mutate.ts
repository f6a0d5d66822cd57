import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bundle, bundle, type Mutant } from './bundle.ts';
import { draw } from './draw.ts';
import { report, type Verdict } from './report.ts';
import type { Outcome, Request } from './run.ts';

/*
 * npm run mutate -- text, reading/rank for one file, or reading --sample 500 --seed 1: changes the sources of a room one
 * place at a time, runs the tests of the room that pass the place, and prints the changes that none of them notices,
 * last a report of all. --jobs 2 uses two processes, --minutes 30 ends it then with a smaller sample. The changes are
 * those of Stryker's instrumenter. A mutant that loops or takes far too long counts as noticed, and one whose place no
 * test passes does not.
 */

/** A mutant ends after this, in ms, and so many times what its tests take without it. */
const PATIENCE = { ms: 20_000, times: 4 };
/** A mutant whose place is passed so many times as often as without it, and then some, loops. */
const LOOP = { times: 5, more: 10_000 };
/** A test file is quick that takes less on an idle machine, in ms. */
const QUICK = 2000;
/** How many copies of a bundle one process loads: none of them is ever given back. */
const COPIES = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const [what = 'text'] = positionals;
const [room = '', ...below] = what.split('/');
const name = below.length > 0 ? below.join('/') : undefined;

/** A process that runs one request after the other, and is exchanged where one does not come to its end. */
function runner() {
  const start = () => fork(fileURLToPath(new URL('./run.ts', import.meta.url)));
  let child = start();
  let copies = 0;
  const renew = () => {
    child.kill('SIGKILL');
    child = start();
    copies = 0;
  };
  return {
    /** What came out, or `undefined` where it took too long or the process died. */
    async run(request: Request, ms: number): Promise<Outcome | undefined> {
      if (copies === COPIES) renew();
      copies += 1;
      const outcome = await new Promise<Outcome | undefined>((settle) => {
        const timer = setTimeout(settle, ms, undefined);
        const end = (result?: Outcome) => {
          clearTimeout(timer);
          child.removeAllListeners();
          settle(result);
        };
        child.once('message', (message) => end(message as Outcome));
        child.once('exit', () => end());
        child.send(request);
      });
      if (!outcome) renew();
      return outcome;
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/** What each test file of a bundle passes without a mutant, and how long it takes, in ms. */
async function survey({ module, tests, mutants }: Bundle) {
  const { run, stop } = runner();
  const files: (Outcome & { readonly file: string })[] = [];
  for (const file of tests) {
    const outcome = await run({ module, files: [file], mutants: mutants.length }, 600_000);
    if (!outcome || outcome.failed !== null) throw new Error(`fails without a mutant: ${outcome?.failed ?? file}`);
    files.push({ file, ...outcome });
    process.stdout.write(`${file}: ${Math.round(outcome.busyMs)} ms\n`);
  }
  stop();
  return files;
}

const made = await bundle(room);
const surveyed = await survey(made);
const all = name === undefined ? made.mutants : made.mutants.filter(({ file }) => file === `src/${room}/${name}.ts`);
const seed = Number(values.seed);
const drawn = draw(all, Number(values.sample), seed);
process.stdout.write(`${drawn.length} of ${all.length} mutants\n`);

/**
 * Whether a test notices a mutant: first of those that are named after its file, then of the quick ones of the room, and
 * of the slow ones only where there is no other.
 */
async function judge(mutant: Mutant, run: ReturnType<typeof runner>['run']): Promise<Verdict> {
  const own = mutant.file.replace(/^src/, 'test').replace(/ts$/, 'test.ts');
  const all = surveyed
    .filter(({ passed }) => passed[mutant.id])
    .sort((a, b) => Number(b.file === own) - Number(a.file === own) || a.busyMs - b.busyMs);
  const quick = all.filter(({ file, busyMs }) => file === own || busyMs < QUICK);
  const passing = quick.length > 0 ? quick : all;
  if (passing.length === 0) return { mutant, fate: 'passed by no test' };
  const times = passing.reduce((sum, { passed }) => sum + (passed[mutant.id] ?? 0), 0);
  const ms = PATIENCE.ms + PATIENCE.times * passing.reduce((sum, one) => sum + one.ms, 0);
  const files = passing.map(({ file }) => file);
  const request = { module: made.module, files, mutants: made.mutants.length, mutant: mutant.id };
  const outcome = await run({ ...request, limit: LOOP.times * times + LOOP.more }, ms);
  if (!outcome) return { mutant, fate: 'timed out' };
  return { mutant, fate: outcome.failed === null ? 'lives' : 'killed' };
}

const verdicts: Verdict[] = [];
const left = [...drawn];
const end = performance.now() + 60_000 * Number(values.minutes);
async function work(): Promise<void> {
  const { run, stop } = runner();
  for (let mutant = left.shift(); mutant && performance.now() < end; mutant = left.shift()) {
    const verdict = await judge(mutant, run);
    verdicts.push(verdict);
    if (verdicts.length % 50 === 0) process.stdout.write(`${verdicts.length} mutants tried\n`);
    if (verdict.fate === 'killed' || verdict.fate === 'timed out') continue;
    const { file, line, column, original, replacement } = mutant;
    const change = `${original} → ${replacement}`.replaceAll(/\s+/g, ' ').slice(0, 160);
    process.stdout.write(`${verdicts.length}: ${file}:${line}:${column} ${verdict.fate}: ${change}\n`);
  }
  stop();
}
await Promise.all(Array.from({ length: Number(values.jobs) }, work));

process.stdout.write(`\n${report(what, { verdicts, mutants: all.length, seed })}\n`);
