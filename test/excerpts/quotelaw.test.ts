import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuoteLawError, verbatim } from '../../src/excerpts/quotelaw.ts';
import { makeQuote } from '../support/answers.ts';
import { makeArticle } from '../support/articles.ts';

const article = makeArticle('The council closed the bridge. Nobody had asked. The mayor opened it again.');
const other = makeArticle('The mayor left the city. The council closed the harbor.', { file: 'other.txt' });
const quote = makeQuote(article, 'The council closed the bridge.');

describe('the quote law', () => {
  it('lets a slice of the article pass as it is', () => {
    expect(verbatim(quote)).toBe(quote);
  });

  it.each([
    ['fabricated words, which are in no article', { quote: 'The council opened the bridge.' }],
    ['misattributed words, which are in another article', { article: other }],
    [
      'a frankenquote, true pieces made one',
      { quote: 'The council closed the bridge. The mayor opened it again.', end: article.text.length },
    ],
    ['words that are only evened out', { quote: 'the council closed the bridge.' }],
    ['words from another place of the same article', { start: 31, end: 61 }],
  ])('stops %s', (_, broken) => {
    expect(() => verbatim({ ...quote, ...broken })).toThrow(QuoteLawError);
  });

  it.each([
    ['no words at all', { start: 4, end: 4, quote: '' }],
    ['a span that is turned round', { start: 5, end: 4, quote: '' }],
    ['a span before the article', { start: -6, end: -1, quote: article.text.slice(-6, -1) }],
    ['a span beyond the article', { start: 70, end: 900, quote: article.text.slice(70) }],
  ])('stops %s', (_, broken) => {
    expect(() => verbatim({ ...quote, ...broken })).toThrow(QuoteLawError);
  });

  it('holds for every other place of the quote', () => {
    const place = { article: other, start: 0, end: 24, quote: 'The mayor left the city.' };
    expect(verbatim({ ...quote, alsoIn: [place] }).alsoIn).toEqual([place]);
    expect(() => verbatim({ ...quote, alsoIn: [place, { ...place, article }] })).toThrow(QuoteLawError);
  });

  it('names the file and the place', () => {
    expect(() => verbatim({ ...quote, article: other })).toThrow(/other\.txt 0\.\.30/);
  });

  it('lets no other words pass, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.integer(), (words, start, end) => {
        const broken = { ...quote, quote: words, start, end };
        if (start >= 0 && start < end && end <= article.text.length && article.text.slice(start, end) === words) {
          expect(verbatim(broken)).toBe(broken);
        } else expect(() => verbatim(broken)).toThrow(QuoteLawError);
      }),
    );
  });
});
