import { describe, expect, it } from 'vitest';
import { sentenceSubject } from '../../../src/attribution/cues/sentencespeaker.ts';

describe('whom a sentence is about', () => {
  it('is its subject where a newsroom has only reported it', () => {
    const sentence = 'Mayor Olga Doe closed the bridge without a permit, CNN previously reported.';
    expect(sentenceSubject(sentence).cue).toMatchObject({ words: 'Olga Doe' });
  });

  it('is whoever says it, however much is told of them after the name', () => {
    const sentence =
      'Every bridge has its limits, said Olga Doe, analyst with the Union of Concerned Builders’ program for old towns and harbors, adding that the council has made thoughtful decisions each year on how to get the attention of the people.';
    expect(sentenceSubject(sentence)).toMatchObject({ cue: { words: 'Olga Doe' }, speaks: true });
  });

  it('is the lady, by her name', () => {
    expect(sentenceSubject('First lady Olga Doe visited the bridge.').cue).toMatchObject({ words: 'Olga Doe' });
  });
});
