import { describe, expect, it } from 'vitest';
import { SPEAKING_NOUNS, singular } from '../../src/english/speakingnouns.ts';

describe('a noun', () => {
  it.each([
    ['families', 'family'],
    ['gunmen', 'gunman'],
    ['witnesses', 'witness'],
    ['users', 'user'],
    ['press', 'press'],
    ['palace', 'palace'],
  ])('in the plural is told by its ending: %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  it('that may speak is in the singular', () => {
    for (const noun of SPEAKING_NOUNS) expect([noun, 'people', 'media', 'data'].includes(singular(noun))).toBe(true);
  });
});
