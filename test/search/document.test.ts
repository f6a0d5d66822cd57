import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { documentOf, passageTerms } from '../../src/search/document.ts';
import { makeArticle, makeCorpus, stated } from '../support/articles.ts';

const STORY = 'The council voted to close the old bridge on Monday.';
const MORE = 'The mayor\u2019s critics said no.';
const facts = { headline: stated('Bridge To Close'), outlet: stated('The Planet') };
const stemsOf = (...articles: readonly (Article | string)[]): string[] =>
  makeCorpus(...articles).passages.map((passage) => documentOf(passage, passageTerms(passage)).stems.join(' '));

describe('the document of a passage', () => {
  it('has the stems of its paragraphs in their order, repeats kept, stop words left out', () => {
    expect(stemsOf(`${STORY}\n${MORE} Critics.`)).toEqual([
      'council vote close old bridg monday mayor critic say critic',
    ]);
  });

  it('also has those of its headline and its outlet, behind its own', () => {
    expect(stemsOf(makeArticle(MORE, { facts }))).toEqual(['mayor critic say bridg close planet']);
  });

  it('has the headline once where it is the passage', () => {
    const article = makeArticle(`Bridge To Close\n${STORY}`, { facts });
    expect(stemsOf(article)).toEqual(['bridg close planet', 'council vote close old bridg monday bridg close planet']);
  });

  it('names its passage and its article', () => {
    const { passages } = makeCorpus(STORY, MORE);
    expect(passages.map((passage) => documentOf(passage, passageTerms(passage)))).toMatchObject([
      { id: 0, article: { id: '0' } },
      { id: 1, article: { id: '1' } },
    ]);
  });
});

describe('the terms of a passage', () => {
  it('come paragraph by paragraph, with places in its words, stop words kept', () => {
    const [passage] = makeCorpus(`${STORY}\n${MORE}`).passages;
    const found = passage ? passageTerms(passage) : [];
    expect(found.map(({ terms }) => terms.length)).toEqual([10, 5]);
    expect(found[1]?.terms.map(({ start, end }) => MORE.slice(start, end))).toEqual([
      'The',
      'mayor\u2019s',
      'critics',
      'said',
      'no',
    ]);
  });
});
