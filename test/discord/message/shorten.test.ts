import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../../src/discord/message/shorten.ts';

test('a text that fits stays as it is; a longer one fits, ends in an ellipsis and cuts no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 5, max: 40 }), (text, limit) => {
      const short = shorten(text, limit);
      if (text.length <= limit) expect(short).toBe(text);
      else {
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short.endsWith('…')).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
        expect(short).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }
    }),
  );
});

test('a family of emoji is kept whole or left out', () => {
  expect(shorten('👩‍👩‍👧👩‍👩‍👧', 12)).toBe('👩‍👩‍👧…');
});
