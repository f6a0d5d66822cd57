import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceCache } from '../../src/coverage/paragraphsentences.ts';
import { type Candidate, candidatesOf, type JudgedSentence, LONGEST_EXCERPT } from '../../src/reading/candidate.ts';
import { contains, slice } from '../../src/text/span.ts';
import { makeCorpus } from '../support/articles.ts';
import { pageText } from '../support/news.ts';

const TEXT =
  'The council met on Monday. It closed the old bridge. Nobody spoke. The repair is to cost 12 million dollars. Fishermen protested.';

const readingsOf = (text: string) => makeCorpus(text).passages.flatMap((passage) => new SentenceCache().read(passage));

/** The candidates of the first paragraph, whose sentences have these logits; null for one of which nothing can be said. */
function candidatesFor(logits: readonly (number | null)[], text = TEXT): Candidate[] {
  const [reading] = readingsOf(text);
  const judged = logits.map((logit): JudgedSentence => (logit === null ? null : { logit, words: [], confidence: 1 }));
  return reading ? candidatesOf(reading, judged) : [];
}

const words = ({ reading, start, end }: Candidate): string => slice(reading.passage.article.text, { start, end });

describe('the candidates of a paragraph', () => {
  it('are its sentences that may answer', () => {
    expect(candidatesFor([null, 1, null, null, -2]).map(words)).toEqual([
      'It closed the old bridge.',
      'Fishermen protested.',
    ]);
  });

  it('are none where nothing can be said of any sentence', () => {
    expect(candidatesFor([null, null, null, null, null])).toEqual([]);
    expect(candidatesFor([])).toEqual([]);
  });

  it('may be as long as an excerpt, to the letter, and not longer', () => {
    const long = (length: number) =>
      `${`The bridge ${'was '.repeat(200)}`.slice(0, length - 9).padEnd(length - 6, 's')} shut.`;
    expect(candidatesFor([0], long(600)).map(({ start, end }) => end - start)).toEqual([600]);
    expect(candidatesFor([0], long(601))).toEqual([]);
  });

  it('lie inside their paragraph, in whole sentences, within 600 code units, for any page', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        for (const reading of readingsOf(text)) {
          const judged = reading.sentences.map((): JudgedSentence => ({ logit: 0, words: [], confidence: 0 }));
          for (const { start, end, first, last } of candidatesOf(reading, judged)) {
            expect(end - start).toBeLessThanOrEqual(LONGEST_EXCERPT);
            expect(contains(reading.paragraph, { start, end })).toBe(true);
            expect([reading.sentences[first]?.start, reading.sentences[last]?.end]).toEqual([start, end]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the score of a candidate', () => {
  it('is the logit of the sentence', () => {
    expect(candidatesFor([2.5, null, null, null, null]).map(({ score }) => score)).toEqual([2.5]);
  });

  it('is lower beyond a comfortable length, and not below it', () => {
    const sentence = (length: number) => `${'The fishermen protested '.padEnd(length - 7, 'and so ')} there.`;
    const scores = [150, 350, 351, 600].map((length) => candidatesFor([1], sentence(length))[0]?.score);
    expect(scores).toEqual([1, 1, 0.6, 0.6]);
  });
});
