import { describe, expect, it } from 'vitest';
import { makeCoverage, published, understood } from './coverage.ts';

const coverage = makeCoverage([
  published(
    'Daily Planet',
    'They met Olga Doe and Joe Roe, and a thief stole boats in Springfield by gate 2 of the Harbor Company.',
  ),
]);
const asked = (question: string) => {
  const { predication, concepts } = understood(question, coverage);
  const words = (names: readonly { words: readonly number[]; numbers: readonly number[] }[] = []) =>
    names.map((name) => [...name.words, ...name.numbers].map((i) => concepts[i]?.typed).join(' '));
  return predication && { ...predication, subject: words(predication.subject), object: words(predication.object) };
};

describe('what is asked of somebody', () => {
  it.each([
    ['Is Olga Doe a thief?', { form: 'being', subject: ['olga doe'] }],
    ['Did Olga Doe steal the boat?', { form: 'deed', subject: ['olga doe'], object: [], whether: true }],
    ['Has Olga Doe robbed Joe Roe?', { form: 'deed', subject: ['olga doe'], object: ['joe roe'], direct: true }],
    ['Was Olga Doe arrested by Joe Roe?', { form: 'suffering', subject: ['olga doe'], object: ['joe roe'] }],
    ['Did Olga Doe leave Gate 2?', { form: 'deed', subject: ['olga doe'], object: ['gate 2'] }],
    ['Did Olga Doe sign with Joe Roe?', { mutual: true, direct: false }],
    ['When did Olga Doe rob Joe Roe?', { form: 'deed', whether: false, object: ['joe roe'] }],
    ['Who robbed Joe Roe?', { form: 'deed', subject: [], object: ['joe roe'], whether: false }],
  ])('%s', (question, expected) => {
    expect(asked(question)).toMatchObject(expected);
  });

  it.each([
    ['it is nobody with a name', 'Is the bridge a danger?'],
    ['it is who somebody is', 'Who is Olga Doe?'],
    ['it takes nothing for granted between two', 'When did Olga Doe leave the boat?'],
    ['it is words', 'When did Olga Doe warn Joe Roe?'],
    ['it is of what is somebody\u2019s', 'Did Olga Doe\u2019s thief steal the boat?'],
  ])('is nothing where %s', (_, question) => {
    expect(asked(question)).toBeNull();
  });
});

describe('a question whether something was done', () => {
  it.each(
    'arrested,beaten,shot,slain,hurt,sued,found,sent,caught,held,hit,built,made,paid,sold,bought,lost,won,struck,fought,hung,cut,shut,led,met,left,thrown'.split(
      ',',
    ),
  )('is known by its participle: %s', (participle) => {
    expect(asked(`Was Olga Doe ${participle} by Joe Roe?`)).toMatchObject({ form: 'suffering', whether: true });
    expect(asked(`Has Olga Doe ${participle} Joe Roe?`)).toMatchObject({ form: 'deed', whether: true });
    expect(asked(`Has Olga Doe been ${participle} by Joe Roe?`)).toMatchObject({ form: 'suffering', whether: true });
  });

  it.each(['ill', 'famous', 'shotgun', 'unhurtful'])('and is none without one: %s', (word) => {
    expect(asked(`Was Olga Doe ${word} in Springfield?`)).toBeNull();
  });

  it.each(['and ', 'so ', 'but ', ''])('may open with a small word: "%s"', (opening) => {
    expect(asked(`${opening}did Olga Doe steal the boat?`)).toMatchObject({ form: 'deed', subject: ['olga doe'] });
    expect(asked(`${opening}is Olga Doe a thief?`)).toMatchObject({ form: 'being', subject: ['olga doe'] });
    expect(asked(`  ${opening}was Olga Doe arrested?`)).toMatchObject({ form: 'suffering' });
  });

  it.each(['well did Olga Doe steal the boat?', 'they ask did Olga Doe steal the boat?'])(
    'is none within another: %s',
    (question) => {
      expect(asked(question)).toBeNull();
    },
  );
});

describe('what stands between the deed and whom it was done to', () => {
  it.each([
    ['Did Olga Doe rob Joe Roe?', true, false],
    ['Did Olga Doe rob the Harbor Company?', true, false],
    ['Did Olga Doe rob her Harbor Company?', true, false],
    ['Did Olga Doe steal boats of Joe Roe?', false, false],
    ['Did Olga Doe sign with Joe Roe?', false, true],
    ['Did Olga Doe sign with the Harbor Company?', false, true],
    ['Did Olga Doe sign without Joe Roe?', false, false],
  ])('%s', (question, direct, mutual) => {
    expect(asked(question)).toMatchObject({ direct, mutual });
  });
});

describe('the names in a question', () => {
  it('are one where words and numbers stand together, and two where others stand between', () => {
    expect(asked('Did Olga Doe rob Joe Roe by Gate 2?')?.object).toEqual(['joe roe', 'gate 2']);
    expect(asked('Did Olga Doe rob Joe Roe in 2021?')?.object).toEqual(['joe roe']);
    expect(asked('Did Olga Doe rob Joe Roe in 1899?')?.object).toEqual(['joe roe']);
    expect(asked('Did Olga Doe rob Joe Roe in 1799?')?.object).toEqual(['joe roe', '1799']);
    expect(asked('Did Olga Doe rob Joe Roe in 20210?')?.object).toEqual(['joe roe', '20210']);
  });

  it.each([
    'Is Olga Doe really a thief?',
    'Is Olga Doe actually a thief?',
    'Was Olga Doe just a thief in Springfield?',
    'Are Olga Doe a thief who stole boats?',
    'Were Olga Doe a thief, or not?',
  ])('are in front of what somebody is said to be: %s', (question) => {
    expect(asked(question)).toMatchObject({ form: 'being', subject: ['olga doe'], object: [], whether: true });
  });
});
