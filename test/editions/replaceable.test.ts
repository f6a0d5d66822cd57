import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/corpus/read/understand.ts';
import { faultOfEdition } from '../../src/editions/replaceable.ts';
import { afterFailure, dueAt } from '../../src/editions/schedule.ts';
import { makeArticle, stated } from '../support/articles.ts';
import { story } from '../support/pages.ts';

const entry = (lines: readonly string[], headline = 'Bridge to close') =>
  entryOf(makeArticle(`${headline}\n\n${lines.join('\n\n')}`, { facts: { headline: stated(headline) } }));
const address = 'https://planet.example/bridge';
const there = { asked: address, landed: address };
const other = Array.from(
  { length: 6 },
  (_, i) => `A fair number ${i} opens in the park on Sunday with music and games for all.`,
);

describe('what stands at the address of an article', () => {
  it('is an edition of it, whatever was corrected, added, or put on top', () => {
    for (const lines of [
      story,
      story.slice(0, 3),
      [...other, ...story],
      story.map((line) => line.replace('bridge', 'road')),
    ])
      expect(faultOfEdition(entry(story), entry(lines, 'Another headline'), there)).toBeNull();
    expect(faultOfEdition(entry(story), entry(other), there)).toBeNull();
  });

  it('is none where it is a stub, another text, or the front page', () => {
    expect(faultOfEdition(entry(story), entry(['Subscribe now.']), there)).toMatch(/^has only \d+ words/);
    expect(faultOfEdition(entry(story), entry(other, 'Page not found'), there)).toBe('has another text now');
    for (const landed of ['https://planet.example/', 'https://planet.example', 'https://planet.example/index.html'])
      expect(faultOfEdition(entry(story), entry(story), { asked: address, landed })).toBe('leads to the front page');
  });
});

describe('when an address is looked at again', () => {
  it('is the later the longer nothing has changed, up to a month', () => {
    const looked = '2024-01-01T00:00:00.000Z';
    const hours = [0, 1, 2, 3, 4, 5, 6, 60].map(
      (unchanged) => (dueAt({ looked, unchanged }, '') - Date.parse(looked)) / 3.6e6,
    );
    expect(hours).toEqual([1, 4, 24, 72, 168, 720, 720, 720]);
    expect(dueAt({ looked: null, unchanged: 0 }, looked) - Date.parse(looked)).toBe(3.6e6);
  });

  it('is within a day where it could not be reached', () => {
    expect([0, 1, 2, 5].map(afterFailure)).toEqual([0, 1, 2, 2]);
  });
});
