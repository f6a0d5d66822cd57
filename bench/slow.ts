import { parseArgs } from 'node:util';
import { countOf } from './count.ts';
import { slowQuestions } from './slow/questions.ts';
import { slowTexts } from './slow/texts.ts';

/*
 * Looks for what is slow: questions about the five articles, and articles that are made to be slow. Prints the slowest
 * of each and ends with code 1 where one is over its limit.
 */

const USAGE = `usage: npm run slow -- [options]

  --only PART    questions or texts; both unless told
  --runs N       questions (default 1000); mixed texts (a hundredth of it)
  --length N     code units of the texts (default: 16 K, 256 K and 5 M)
  --shape NAME   only texts of this shape
  --seed N       another course (default 1)
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '1000' },
    length: { type: 'string' },
    shape: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit();
}
const [runs, seed] = [countOf('runs', values.runs), countOf('seed', values.seed)];
const faults: string[] = [];
if (values.only !== 'texts') faults.push(...(await slowQuestions(runs, seed)));
if (values.only !== 'questions') {
  const lengths = values.length === undefined ? undefined : [countOf('length', values.length)];
  faults.push(...(await slowTexts({ mixed: Math.ceil(runs / 100), seed, lengths, shape: values.shape })));
}
for (const fault of faults.slice(0, 40)) process.stdout.write(`TOO SLOW ${fault}\n`);
process.stdout.write(`${faults.length} too slow\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
