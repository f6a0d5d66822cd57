import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { check, type Diagnostics } from 'recheck';
import { SEEDS } from './data.ts';
import { type Expression, expressions } from './expressions.ts';

/*
 * Checks every regular expression of the program for catastrophic backtracking. An exponential one is a fault. For one
 * whose time grows with a power of the length, the attack that was found is carried out at the longest text that
 * expressions meet (questions are cut at 1,500 code units, what stands around a quotation and at the ends of a line
 * much earlier): it is a fault when it takes longer than the limit. What cannot be decided in time is named. A verdict
 * takes seconds, so those of earlier runs are kept in `regex.known`, and only expressions that are new are judged.
 */

const USAGE = `usage: npm run regex -- [options]

  --patience MS   for one expression (default 10000)
  --again         judge all, also those known
  --write         keep the verdicts
`;

const LONGEST = 2_000;
/** Milliseconds of an attack. */
const LIMIT = 20;
const KNOWN = new URL('regex.known', import.meta.url);
const { values } = parseArgs({
  options: {
    patience: { type: 'string', default: '10000' },
    again: { type: 'boolean' },
    write: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit();
}

type Verdict = { readonly kind: 'safe' | 'bounded' | 'undecided' | 'fault'; readonly why: string };

/** The time of the attack on a text of the given length, in milliseconds; the fastest of some tries. */
function attackTime({ source, flags }: Expression, { attack }: Extract<Diagnostics, { status: 'vulnerable' }>): number {
  const { pumps, suffix } = attack;
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((LONGEST - fixed) / pumped));
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
  const tries = Array.from({ length: 8 }, () => {
    const began = performance.now();
    expression.test(text);
    return performance.now() - began;
  });
  return Math.min(...tries);
}

async function judge(expression: Expression): Promise<Verdict> {
  const found = await check(expression.source, expression.flags, { timeout: Number(values.patience) });
  if (found.status === 'safe') return { kind: 'safe', why: '' };
  if (found.status === 'unknown') return { kind: 'undecided', why: found.error.kind };
  const { type, summary } = found.complexity;
  if (type === 'exponential') return { kind: 'fault', why: summary };
  const ms = attackTime(expression, found);
  return { kind: ms > LIMIT ? 'fault' : 'bounded', why: `${summary}, ${ms.toFixed(1)} ms at ${LONGEST} code units` };
}

async function useLibrary(): Promise<void> {
  const { openLibrary } = await import('../src/library/library.ts');
  const library = await openLibrary(SEEDS);
  await library.prepare();
  for (const question of ['Who was killed on June 3?', 'What did the mother say?', 'How did he die?']) {
    await library.ask({ question });
  }
}

/** A short name of an expression, by which its verdict is kept. */
const nameOf = ({ source, flags }: Expression): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);

/** The verdicts of earlier runs, by the names of the expressions. */
async function readKnown(): Promise<Map<string, string>> {
  const lines = (await readFile(KNOWN, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(0, 12), line.slice(13)]));
}

const all = await expressions(useLibrary);
const known = values.again ? new Map<string, string>() : await readKnown();
const verdicts = new Map<string, string>();
let judged = 0;
// One after another: the checker does one at a time, and what waits for it loses its patience.
for (const expression of all) {
  const name = nameOf(expression);
  const earlier = known.get(name);
  if (earlier !== undefined) verdicts.set(name, earlier);
  else {
    const { kind, why } = await judge(expression);
    verdicts.set(name, kind);
    judged += 1;
    const shown = `/${expression.source.slice(0, 120)}/${expression.flags}`;
    if (kind !== 'safe') process.stdout.write(`${kind}: ${expression.file}: ${why}: ${shown}\n`);
  }
}
const count = (kind: Verdict['kind']): string =>
  `${[...verdicts.values()].filter((one) => one === kind).length} ${kind}`;
const counts = (['safe', 'bounded', 'undecided', 'fault'] as const).map(count).join(', ');
process.stdout.write(`${all.length} regular expressions, ${judged} of them new: ${counts}\n`);
if (values.write) {
  const lines = [...verdicts].filter(([, kind]) => kind !== 'fault').map(([name, kind]) => `${name} ${kind}\n`);
  await writeFile(KNOWN, lines.sort().join(''));
}
process.exitCode = [...verdicts.values()].includes('fault') ? 1 : 0;
