import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { DiscourseFocus } from '../../../src/attribution/discourse/focus.ts';
import { makeCorpus } from '../../support/articles.ts';

const called = new Map([
  ['Olga Doe', 'she' as const],
  ['Ann Poe', 'she' as const],
  ['Joe Roe', 'he' as const],
]);
const focus = () => new DiscourseFocus<string>((name) => called.get(name) ?? null);

describe('whom a text has in mind', () => {
  it('is the subject of the last sentence that the pronoun fits', () => {
    const mind = focus();
    mind.hear([], ['Olga Doe', 'Doe']);
    mind.hear([], ['Joe Roe', 'Roe']);
    expect([mind.meant('she'), mind.meant('he')]).toEqual(['Doe', 'Roe']);
  });

  it('is nobody where another has come up whom the pronoun fits', () => {
    const mind = focus();
    mind.hear([], ['Olga Doe', 'Doe']);
    mind.hear([['Ann Poe', 'Poe']], null);
    expect(mind.meant('she')).toBeNull();
  });

  it('is nobody after too many sentences', () => {
    const mind = focus();
    mind.hear([], ['Olga Doe', 'Doe']);
    for (let n = 0; n < 20; n += 1) mind.hear([], null);
    expect(mind.meant('she')).toBeNull();
  });
});

describe('who is meant without a name', () => {
  const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
  const last = (...paragraphs: readonly string[]) =>
    makeCorpus([STORY, ...paragraphs].join('\n'))
      .entries.flatMap((entry) => attribute(entry).map(({ speaker }) => speaker?.name ?? null))
      .at(-1);
  const SAFE = '“The bridge is not safe,”';

  it.each([
    ['whoever holds the office', ['Mayor Olga Doe came in.', `${SAFE} the mayor said.`], 'Olga Doe'],
    ['nobody where two hold it', ['Mayor Olga Doe and Mayor Joe Roe came.', `${SAFE} the mayor said.`], null],
    ['somebody without a name', [`${SAFE} a neighbor said.`], 'neighbor'],
    ['a body by name', [`${SAFE} the Planet City Council said.`], 'Planet City Council'],
    ['the body spoken of last', ['The Planet Bank said it was late.', `${SAFE} the bank said.`], 'Planet Bank'],
    [
      'the source at the end',
      ['Roads that are “very old and in need of repair” will close, Olga Doe said.'],
      'Olga Doe',
    ],
    [
      'the one who issued it',
      [`${SAFE} according to a statement from the Planet City Council.`],
      'Planet City Council',
    ],
  ])('is %s', (_, paragraphs, name) => {
    expect(last(...paragraphs)).toBe(name);
  });
});
