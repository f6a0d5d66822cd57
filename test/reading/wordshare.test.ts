import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/english/analyzer.ts';
import { conceptsOf } from '../../src/question/terms.ts';
import { TermMatcher } from '../../src/reading/match.ts';
import { judgedByWords, sharesOf } from '../../src/reading/wordshare.ts';
import { makeCoverage } from '../coverage/coverage.ts';
import { makeArticle, stated } from '../support/articles.ts';

const TEXT = [
  'The council met on Monday. It closed the old bridge. Nobody spoke. The repair is to cost 12 million dollars.',
  'The mayor of Springfield left early.',
].join('\n');

/** The share of a question that each sentence has, by its words. */
async function sharesFor(question: string, text = TEXT) {
  const coverage = makeCoverage([makeArticle(text, { facts: { headline: stated('Harbor in uproar') } })]);
  const passages = await coverage.archive.passages(Array.from({ length: coverage.survey.passages }, (_, i) => i));
  const concepts = conceptsOf(analyze(question), coverage.lexicon);
  return passages.flatMap((passage) => {
    const readings = coverage.sentenceCache.read(passage);
    const headline = coverage.sentenceCache.headline(passage.article);
    const paragraphs = sharesOf(readings, headline, concepts, new TermMatcher(concepts));
    return paragraphs.flatMap(({ shares }) =>
      shares.map((share) => ({ ...share, words: share.sentence.words, judged: judgedByWords(share) })),
    );
  });
}

describe('the share of a question that a sentence has', () => {
  it('is all of it where it has every word, and none where it has no word', async () => {
    const shares = await sharesFor('old bridge closed');
    expect(shares.find(({ words }) => words === 'It closed the old bridge.')).toMatchObject({ own: 1, around: 1 });
    expect(shares.find(({ words }) => words === 'Nobody spoke.')).toMatchObject({ own: 0 });
  });

  it('counts what paragraph, passage and headline say at a discount, the nearer the more', async () => {
    const around = async (other: string) => {
      const shares = await sharesFor(`bridge ${other}`);
      return shares.find(({ words }) => words === 'It closed the old bridge.')?.around ?? 0;
    };
    const [paragraph, passage, nowhere] = await Promise.all(['dollars', 'mayor', 'volcano'].map(around));
    expect(paragraph).toBeGreaterThan(passage ?? 1);
    expect(passage).toBeGreaterThan(nowhere ?? 1);
    expect(await around('uproar')).toBeGreaterThan(nowhere ?? 1);
  });
});

describe('a sentence judged by words alone', () => {
  it('is worth more the more of the question it has', async () => {
    const found = await sharesFor('old bridge closed Monday');
    const logit = (start: string) => found.find(({ words }) => words.startsWith(start))?.judged?.logit ?? -100;
    expect(logit('It closed')).toBeGreaterThan(logit('The council'));
  });

  it('is worth nothing without a word of the question', async () => {
    const found = await sharesFor('football');
    expect(found.map(({ judged }) => judged)).toEqual(found.map(() => null));
  });

  it('points at the words of the question that it has', async () => {
    const found = await sharesFor('old bridge');
    const sentence = found.find(({ words }) => words === 'It closed the old bridge.');
    expect(sentence?.judged?.words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['old', 'bridge']);
  });
});
