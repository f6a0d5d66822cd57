import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../src/english/stopwords.ts';
import { tokens } from '../../src/text/tokens.ts';

const contents = (question: string): string[] =>
  tokens(question).flatMap(({ word }) => (isStopWord(word) ? [] : [word]));

describe('stop words', () => {
  it.each([
    ['How did the gunman die?', ['gunman', 'die']],
    ['Who\u2019s the D.A., and why hasn\u2019t he resigned?', ['da', 'resigned']],
    ['whats it all about, didnt they say', ['say']],
    ['Where was it?', []],
  ])('leave the topics of %s', (question, topics) => {
    expect(contents(question)).toEqual(topics);
  });

  it.each(['us', 'la', 'da', 'will\u2019s', 'mayor', 'two', 'first', 'gascon', 'police', ''])(
    'do not hold %j',
    (word) => {
      expect(isStopWord(word)).toBe(false);
    },
  );
});
