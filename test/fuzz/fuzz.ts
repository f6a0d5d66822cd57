import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countOf } from '../../bench/count.ts';

/*
 * npm run fuzz -- [--seed N] [--count N]: the properties that an ordinary run of the tests samples, with 100,000 cases
 * unless told, and a seed of their own. One process; ends with code 1 and the smallest counterexample when one fails.
 */

/** Cases of the files below in an ordinary run, over all their properties. */
const sample = 1_436;
const files = ['test/fuzz', 'test/library/library.test.ts'];

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '100000' } },
});
const seed = values.seed === undefined ? 1 + (Date.now() % 1_000_000) : countOf('seed', values.seed);
const factor = countOf('count', values.count) / sample;
process.stdout.write(`seed ${seed}, ${values.count} cases\n`);
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const args = ['run', '--no-file-parallelism', '--testTimeout=0', '--reporter=verbose', ...files];
const { status } = spawnSync(process.execPath, [vitest, ...args], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_FACTOR: String(factor) },
});
process.exitCode = status ?? 1;
