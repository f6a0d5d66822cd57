import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSlips } from '../../src/answer/slip.ts';
import { anyString } from '../support/strings.ts';

const KNOWN = new Set(['form', 'hose', 'bridge']);
const right = (question: string): string => withoutSlips(question, (word) => KNOWN.has(word));

describe('a misspelt function word', () => {
  it.each([
    ['with two letters swapped', 'hwat did tehy say abuot it', 'what did they say about it'],
    ['with a letter left out', 'wich bridge, and wher', 'which bridge, and where'],
    ['with a letter typed twice', 'whhen did thhey go', 'when did they go'],
    ['without its vowels', 'frm whm, abt hw mny', 'from whom, about hw many'],
    ['shortened', 'wut about ur bridge cuz of it', 'what about your bridge because of it'],
  ])('%s is put right', (_, typed, meant) => {
    expect(right(typed)).toBe(meant);
  });

  it('is not seen in a word of the coverage or of the files of words', () => {
    expect(right('the form of a hose')).toBe('the form of a hose');
  });

  it.each(['fro', 'won', 'hat', 'tat', 'sued', 'B2B', 'wich2', 'Wich', 'WICH'])(
    'is not seen in a short word, in another one, or in what may be a name: %s',
    (word) => {
      expect(right(`${word} bridge`)).toBe(`${word} bridge`);
    },
  );

  it('is not looked for in a long word, so that time stays bounded', () => {
    const long = 'w'.repeat(100_000);
    expect(right(`wich ${long}`)).toBe(`which ${long}`);
  });

  it('leaves the rest to the letter, whatever somebody types', () => {
    expect(right('  Hwat, abuot\u2009 "that"?')).toBe('  Hwat, about\u2009 "that"?');
    fc.assert(fc.property(anyString, (typed) => withoutSlips(typed, () => true) === typed));
  });
});
