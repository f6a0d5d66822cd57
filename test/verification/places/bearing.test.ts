import { beforeAll, describe, expect, it } from 'vitest';
import type { WordRange } from '../../../src/concordance/concordance.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { bearingOn } from '../../../src/verification/places/bearing.ts';
import { makeCoverage, published } from '../../coverage/coverage.ts';
import { makeArticle } from '../../support/articles.ts';

const SAFE = 'The old bridge is safe';
const LATE = 'It was far too late for the bridge';
const OLD = 'Everybody knew that it was old';
const PLANET = published(
  'Daily Planet',
  [
    'The council voted on Monday to close the old bridge until the spring.',
    `\u201c${SAFE},\u201d Olga Doe, the chief engineer, said.`,
    `\u201c${LATE},\u201d Joe Roe said.`,
    'The bridge was closed on Friday.',
  ].join('\n\n'),
);
const NOWHERE = makeArticle(`The council spoke.\n\n\u201c${SAFE},\u201d Ann Doe, an engineer, said.`, {
  file: 'nowhere.txt',
});
const ANONYMOUS = published('Evening News', `The council spoke on Monday.\n\n\u201c${OLD}.\u201d`);
const PASSED_ON = 'Please do not forget about the bridge';
const NESTED = published(
  'Morning Post',
  `The council spoke on Monday.\n\n\u201cShe wrote to me, \u2018${PASSED_ON},\u2019 and I did not,\u201d Olga Doe said.`,
);
const coverage = makeCoverage([
  PLANET,
  NOWHERE,
  ANONYMOUS,
  NESTED,
  published('Harbor Gazette', 'A boat left the harbor.'),
]);
beforeAll(() => coverage.roster.ready());

/** Words of an article, as the concordance gives them. */
function part(words: string, article: Article = PLANET): WordRange {
  const start = article.text.indexOf(words);
  return { line: { article } as WordRange['line'], from: 0, to: 0, start, end: start + words.length };
}
const bearing = (outlet: string | null, speaker: string | null, ...parts: readonly WordRange[]) =>
  bearingOn({ outlet, speaker }, coverage)(parts);

describe('how a place bears on the outlet that words are said to be from', () => {
  it.each([
    ['Daily Planet', PLANET, 'fits'],
    ['the daily planet', PLANET, 'fits'],
    ['Harbor Gazette', PLANET, 'denies'],
    ['Evening Star', PLANET, 'denies'],
    ['Daily Planet', NOWHERE, 'unknown'],
  ])('%s', (outlet, article, expected) => {
    expect(bearing(outlet, null, part(SAFE, article))).toBe(expected);
  });

  it('fits where none is named, or there is no place', () => {
    expect(bearing(null, null, part(SAFE, NOWHERE))).toBe('fits');
    expect(bearing('Daily Planet', null)).toBe('fits');
  });
});

describe('how a place bears on the one who is said to have said it', () => {
  it.each([
    ['Olga Doe', SAFE, 'fits'],
    ['olga', SAFE, 'fits'],
    ['Doe', SAFE, 'fits'],
    ['Doe, Olga', SAFE, 'fits'],
    ['Joe Roe', LATE, 'fits'],
    ['Olga Roe', LATE, 'denies'],
    ['Olga Doe', LATE, 'denies'],
    ['Nobody Known', SAFE, 'denies'],
    ['?!', SAFE, 'denies'],
    ['', SAFE, 'denies'],
  ])('%s: %s', (speaker, words, expected) => {
    expect(bearing(null, speaker, part(words))).toBe(expected);
  });

  it('is not known where the coverage does not tell whose words they are', () => {
    expect(bearing(null, 'Ann Poe', part(OLD, ANONYMOUS))).toBe('unknown');
    expect(bearing(null, 'Ann Poe', part('The council spoke', ANONYMOUS))).toBe('denies');
  });

  it('is not known where the words stand inside the quotation of another who passes them on', () => {
    expect(bearing(null, 'Olga Doe', part(PASSED_ON, NESTED))).toBe('unknown');
    expect(bearing(null, 'Olga Doe', part('She wrote to me', NESTED))).toBe('fits');
  });

  it('denies it of words outside any quotation, which are the article\u2019s own', () => {
    expect(bearing(null, 'Olga Doe', part('The bridge was closed on Friday'))).toBe('denies');
  });

  it('is told by one of several parts that is theirs', () => {
    expect(bearing(null, 'Olga Doe', part('closed on Friday'), part(SAFE))).toBe('fits');
    expect(bearing(null, 'Olga Doe', part(SAFE), part(LATE))).toBe('fits');
  });

  it('is looked up anew for every article', () => {
    const tell = bearingOn({ outlet: null, speaker: 'Olga Doe' }, coverage);
    const places = [part(SAFE), part(SAFE, NOWHERE), part(SAFE), part(LATE)];
    expect(places.map((one) => tell([one]))).toEqual(['fits', 'denies', 'fits', 'denies']);
  });
});

describe('outlet and speaker together', () => {
  it.each([
    ['Daily Planet', 'Olga Doe', PLANET, 'fits'],
    ['Harbor Gazette', 'Olga Doe', PLANET, 'denies'],
    ['Daily Planet', 'Joe Roe', PLANET, 'denies'],
    ['Daily Planet', 'Ann Doe', NOWHERE, 'unknown'],
    ['Daily Planet', 'Olga Doe', NOWHERE, 'denies'],
  ])('%s, %s', (outlet, speaker, article, expected) => {
    expect(bearing(outlet, speaker, part(SAFE, article))).toBe(expected);
  });
});
