import { describe, expect, it } from 'vitest';
import { facetQuestion } from '../../src/answer/asking.ts';
import { PERSON } from '../../src/answer/quantity.ts';
import { makeCoverage, published, understood } from './coverage.ts';

const coverage = makeCoverage(
  [
    published(
      'Daily Planet',
      'They met Olga Doe and Joe Roe, who stole old boats and rounds of ammunition in Springfield.',
    ),
  ],
  { synonyms: 'boats => boats, ships' },
);
const asked = (question: string) => facetQuestion(question, understood(question, coverage));

describe('what is counted, or which is asked for', () => {
  it.each([
    ['How many boats were stolen?', 'boat', null],
    ['How much ammunition was stolen?', 'ammunit', null],
    ['Tell the number of boats.', 'boat', null],
    ['Which boats were stolen?', 'boat', null],
    ['What boats were stolen?', 'boat', null],
    ['How many different boats were stolen?', 'boat', null],
    ['How many other boats were stolen?', 'boat', null],
    ['Which prior boats were stolen?', 'boat', null],
    ['Which previous boats were stolen?', 'boat', null],
    ['How many rounds of ammunition were stolen?', 'round', 'ammunit'],
    ['How many boats in Springfield were stolen?', 'boat', 'springfield'],
    ['How many pistol-whippings were there?', 'pistol-whip', null],
    ['Who stole the boats?', null, null],
  ])('%s', (question, head, of) => {
    const found = asked(question);
    expect(found.head?.startsWith(head?.slice(0, 6) ?? '') ?? null).toBe(head === null ? null : true);
    expect(found.of).toBe(of);
  });

  it.each([
    'How many died?',
    'How many dead?',
    'How many were killed?',
    'How many have been killed?',
    'How many had been arrested?',
    'How many are missing?',
    'How many was hurt?',
    'How many were shot?',
    'How many have died?',
  ])('is people where nothing else is: %s', (question) => {
    expect(asked(question).head).toBe(PERSON);
  });

  it.each(['How many boats died?', 'How many of them?', 'Many were killed.'])('and not otherwise: %s', (question) => {
    expect(asked(question).head).not.toBe(PERSON);
  });
});

describe('what a question asks about', () => {
  it('are its topics, in their order, with whether they are names', () => {
    const { things } = asked('Did Olga Doe tell of the old boats?');
    expect(things.map(({ stems: [own], isName }) => [own, isName])).toEqual([
      ['olga', true],
      ['doe', true],
      ['old', false],
      ['boat', false],
    ]);
  });

  it('is who is asked about and what they are asked to have done', () => {
    expect(asked('Did Olga Doe steal boats?').deed).toMatchObject({ subject: ['olga', 'doe'], verb: ['steal'] });
    expect(asked('Who robbed Joe Roe?').deed).toBeNull();
    expect(asked('Is Olga Doe a thief?').deed).toBeNull();
    expect(asked('When did Olga Doe rob Joe Roe?').deed).toBeNull();
  });
});
