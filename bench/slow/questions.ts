import fc from 'fast-check';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { SEEDS } from '../data.ts';
import { hostile } from './hostile.ts';
import { fastest, isOver, type Time } from './timed.ts';

/** No answer about the five articles may take longer, nor keep the event loop busy for longer at a stretch. */
const LIMITS: Time = { total: 250, stretch: 50 };
const TRIES = 4;

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

/** Asks hostile questions of all kinds. Prints the slowest of each kind and gives those over the limits. */
export async function slowQuestions(runs: number, seed: number): Promise<string[]> {
  const library = await openLibrary(SEEDS);
  await library.prepare();
  await library.timeline(null);
  const slowest = new Map<string, Time & { readonly words: string }>();
  const faults: string[] = [];
  const inputs = fc.sample(fc.tuple(hostile, hostile), { numRuns: runs, seed });
  for (const [words, more] of inputs) {
    for (const [name, doing] of Object.entries(doings)) {
      const time = await fastest(() => doing(library, words, more), LIMITS, TRIES);
      const worst = slowest.get(name);
      slowest.set(name, {
        total: Math.max(time.total, worst?.total ?? 0),
        stretch: Math.max(time.stretch, worst?.stretch ?? 0),
        words: !worst || time.stretch > worst.stretch ? words : worst.words,
      });
      if (isOver(time, LIMITS)) {
        const shown = JSON.stringify(words.slice(0, 160));
        faults.push(`${name}: ${time.total.toFixed(0)} ms, ${time.stretch.toFixed(0)} ms at a stretch: ${shown}`);
      }
    }
  }
  for (const [name, { total, stretch, words }] of slowest) {
    const shown = JSON.stringify(words.slice(0, 60));
    process.stdout.write(`${name}: at most ${total.toFixed(1)} ms, ${stretch.toFixed(1)} ms at a stretch ${shown}\n`);
  }
  process.stdout.write(`${inputs.length} questions\n`);
  return faults;
}
