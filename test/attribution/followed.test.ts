import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const FIRST = 'The bridge is “older than the town itself”, said Olga Doe.';

const heard = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, 'Mayor Joe Roe came in.', ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker),
  );
const names = (...paragraphs: readonly string[]) => heard(...paragraphs).map((speaker) => speaker?.name ?? null);

describe('a sentence that goes on in the words of the one before', () => {
  it('is of the same speaker, which is inferred', () => {
    const [first, second] = heard(`${FIRST} But it is “in need of a good many repairs”.`);
    expect([first?.certainty, second?.name, second?.certainty]).toEqual(['stated', 'Olga Doe', 'inferred']);
  });

  it.each([
    ['somebody else is spoken of', `${FIRST} Roe is “in need of a good many repairs”.`],
    ['a verb of saying has no subject that is known', `${FIRST} It was called “in need of a good many repairs”.`],
    ['they are a label', `${FIRST} It is an “old bridge”.`],
    ['a sentence stands between', `${FIRST} Nobody came. But it is “in need of a good many repairs”.`],
  ])('is nobody’s where %s', (_, paragraph) => {
    expect(names(paragraph)).toEqual(['Olga Doe', null]);
  });

  it('is nobody’s in the next paragraph', () => {
    expect(names(FIRST, 'But it is “in need of a good many repairs”.')).toEqual(['Olga Doe', null]);
  });

  it('is nobody’s after somebody who is only inferred', () => {
    expect(names('Roe left. It is “older than the town itself”, he said. But it is “in need of repairs”.')).toEqual([
      'Joe Roe',
      null,
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['Planet Cars (PLCR) CEO Olga Doe told analysts that the bridge has “a good many repairs to come” for them.'],
    ['“The bridge has a good many repairs to come,” Planet Cars (PLCR) CEO Olga Doe told analysts.'],
    ['“The bridge has repairs to come,” Olga Doe, author of the book “Bridges of the World,” told the council.'],
    ['“The bridge has repairs to come,” wrote “Bridges of the World” actor Olga Doe on her page.'],
    ['Olga Doe said that the town had had no news of any confirmed deaths, but “there will be many of them.”'],
  ])('is found past short forms, titles and participles: %s', (paragraph) => {
    expect(names(paragraph)[0]).toBe('Olga Doe');
  });
});
