import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceCache } from '../../src/coverage/paragraphsentences.ts';
import { extentOf } from '../../src/excerpts/widen.ts';
import type { Candidate } from '../../src/reading/candidate.ts';
import { LONGEST_EXCERPT } from '../../src/reading/candidate.ts';
import { contains, slice } from '../../src/text/span.ts';
import { makeCorpus } from '../support/articles.ts';
import { pageText } from '../support/news.ts';

/** A candidate for each run of up to three sentences of each paragraph that fits into an excerpt. */
function runsOf(text: string): Candidate[] {
  const sentenceCache = new SentenceCache();
  const found: Candidate[] = [];
  for (const reading of makeCorpus(text).passages.flatMap((passage) => sentenceCache.read(passage))) {
    reading.sentences.forEach(({ start }, first) => {
      reading.sentences.slice(first, first + 3).forEach(({ end }, i) => {
        const best = { sentence: first, logit: 0, words: [], confidence: 0 };
        if (end - start <= LONGEST_EXCERPT) found.push({ reading, start, end, first, last: first + i, score: 0, best });
      });
    });
  }
  return found;
}

/** What is shown for the sentence of the first paragraph that holds these words. */
function shownFor(words: string, text: string): string {
  const run = runsOf(text).find(
    ({ first, last, reading }) => first === last && reading.sentences[first]?.words.includes(words),
  );
  if (!run) throw new Error(`no sentence has: ${words}`);
  return slice(text, extentOf(run));
}

const LONG =
  'The council voted on Monday evening to close the old bridge over the harbor until the spring of next year.';
const sized = (length: number): string => `The ${'very '.repeat(Math.ceil(length / 5))}old bridge was closed.`;

describe('the extent shown', () => {
  it('is what was found, where that can be understood by itself', () => {
    expect(shownFor('The council', `${LONG} ${LONG.replace('council', 'mayor')}`)).toBe(LONG);
  });

  it('cuts no quotation: it has the sentences where one begins and ends', () => {
    const said = '\u201cThe bridge is not safe. Two of its pillars are cracked. It never was,\u201d Olga Doe said.';
    for (const words of ['The bridge is', 'Two of', 'It never']) {
      expect(shownFor(words, `${LONG} ${said} ${LONG}`)).toContain(said);
    }
  });

  it('keeps to what was found where a whole quotation would be too long', () => {
    const first = `\u201c${sized(200)}`;
    const rest = `${sized(200)} ${sized(300)} It never was,\u201d Olga Doe said.`;
    expect(shownFor('\u201cThe very', `${first} ${rest}`)).toBe(first);
  });

  it('gives a fragment the sentence before it, or the one behind where there is none', () => {
    expect(shownFor('He left early.', `${LONG} He left early.`)).toBe(`${LONG} He left early.`);
    expect(shownFor('He left early.', `He left early. ${LONG}`)).toBe(`He left early. ${LONG}`);
  });

  it('leaves a fragment alone in a paragraph of its own, and beside a very long sentence', () => {
    expect(shownFor('He left early.', `He left early.\n${LONG}`)).toBe('He left early.');
    expect(shownFor('He left early.', `${sized(400)} He left early.`)).toBe('He left early.');
  });

  it('gives a fragment no half of a quotation', () => {
    const text = `He left early. \u201c${LONG} ${sized(60)} It never was,\u201d Olga Doe said.`;
    expect(shownFor('He left early.', text)).toBe('He left early.');
  });

  it('holds what was found, inside its paragraph, in whole sentences, within 600 code units, for any page', () => {
    const page = fc.tuple(pageText, fc.integer({ min: 0, max: 400 })).map(([text, length]) => {
      return `${text}\nHe left early. \u201c${sized(length)} It is. ${sized(length)} So,\u201d she said. ${sized(length / 2)}`;
    });
    fc.assert(
      fc.property(page, (text) => {
        for (const run of runsOf(text)) {
          const extent = extentOf(run);
          expect(contains(extent, run)).toBe(true);
          expect(contains(run.reading.paragraph, extent)).toBe(true);
          expect(extent.end - extent.start).toBeLessThanOrEqual(LONGEST_EXCERPT);
          expect(run.reading.sentences[extent.first]?.start).toBe(extent.start);
          expect(run.reading.sentences[extent.last]?.end).toBe(extent.end);
        }
      }),
      { numRuns: 60 },
    );
  });
});
