import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceCache } from '../../src/coverage/paragraphsentences.ts';
import { contains, slice } from '../../src/text/span.ts';
import { makeArticle, makeCorpus, stated } from '../support/articles.ts';
import { pageText } from '../support/news.ts';

const TEXT =
  'The council closed the old bridge. \u201cIt is not safe. It never was,\u201d Olga Doe said.\nFishermen protested on the quay.';

describe('a passage read', () => {
  const [passage] = makeCorpus(TEXT).passages;
  const readings = passage ? new SentenceCache().read(passage) : [];

  it('has its paragraphs with their sentences and quotations, at their places in the article', () => {
    expect(readings.map(({ sentences }) => sentences.map((sentence) => slice(TEXT, sentence)))).toEqual([
      ['The council closed the old bridge.', '\u201cIt is not safe.', 'It never was,\u201d Olga Doe said.'],
      ['Fishermen protested on the quay.'],
    ]);
    expect(readings.map(({ quoted }) => quoted.map((quotation) => slice(TEXT, quotation)))).toEqual([
      ['It is not safe. It never was,'],
      [],
    ]);
  });

  it('has the topics of each sentence without stop words, which count for the places of the others', () => {
    const [first] = readings[0]?.sentences ?? [];
    expect(first?.terms.map(({ stem, position }) => [stem, position])).toEqual([
      ['council', 1],
      ['close', 2],
      ['old', 4],
      ['bridg', 5],
    ]);
  });

  it('is remembered', () => {
    const sentenceCache = new SentenceCache();
    expect(passage && sentenceCache.read(passage)).toBe(passage && sentenceCache.read(passage));
    expect(readings.length).toBeGreaterThan(0);
  });

  it('need not be read again for a new coverage, and is read anew where its text has changed', () => {
    const earlier = new SentenceCache();
    const [one, two] = makeCorpus(TEXT, 'The museum lost its roof.').passages;
    const [added, same, changed] = makeCorpus(
      'A new one.',
      makeArticle(TEXT, { file: '0.txt' }),
      makeArticle('The museum lost its door.', { file: '1.txt' }),
    ).passages;
    if (!one || !two || !added || !same || !changed) throw new Error('no passages');
    const before = [...earlier.read(one), ...earlier.read(two)];
    const later = new SentenceCache({ earlier });
    const after = [...later.read(same), ...later.read(changed)];
    expect(after).toEqual([same, changed].flatMap((each) => new SentenceCache().read(each)));
    expect(after[0]?.sentences).toBe(before[0]?.sentences);
    expect(after.every(({ passage: own }) => own === same || own === changed)).toBe(true);
  });

  it('has sentences with the words of the article at their place, in order, for any page', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const sentenceCache = new SentenceCache();
        for (const each of makeCorpus(`${text}\n${TEXT}`).passages) {
          for (const { paragraph, sentences } of sentenceCache.read(each)) {
            let last = paragraph.start;
            for (const sentence of sentences) {
              expect(sentence.start).toBeGreaterThanOrEqual(last);
              expect(slice(each.article.text, sentence)).toBe(sentence.words);
              expect(sentence.folded).toHaveLength(sentence.words.length);
              expect(sentence.terms.every((term) => contains(sentence, term))).toBe(true);
              last = sentence.end;
            }
            expect(last).toBeLessThanOrEqual(paragraph.end);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a headline read', () => {
  it('is one sentence of its own, and empty where it is not known', () => {
    const sentenceCache = new SentenceCache();
    const headline = sentenceCache.headline(makeArticle('', { facts: { headline: stated('Old Bridge to Close') } }));
    expect(headline).toMatchObject({ start: 0, end: 19, words: 'Old Bridge to Close' });
    expect(headline.terms.map(({ stem }) => stem)).toEqual(['old', 'bridg', 'close']);
    expect(sentenceCache.headline(makeArticle('A text.'))).toMatchObject({ words: '', terms: [] });
  });
});
