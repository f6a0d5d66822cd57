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

describe('a description', () => {
  it('means the subject of the last sentence, where nobody else is in it', () => {
    const told = ['Ann Poe, the mayor, met Joe Roe, 41.', 'Roe drove brilliantly until the end.'];
    expect(last(...told, `${SAFE} the Planet driver said.`)).toBe('Joe Roe');
    expect(last(...told, 'Roe saw Poe.', `${SAFE} the Planet driver said.`)).toBeNull();
  });

  it('is no speaker where its noun is nobody and nothing that speaks', () => {
    expect(last(`In the next day said ${SAFE}`)).toBeNull();
    expect(last(`${SAFE} the flowing dresses said.`)).toBeNull();
    expect(last(`${SAFE} the old palace said.`)).toBe('old palace');
    expect(last(`${SAFE} several researchers said.`)).toBe('several researchers');
    expect(last(`${SAFE} gymnastics in Planet City said.`)).toBe('gymnastics in Planet City');
  });
});

describe('another', () => {
  it.each(['another said.', 'said another.'])('is one more of those who spoke without a name: %s', (behind) => {
    expect(last(`${SAFE} one user posted.`, `“It is old,” ${behind}`)).toBe('another user');
  });

  it('is nobody after somebody by name', () => {
    expect(last(`${SAFE} Olga Doe said.`, '“It is old,” said another.')).toBeNull();
  });
});

describe('a sentence before a quotation', () => {
  it('leads to it where it is about a statement, and its issuer speaks', () => {
    expect(
      last('The Planet Agency issued a brief weather statement.', 'The statement also spoke of it. “It is not safe.”'),
    ).toBe('Planet Agency');
  });
});
