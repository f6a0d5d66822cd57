import { describe, expect, it } from 'vitest';
import { unknown } from '../../src/corpus/article.ts';
import { cite } from '../../src/excerpts/citation.ts';
import { makeArticle, stated } from '../support/articles.ts';

describe('a citation', () => {
  it('has each fact as certain as the article makes it', () => {
    const published = { value: '2023-05-02', certainty: 'inferred', about: 'on or after', evidence: 'Monday' } as const;
    const facts = { outlet: stated('Daily Planet'), headline: stated('Old Bridge to Close'), published };
    expect(cite(makeArticle('A text.', { facts }))).toEqual({ ...facts, author: unknown, url: unknown });
  });

  it('guesses nothing: of an article without facts it knows none', () => {
    const text =
      'By Ann Other\nDaily Planet, May 2, 2023\nThe council closed the old bridge until the spring of next year.';
    for (const { value, certainty } of Object.values(cite(makeArticle(text)))) {
      expect([value, certainty]).toEqual([null, 'unknown']);
    }
  });
});
