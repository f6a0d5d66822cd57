import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const SAFE = '“The bridge is not safe,”';

/** The speaker of the last quotation of an article with these paragraphs. */
const last = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n'))
    .entries.flatMap((entry) => attribute(entry).map(({ speaker }) => speaker?.name ?? null))
    .at(-1);

/** Two people; the text calls Doe "she" and Roe nothing. */
const TWO = ['Olga Doe came in. She sat down.', 'Joe Roe came in.'];

describe('a pronoun', () => {
  it('means the only one called so who was mentioned after another of whom that is not known', () => {
    expect(last(...TWO, 'Roe said that it was late.', 'The letter was one that Doe knew.', `${SAFE} she said.`)).toBe(
      'Olga Doe',
    );
  });

  it('still means the one whom a sentence about others speaks of by a pronoun', () => {
    const before = [
      'Joe Roe came in. He sat down.',
      'Jim Poe, a baker, and Sam Low, a singer, slept.',
      'Roe said it was late.',
    ];
    expect(
      last(...before, 'The people of the town, with Jim Poe and Sam Low, saw him on it.', `${SAFE} he said.`),
    ).toBe('Joe Roe');
  });

  it('means whoever says something in a relative clause rather than a subject that says nothing', () => {
    const before = ['Joe Roe came in. He sat down.', 'Jim Poe came in. He sat down.'];
    expect(last(...before, 'Roe was a friend of Poe, who said it was late.', `${SAFE} he said.`)).toBe('Jim Poe');
    expect(last(...before, 'Roe said so to Poe, who said it was late.', `${SAFE} he said.`)).toBe(null);
  });

  it('is that of the second of two where the first is not called so', () => {
    const before = ['Joe Roe came in. He sat down.', 'Ann Poe came in.', 'Poe saw Roe as she left.'];
    expect(last(...before, 'Poe said that it was late.', 'Roe laughed.', `${SAFE} she said.`)).toBe('Ann Poe');
  });

  it('does not mean the one whose lawyer has spoken', () => {
    const before = ['Joe Roe came in. He sat down.', 'Roe’s US lawyer, Jim Poe, said that Roe was with his wife.'];
    expect(last(...before, `${SAFE} he added.`)).toBeNull();
  });

  it('with "added" between commas means whoever has just spoken, by a last name alone as well', () => {
    expect(
      last(
        'In a letter, Doe described the bridge as “a danger to the town”. But, she added, “what counts is the town”.',
      ),
    ).toBe('Doe');
  });
});
