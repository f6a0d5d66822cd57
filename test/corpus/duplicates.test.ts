import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { type DuplicateFamilies, DuplicateFinder } from '../../src/corpus/duplicates.ts';
import { passageTerms } from '../../src/search/document.ts';
import { makeArticle, makeCorpus } from '../support/articles.ts';

function duplicatesOf(articles: readonly Article[]): DuplicateFamilies {
  const finder = new DuplicateFinder();
  for (const passage of makeCorpus(...articles).passages) finder.add(passage.article, passageTerms(passage));
  return finder.found();
}

/** A paragraph of its own for every number. */
const paragraph = (n: number): string =>
  `Item ${n}: councillor Roe${n} moved that pier ${n * 7} be closed, and ${n + 3} members of ward ${n * 11} agreed to that on day ${n * 13} of the inquiry.`;
const story = (...numbers: readonly number[]): string => numbers.map(paragraph).join('\n');
const article = (name: string, text: string): Article => makeArticle(text, { file: `${name}.txt` });

const whole = article('whole', story(1, 2, 3, 4, 5, 6));
const trimmed = article('trimmed', story(1, 2, 3, 4));
const framed = article(
  'framed',
  `Our reporters have read this.\n${story(2, 1, 3, 4, 5, 6)}\nShare this story with friends.`,
);
const other = article('other', story(11, 12, 13, 14, 15, 16));

describe('the copies of an article', () => {
  it('are those that print its text whole, trimmed, moved about or in a frame of their own', () => {
    const found = duplicatesOf([whole, other, trimmed, framed]);
    expect(found.families).toEqual([['whole', 'trimmed', 'framed']]);
    expect(found.of(trimmed)).toEqual(['whole', 'framed']);
    expect(found.areCopies(trimmed, framed)).toBe(true);
  });

  it('are none where an article has a paragraph in common, or nothing', () => {
    const cites = article('cites', story(1, 21, 22, 23, 24, 25));
    const found = duplicatesOf([whole, other, cites]);
    expect(found.families).toEqual([]);
    expect(found.of(whole)).toEqual([]);
    expect(found.areCopies(whole, cites)).toBe(false);
    expect(found.areCopies(whole, whole)).toBe(false);
  });

  it('are known though case and typography differ', () => {
    const loud = article('loud', whole.text.replaceAll('Roe', 'ROE').replaceAll(' that ', '\u00a0that '));
    expect(duplicatesOf([whole, loud]).areCopies(whole, loud)).toBe(true);
  });

  it('are not told of articles of a few words', () => {
    const [one, two] = [article('one', 'The bridge is closed today.'), article('two', 'The bridge is closed today.')];
    expect(duplicatesOf([one, two]).families).toEqual([]);
  });

  it('are found among many', () => {
    const many = Array.from({ length: 120 }, (_, i) =>
      article(`m${i}`, story(...[0, 1, 2, 3, 4].map((k) => 100 + 9 * i + k))),
    );
    const again = article('again', many[57]?.text ?? '');
    expect(duplicatesOf([...many, again]).families).toEqual([['m57', 'again']]);
  });
});
