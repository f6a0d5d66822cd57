import { describe, expect, it } from 'vitest';
import { nounPhraseAt, nounPhraseOf } from '../../../src/attribution/people/nounphrase.ts';

describe('a noun phrase', () => {
  it.each([
    ['the old ministry said', 'the old ministry', 'ministry'],
    ['a senior official of the ministry who left', 'a senior official of the ministry', 'official'],
    ['a spokesman for Doe. It', 'a spokesman for Doe', 'spokesman'],
    ['Planet radio, which', 'Planet radio', 'radio'],
  ])('at the head of "%s" is "%s"', (words, phrase, head) => {
    expect(nounPhraseAt(words)).toEqual({ words: phrase, head, length: phrase.length });
  });

  it.each(['who left', 'quickly', 'of the ministry', '', 'the'])('does not stand at the head of "%s"', (words) => {
    expect(nounPhraseAt(words)).toBeNull();
  });

  it('is the whole of some words, or none', () => {
    expect(nounPhraseOf('the old ministry')).toMatchObject({ head: 'ministry' });
    expect(nounPhraseOf('the old ministry in which')).toBeNull();
    expect(nounPhraseOf('the old ministry closed')).toBeNull();
  });
});
