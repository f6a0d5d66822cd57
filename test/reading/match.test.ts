import { describe, expect, it } from 'vitest';
import type { ReadSentence } from '../../src/coverage/paragraphsentences.ts';
import { SentenceCache } from '../../src/coverage/paragraphsentences.ts';
import type { QueryTerm } from '../../src/question/terms.ts';
import { bestOf, TermMatcher } from '../../src/reading/match.ts';
import { slice } from '../../src/text/span.ts';
import { makeCorpus } from '../support/articles.ts';

/** A concept with these forms: stems and a weight each. */
const concept = (...forms: readonly [readonly [string, number], ...(readonly [string, number])[]]): QueryTerm => {
  const [first, ...rest] = forms.map(([stems, weight]) => ({ phrase: stems.split(' '), weight }));
  return { typed: forms[0][0], forms: first ? [first, ...rest] : [{ phrase: [], weight: 0 }], weight: 1 };
};

function sentencesOf(text: string): ReadSentence[] {
  const sentenceCache = new SentenceCache();
  return makeCorpus(text).passages.flatMap((passage) =>
    sentenceCache.read(passage).flatMap(({ sentences }) => sentences),
  );
}
const TEXT = 'The District Attorney closed both old bridges. Then the attorney left the bridge.';
const matched = (...concepts: readonly QueryTerm[]) => {
  const matcher = new TermMatcher(concepts);
  return sentencesOf(TEXT).map((sentence) =>
    matcher.matches(sentence).map((match) => [slice(TEXT, match), concepts.indexOf(match.concept), match.weight]),
  );
};

describe('a match', () => {
  it('is found under any form of the word, where it stands in the article', () => {
    expect(matched(concept(['bridg', 1]))).toEqual([[['bridges', 0, 1]], [['bridge', 0, 1]]]);
  });

  it('of a phrase spans its words, which must stand together in order', () => {
    expect(matched(concept(['district attorney', 1]))).toEqual([[['District Attorney', 0, 1]], []]);
    expect(matched(concept(['attorney district', 1]))).toEqual([[], []]);
  });

  it('of another name weighs what that name weighs', () => {
    expect(matched(concept(['prosecutor', 1], ['attorney', 0.5]))).toEqual([
      [['Attorney', 0, 0.5]],
      [['attorney', 0, 0.5]],
    ]);
  });

  it('may be one of several at one place', () => {
    const [first] = matched(concept(['attorney', 1]), concept(['district', 1], ['attorney', 0.5]));
    expect(first).toEqual([
      ['District', 1, 1],
      ['Attorney', 0, 1],
      ['Attorney', 1, 0.5],
    ]);
  });

  it('knows its place among all the words of its paragraph', () => {
    const matcher = new TermMatcher([concept(['bridg', 1])]);
    expect(sentencesOf(TEXT).flatMap((sentence) => matcher.matches(sentence).map(({ position }) => position))).toEqual([
      6, 12,
    ]);
  });

  it('is not made of nothing', () => {
    expect(matched()).toEqual([[], []]);
  });
});

describe('the best match of each concept', () => {
  it('is the heaviest, and 0 where there is none', () => {
    const concepts = [concept(['volcano', 1]), concept(['close', 1], ['attorney', 0.5], ['bridg', 0.2])];
    const matcher = new TermMatcher(concepts);
    const weights = sentencesOf(TEXT).map((sentence) => concepts.map(bestOf(matcher.matches(sentence))));
    expect(weights).toEqual([
      [0, 1],
      [0, 0.5],
    ]);
  });
});
