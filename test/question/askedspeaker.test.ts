import { describe, expect, it } from 'vitest';
import { askedSpeaker } from '../../src/question/askedspeaker.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const { lexicon } = makeCoverage([
  published(
    'Daily Planet',
    'The council met on Monday. The mayor, Olga Doe, came with Doe’s friend Olga Roe and the police.',
  ),
]);

describe('whose words a question asks for', () => {
  it.each([
    ['What did Olga Doe say?', 'Olga Doe'],
    ['what did doe say about the bridge?', 'doe'],
    ['And what has Mayor Doe said?', 'Doe'],
    ['What exactly did the late Olga Roe ever say?', 'Olga Roe'],
  ])('%s', (question, speaker) => {
    expect(askedSpeaker(question, lexicon)).toBe(speaker);
  });

  it.each([
    'What did the police say?',
    'What did she say?',
    'What did they say about Doe?',
    'Who said that Doe was late?',
    'What did Doe do?',
    'What do people say?',
  ])('is nobody by name: %s', (question) => {
    expect(askedSpeaker(question, lexicon)).toBeNull();
  });
});
