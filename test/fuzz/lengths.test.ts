import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../../bench/sample.ts';
import { mixed, shapes } from '../../bench/slow/shapes.ts';
import { attribute, readSpeakers } from '../../src/attribution/attribute.ts';
import { wordings } from '../../src/concordance/wording.ts';
import { unstated } from '../../src/corpus/read/facts.ts';
import { understand } from '../../src/corpus/read/understand.ts';
import { learn } from '../../src/coverage/coverage.ts';
import { datedSentences } from '../../src/coverage/datedsentences.ts';
import { SentenceCache } from '../../src/coverage/paragraphsentences.ts';
import { runs } from '../support/runs.ts';

const corpusOf = (text: string) =>
  understand({ articles: [{ id: 'a', file: 'a.txt', text, facts: unstated }], refused: [], warnings: [] });

/** All that is done with an article before anything is asked. */
async function prepare(text: string): Promise<void> {
  const corpus = corpusOf(text);
  learn(corpus);
  for (const entry of corpus.entries) attribute(entry);
  wordings(text);
  await datedSentences(corpus.passages, new SentenceCache());
}

/** Milliseconds that it takes, the least of some tries: other programs have their turn, too. */
async function timeFor(text: string, tries: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < tries; tried += 1) {
    const began = performance.now();
    await prepare(text);
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/** Code units: the short text, doubled four times. */
const LENGTHS = { short: 4_000, long: 64_000 };
/** So many times the time may be taken by the long text: 2.4 times for each doubling. */
const MOST = 2.4 ** 4;
/** Milliseconds: what takes less tells nothing. */
const LEAST = 4;
const TRIES = 6;

/** Expects the time to grow with the length and no faster. */
async function expectLinear(make: (length: number) => string): Promise<void> {
  const [short, long] = [make(LENGTHS.short), make(LENGTHS.long)];
  let least = Math.max(LEAST, await timeFor(short, 2));
  let most = await timeFor(long, 1);
  // The short text is tried again with the long one, so that both meet the same machine.
  for (let tried = 1; tried < TRIES && most > MOST * least; tried += 1) {
    most = Math.min(most, await timeFor(long, 1));
    least = Math.max(least, await timeFor(short, 1));
  }
  expect(most).toBeLessThanOrEqual(MOST * least);
}

/** Shapes that once took time with the square or the cube of their length. */
const ONCE_SLOW = [
  'quoted letters',
  'quoted words',
  'names of two words',
  'one name joined',
  'one name in relative clauses',
  'words with capitals',
  'quoted sentences',
];
const { seed, numRuns } = runs(12);
const others = Object.keys(shapes).filter((name) => !ONCE_SLOW.includes(name));

describe('an article that is made to be slow', () => {
  it.each([...ONCE_SLOW, ...sample(others, numRuns, seed)])('takes time in proportion to its length: %s', (name) =>
    expectLinear((length) => shapes[name]?.(length, 1) ?? ''),
  );

  it('takes time in proportion to its length, mixed as it may be', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), (seed) => expectLinear((length) => mixed(length, seed))),
      runs(4),
    ));

  it.each(['news', 'quoted letters', 'quotations after verbs', 'names of one family', 'single marks', 'lines'])(
    'lets others have their turn all along while its speakers are looked for: %s',
    (name) => {
      const text = shapes[name]?.(100_000, 1) ?? '';
      let stops = 0;
      for (const entry of corpusOf(text).entries) for (const _ of readSpeakers(entry)) stops += 1;
      expect(stops).toBeGreaterThan(10);
    },
  );
});
