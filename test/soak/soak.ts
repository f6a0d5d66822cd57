import { parseArgs } from 'node:util';
import { countOf } from '../../bench/count.ts';
import { changing } from './changing.ts';
import { followNews } from './following.ts';
import { soak } from './soaking.ts';

/*
 * npm run soak -- [--seed N] [--count N] [--articles N]: random people do everything that can be done, 20,000 times unless told,
 * while everything goes wrong that can; then a site changes, and every excerpt of it is judged; then 1,000 articles unless
 * told come to a bot that is killed again and again and tells channels what is new. Of 0 there is nothing. Ends with code 1
 * when something must not be.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '20000' },
    articles: { type: 'string', default: '1000' },
  },
});
const seed = values.seed === undefined ? Date.now() % 1_000_000 : countOf('seed', values.seed);
const [count, articles] = [countOf('count', values.count), countOf('articles', values.articles)];
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const began = performance.now();
say(`seed ${seed}, ${count} interactions, ${articles} articles`);
const wrong = [...(count > 0 ? await interactions() : []), ...(articles > 0 ? await news() : [])];
say(`${Math.round((performance.now() - began) / 1_000)} seconds`);
for (const line of wrong.slice(0, 50)) say(`WRONG: ${line}`);
say(wrong.length === 0 ? 'All is well.' : `${wrong.length} things are wrong.`);
process.exit(wrong.length === 0 ? 0 : 1);

async function interactions(): Promise<readonly string[]> {
  // The REST client forgets the interactions of long ago every ten seconds; the memory is measured after that.
  const outcome = await soak({ seed, count, abreast: 12, rest: 25_000, onProgress: (done) => say(`${done} done`) });
  const listed = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([what, often]) => `${what} ${often}`).join(', ');
  say(`done: ${listed(outcome.actions)}`);
  say(`met: ${listed(outcome.faults)}`);
  say(`unhandled rejections: ${outcome.rejections}`);
  say(`longest pause of the bot's process: ${Math.round(outcome.longestPause)} ms`);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  if (outcome.heap)
    say(`memory: ${outcome.heap.map(megabytes).join(' MB after the first half, ')} MB after the second`);
  const changed = await changing({ seed, articles: 60, edits: Math.ceil(count / 20), rounds: 50 });
  say(`a changing site: ${listed(changed.counts)}`);
  return [...outcome.wrong, ...changed.wrong];
}

/** With digests as they are, and with digests that show all. */
async function news(): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const shown of [5, 99]) {
    const outcome = await followNews({ seed, articles, shown });
    const { batches, lives, killed, digests, excerpts } = outcome;
    say(
      `${articles} articles in ${batches} batches: ${lives} lives, ${killed} killed; ${digests} digests, ${excerpts} excerpts`,
    );
    wrong.push(...outcome.wrong);
  }
  return wrong;
}
