import { describe, expect, it } from 'vitest';
import { tenseOf } from '../../src/english/pasttense.ts';

describe('the tense of a clause', () => {
  it.each([
    'The council met on Monday',
    'Lane said so on Monday',
    'the bridge, closed on Monday',
    'Did they meet on Monday',
    'They had to meet on Monday',
  ])('is the past by the form of its verb: %s', (words) => {
    expect(tenseOf(words)).toBe('past');
  });

  it.each([
    'The council is to meet on Monday',
    'They will be asked on Monday',
    'The match is scheduled for Monday',
    'They have the closed bridge to see',
    'Come to the bridge on Monday',
    'We\u2019re there on Monday',
  ])('is the present where an ending belongs to no past: %s', (words) => {
    expect(tenseOf(words)).toBe('present');
  });

  it.each(['Odds for Monday', 'On Monday', 'a victory on Monday', 'They need a proceeding'])(
    'is unknown without such a verb: %s',
    (words) => {
      expect(tenseOf(words)).toBe('none');
    },
  );
});
