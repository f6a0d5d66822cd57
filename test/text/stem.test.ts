import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';
import { anyString } from '../support/strings.ts';

describe('stem', () => {
  it.each([
    ['shoot shoots shooting shot'],
    ['die dies died dying'],
    ['officer officers'],
    ['resign resigns resigned resigning'],
    ['recall recalled recalls'],
    ['man men'],
    ['woman women'],
    ['wife wives'],
    ['child children'],
    ['person persons people'],
    ['say says said saying'],
    ['two 2'],
    ['twelve 12'],
    ['policy policies'],
    ['beat beats beating beaten'],
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each([['police policy'], ['gun gang'], ['mother moth'], ['two three'], ['general generous']])(
    'is not one for %s',
    (forms) => {
      expect(new Set(forms.split(' ').map(stem)).size).toBe(2);
    },
  );

  it('is a word for any string', () => {
    fc.assert(
      fc.property(anyString, (word) => {
        expect(stem(word)).toBeTypeOf('string');
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for a word', (word) => {
    expect(stem(word)).toBeTypeOf('string');
    expect(stem(word).slice(0, 5)).toBe(word.toLowerCase().slice(0, 5));
  });
});
