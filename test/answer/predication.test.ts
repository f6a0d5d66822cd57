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
