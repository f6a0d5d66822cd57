import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Library, openLibrary } from '../src/library.ts';
import { SEEDS } from './data.ts';
import { hostile } from './hostile.ts';

/*
 * Looks for questions that are slow to answer. No answer about the five articles may take longer than 250 ms, nor keep
 * the event loop busy for more than 50 ms at a stretch. The processor's time counts, so that other programs do not spoil
 * it; what is over a limit is tried again, since the compiler may have been at work, and the fastest try counts.
 */

const LIMITS = { total: 250, stretch: 50 };
const TRIES = 4;

/** Milliseconds. */
interface Time {
  readonly total: number;
  /** The longest time that nothing else could happen. */
  readonly stretch: number;
}

type Doing = (library: Library, words: string, more: string) => Promise<unknown>;

const doings: Readonly<Record<string, Doing>> = {
  ask: (library, question, more) => library.ask({ question, context: [more], k: 6 }),
  evidence: (library, question) => library.ask({ question, k: 6, abstain: false }),
  outlet: (library, question, outlet) => library.ask({ question, outlet }),
  speaker: (library, question, speaker) => library.ask({ question, speaker }),
  quotesOf: (library, speaker, about) => library.quotesOf(speaker, about),
  compare: (library, topic) => library.compare(topic),
  timeline: (library, topic) => library.timeline(topic),
  suggest: (library, question) => library.suggest(question),
  verify: (library, claim, more) => library.verify({ text: claim, speaker: more }),
  complete: async (library, typed) => [library.complete('outlet', typed, 25), library.complete('speaker', typed, 25)],
};

/** Milliseconds of the processor that the program has used. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function timed(work: () => Promise<unknown>): Promise<Time> {
  const began = spent();
  let [last, stretch, isOver] = [began, 0, false];
  const look = (): void => {
    const now = spent();
    stretch = Math.max(stretch, now - last);
    last = now;
  };
  const tick = (): void => {
    look();
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  isOver = true;
  look();
  return { total: spent() - began, stretch };
}

const isOver = ({ total, stretch }: Time): boolean => total > LIMITS.total || stretch > LIMITS.stretch;

async function fastest(work: () => Promise<unknown>): Promise<Time> {
  let best = await timed(work);
  for (let tries = 1; tries < TRIES && isOver(best); tries += 1) {
    const { total, stretch } = await timed(work);
    best = { total: Math.min(best.total, total), stretch: Math.min(best.stretch, stretch) };
  }
  return best;
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const library = await openLibrary(SEEDS);
await library.prepare();
await library.timeline(null);

const slowest = new Map<string, Time & { readonly words: string }>();
const faults: string[] = [];
const inputs = fc.sample(fc.tuple(hostile, hostile), { numRuns: Number(values.runs), seed: Number(values.seed) });
for (const [words, more] of inputs) {
  for (const [name, doing] of Object.entries(doings)) {
    const time = await fastest(() => doing(library, words, more));
    const worst = slowest.get(name);
    slowest.set(name, {
      total: Math.max(time.total, worst?.total ?? 0),
      stretch: Math.max(time.stretch, worst?.stretch ?? 0),
      words: !worst || time.stretch > worst.stretch ? words : worst.words,
    });
    if (isOver(time))
      faults.push(
        `${name}: ${time.total.toFixed(0)} ms, ${time.stretch.toFixed(0)} ms at a stretch: ${JSON.stringify(words.slice(0, 160))}`,
      );
  }
}
for (const [name, { total, stretch, words }] of slowest) {
  const shown = JSON.stringify(words.slice(0, 60));
  process.stdout.write(`${name}: at most ${total.toFixed(1)} ms, ${stretch.toFixed(1)} ms at a stretch ${shown}\n`);
}
for (const fault of faults.slice(0, 20)) process.stdout.write(`TOO SLOW ${fault}\n`);
process.stdout.write(`${inputs.length} inputs, ${faults.length} too slow\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
