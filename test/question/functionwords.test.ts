import { describe, expect, it } from 'vitest';
import { withFunctionWords } from '../../src/question/functionwords.ts';
import { makeCoverage } from '../coverage/coverage.ts';

const { vocabulary } = makeCoverage(['The council voted on Monday to hold the annual fo festival.']).lexicon;

describe('the slips in the function words of a question', () => {
  it.each([
    ['who died ni teh fire', 'who died in the fire'],
    ['waht did hte council say', 'what did the council say'],
    ['hwo many came', 'how many came'],
  ])('are put right: %s', (typed, meant) => {
    expect(withFunctionWords(typed, vocabulary)).toBe(meant);
  });

  it.each(['what is the fo festival', 'who is Ti', 'what did NI say', 'no one is on it', ''])(
    'are none where the coverage has the word, or it may be a name: %s',
    (typed) => {
      expect(withFunctionWords(typed, vocabulary)).toBe(typed);
    },
  );
});
