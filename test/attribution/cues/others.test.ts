import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { makeCorpus } from '../../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const last = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, 'Joe Roe came in.', ...paragraphs].join('\n'))
    .entries.flatMap((entry) => attribute(entry).map(({ speaker }) => speaker?.name ?? null))
    .at(-1);
const WORDS = '“the bridge will stand for ever and a day.”';

describe('the participle of somebody else', () => {
  it.each([
    ['Olga Doe accused Joe Roe of saying', 'Joe Roe'],
    ['Olga Doe recalled Joe Roe telling her', 'Joe Roe'],
    ['Olga Doe mocked Joe Roe for tweeting', 'Joe Roe'],
    ['Olga Doe quoted Joe Roe as saying', 'Joe Roe'],
    ['Olga Doe heard Joe Roe saying', 'Joe Roe'],
    ['Olga Doe quoted him as saying', null],
    ['Olga Doe held a sign saying', null],
    ['Olga Doe left, saying', 'Olga Doe'],
    ['Olga Doe released a statement saying', 'Olga Doe'],
  ])('gives the words to that one: %s “…”: %s', (before, name) => {
    expect(last(`${before} ${WORDS}`)).toBe(name);
  });
});

describe('the claim of somebody else', () => {
  it.each([
    ['Joe Roe responded to Olga Doe’s claim that the bridge was', 'Olga Doe'],
    ['Joe Roe dismissed Olga Doe’s warning that the bridge', 'Olga Doe'],
    ['Joe Roe echoed Olga Doe’s remarks that the bridge', 'Olga Doe'],
    ['Joe Roe cited Olga Doe’s own prediction that', 'Olga Doe'],
    ['Joe Roe dismissed the claim that the bridge', null],
    ['Joe Roe rejected her accusation that the bridge', null],
    ['Joe Roe said he was told that the bridge', null],
    ['Asked about Olga Doe’s claims, Joe Roe said', 'Joe Roe'],
  ])('gives the words to that one: %s “…”: %s', (before, name) => {
    expect(last(`${before} ${WORDS}`)).toBe(name);
  });

  it('stands even where another says nothing behind', () => {
    expect(last('Asked about Olga Doe’s words “the bridge is not safe,” Joe Roe said nothing.')).toBe('Olga Doe');
  });
});

describe('what was not said', () => {
  it.each([
    'Olga Doe declined to say that the bridge',
    'Olga Doe refused to call it',
    'Olga Doe denied saying',
    'Olga Doe stopped short of saying',
    'Olga Doe never said that the bridge',
    'Olga Doe did not say that',
    'Olga Doe didn’t say that',
    'There is no evidence that Olga Doe said',
    'There is no record that Olga Doe ever wrote',
    'Olga Doe left without saying',
  ])('is nobody’s: %s', (before) => {
    expect(last(`${before} ${WORDS}`)).toBeNull();
  });

  it('is not what somebody denies by a clause of their own', () => {
    expect(last(`Olga Doe denied that the bridge was ${WORDS}`)).toBe('Olga Doe');
  });
});

describe('an answer', () => {
  const ASKED = '“Is it safe?” Olga Doe asked Joe Roe.';
  it('by a pronoun is that of the one who was asked', () => {
    expect(last(`${ASKED} “No,” he replied.`)).toBe('Joe Roe');
  });

  it('is nobody’s where it may be the one who asked', () => {
    expect(last('“Is it safe?” Olga Doe asked. “No,” he replied.')).toBeNull();
  });

  it('is that of whoever is named', () => {
    expect(last(`${ASKED} “No,” Ann Poe replied.`)).toBe('Ann Poe');
  });
});
