import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';

/** The speaker of the last quotation of an article with these paragraphs. */
const last = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n'))
    .entries.flatMap((entry) => attribute(entry).map(({ speaker }) => speaker?.name ?? null))
    .at(-1);

describe('nobody is named', () => {
  it('for what somebody is only reported to have said, whatever the verb', () => {
    expect(
      last('Olga Doe claimed that Ann Poe had enjoyed it, reportedly commenting: “Game, set and match.”'),
    ).toBeNull();
    expect(last('Olga Doe claimed that it was late, commenting and saying: “Game, set and match.”')).toBe('Olga Doe');
  });

  it.each([
    'Olga Doe announced that the town would close all the bridges built since the flood that began the “forever war,” but nobody came.',
    'Olga Doe accused the council of failing to find words in time to stand up against “bridgenomics,” the town’s new word for it.',
  ])('for a few words, a comma within their marks, far from the verb: %s', (sentence) => {
    expect(last(sentence)).toBeNull();
  });

  it('for a few words with a comma near the verb, somebody is', () => {
    expect(last('Olga Doe called the bridge “a very old one,” but nobody came.')).toBe('Olga Doe');
  });

  it('by a single letter that stands before what somebody is', () => {
    expect(
      last('In a talk with E, the singer looked back at it.', 'The singer paused then added, “I do not know it.”'),
    ).toBe(null);
  });

  it('for a pronoun after a description of somebody who is not known has spoken', () => {
    const before = ['Joe Roe said that the bridge was old.', 'Nobody came.'];
    expect(last(...before, '“The bridge is not safe,” he said.')).toBe('Joe Roe');
    expect(last(...before, 'The mayor said this month that it was safe.', '“The bridge is not safe,” he said.')).toBe(
      null,
    );
  });
});
