import { describe, expect, it } from 'vitest';
import { enoughFor, isSilent } from '../../src/answer/silence.ts';
import { evidenceFor, makeCoverage } from './coverage.ts';

const coverage = makeCoverage([
  [
    'The council of Springfield voted on Monday to close the old bridge over the harbor until spring.',
    'Olga Doe, the chief engineer, said that two of its nine pillars were cracked.',
  ].join('\n'),
  'A fire destroyed the fish market on Sunday, Joe Roe said, and nobody was hurt in it.',
  'The museum has lost its roof, and Mayor Rita Vale was angry about the insurance.',
  'Fishermen on the quay sold their boats to a company from Norway.',
  'A guard, Ann Poe, 41, was seen on the roof of the museum on Monday with the painter Joe Roe.',
]);
/** The first is the strongest for `NEARLY`, and lacks the name. */
const NEAR = [
  'The engineer closed the old bridge.',
  'On Monday Olga Doe closed the old bridge.',
  'Joe Roe met Olga Doe at the market in the spring, and the museum has lost its roof.',
  'Olga Doe was seen on the quay.',
  'Fishermen on the quay sold their boats to a company from Norway.',
];
const NEARLY = 'Did the angry engineer close the old bridge with Olga Doe?';
async function silent(question: string): Promise<boolean> {
  const { asked, evidence } = await evidenceFor(question, coverage);
  return isSilent(asked, evidence, coverage.lexicon);
}

describe('the coverage answers', () => {
  it.each([
    'When did the council vote to close the old bridge?',
    'old bridge',
    'What did Olga Doe say about the pillars?',
    'How many pillars were cracked?',
    'Who was angry about the insurance?',
    'what destroyed the fish market',
    'Rita Vale',
    'How old is Ann Poe?',
    'How old is the guard?',
    'What did Olga Doe say about the cracked pillars of Springfield?',
  ])('what it has: %s', async (question) => {
    expect(await silent(question)).toBe(false);
  });
});

describe('the coverage is silent', () => {
  it.each([
    ['on another topic', 'Who won the football game?'],
    ['on another topic with a word in common', 'What is the best recipe for fish soup with garlic?'],
    ['on somebody whom it does not know', 'Who is Sam Hill?'],
    ['on an unknown person beside a known thing', 'What did Sam Hillman say about the bridge?'],
    ['on a known person beside an unknown thing', 'Which university did Olga Doe attend in Iceland?'],
    ['where the names do not occur together', 'What did Rita Vale say to Joe Roe?'],
    ['on an age that it does not give', 'How old is Olga Doe?'],
    ['on the age of somebody beside whom another has one', 'How old is Joe Roe?'],
    ['on a sum that it does not give', 'How much did the council pay for the old bridge?'],
    ['without any evidence', 'volcano'],
  ])('%s', async (_, question) => {
    expect(await silent(question)).toBe(true);
  });

  it('but not where a passage nearly as strong as the strongest has what that one lacks', async () => {
    const near = makeCoverage(NEAR);
    const { asked, evidence } = await evidenceFor(NEARLY, near);
    const isEnough = enoughFor(asked, near.lexicon);
    const [first, second] = evidence.map(({ candidates: [best] }) => isEnough(best));
    expect([first, second]).toEqual([false, true]);
    expect(isSilent(asked, evidence, near.lexicon)).toBe(false);
    expect(isSilent(asked, evidence.slice(0, 1), near.lexicon)).toBe(true);
  });

  it('on a long question that has next to nothing to do with it', async () => {
    const question =
      'Which quarterback signed a contract with the football team that plays at the stadium in Denver, and which coach praised his throwing arm after the game against Dallas, according to reporters?';
    expect(await silent(question)).toBe(true);
  });

  it('but not on a long question that it answers in part', async () => {
    const question =
      'Which council voted on Monday to close the old bridge over the harbor until spring, and which engineer said that two of its nine pillars were cracked?';
    expect(await silent(question)).toBe(false);
  });
});
