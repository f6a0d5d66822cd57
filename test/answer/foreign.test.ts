import { describe, expect, it } from 'vitest';
import { foreignPredicationOf } from '../../src/answer/foreign.ts';
import { makeCoverage, published, understood } from './coverage.ts';

const coverage = makeCoverage([
  published('Daily Planet', 'They met Olga Doe and Joe Roe, who were arrested, and somebody was killed by a boat.'),
]);
/** What a question asks whose words stand in another language's order. */
const asked = (question: string) => {
  const { concepts } = understood(question, coverage);
  const predication = foreignPredicationOf(question, concepts);
  const words = (names: readonly { words: readonly number[] }[] = []) =>
    names.map((name) => name.words.map((i) => concepts[i]?.typed).join(' '));
  return predication && { ...predication, subject: words(predication.subject), object: words(predication.object) };
};

describe('what a question of another language asks of somebody', () => {
  it.each([
    ['has Olga Doe the Joe Roe killed', { form: 'deed', subject: ['olga doe'], object: ['joe roe'], whether: true }],
    ['has Olga Doe Joe Roe killed', { form: 'deed', subject: ['olga doe'], object: ['joe roe'] }],
    ['why has Olga Doe the Joe Roe killed', { form: 'deed', subject: ['olga doe'], whether: false }],
    ['who has Joe Roe killed', { form: 'deed', subject: [], object: ['joe roe'], whether: false }],
    ['was arrested Olga Doe', { form: 'suffering', subject: ['olga doe'], whether: true }],
    ['why Olga Doe was arrested', { form: 'suffering', subject: ['olga doe'], whether: false }],
  ])('is taken from who is named and the one deed: %s', (question, expected) => {
    expect(asked(question)).toMatchObject(expected);
  });

  it.each(['was arrested the boat', 'Olga Doe and Joe Roe', 'was Olga Doe arrested or killed'])(
    'is nothing where nobody is named, or it is not one deed: %s',
    (question) => {
      expect(asked(question)).toBeNull();
    },
  );
});
