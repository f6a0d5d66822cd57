import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeAgain,
  decodeAnswerPage,
  decodeCard,
  decodeSourcesPage,
  encodeAgain,
  encodeAnswerPage,
  encodeCard,
  encodeSourcesPage,
  idsThatFit,
} from '../../src/discord/page-state.ts';

const letters = (min: number, max: number, alphabet: string) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });
const userId = fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String);
const state = fc.record({
  fingerprint: letters(8, 8, '0123456789abcdefghijklmnopqrstuvwxyz'),
  page: fc.integer({ min: 0, max: 7 }),
  perPage: fc.integer({ min: 1, max: 5 }),
  userId,
  ids: fc.array(letters(1, 14, 'abcXYZ019-'), { minLength: 1, maxLength: 6 }),
});

describe('the custom_id of a page button', () => {
  test('holds as many ids as fit into 100 characters and gives all of it back', () => {
    fc.assert(
      fc.property(state, (page) => {
        const kept = { ...page, ids: page.ids.slice(0, idsThatFit(page)) };
        const customId = encodeAnswerPage(kept);
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(decodeAnswerPage(customId)).toEqual(kept);
      }),
    );
  });

  test('holds four ids of the greatest length, and six of ten characters', () => {
    const page = { fingerprint: 'abcdefgh', page: 1, perPage: 3, userId: String(2n ** 64n - 1n) };
    expect(idsThatFit({ ...page, ids: Array(6).fill('a'.repeat(14)) })).toBe(4);
    expect(idsThatFit({ ...page, ids: Array(6).fill('a'.repeat(10)) })).toBe(6);
  });

  test('refuses to be made longer than Discord keeps it', () => {
    const ids = Array(6).fill('a'.repeat(14));
    expect(() => encodeAnswerPage({ fingerprint: 'abcdefgh', page: 1, perPage: 3, userId: '1', ids })).toThrow(
      RangeError,
    );
  });
});

test('the custom_id of a list button gives back page, owner and outlet', () => {
  fc.assert(
    fc.property(fc.nat(99_999), userId, fc.string({ unit: 'binary', maxLength: 60 }), (page, user, outlet) => {
      const customId = encodeSourcesPage({ page, userId: user, outlet });
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(decodeSourcesPage(customId)).toEqual({ page, userId: user, outlet });
    }),
  );
});

test('the custom_ids of the menu and of "ask again" give back what they were given', () => {
  expect(decodeCard(encodeCard('abcd1234'))).toBe('abcd1234');
  expect(decodeAgain(encodeAgain(4))).toBe(4);
});

test('whatever anybody sends as custom_id is decoded or null, never an exception', () => {
  const nearly = fc.tuple(fc.constantFrom('page:1:', 'list:1:', 'card:1:', 'again:1:', 'page:2:'), fc.string());
  const anything = fc.oneof(
    fc.string({ maxLength: 100 }),
    nearly.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anything, (customId) => {
      for (const decode of [decodeAnswerPage, decodeSourcesPage, decodeCard, decodeAgain]) decode(customId);
    }),
  );
  expect(decodeAnswerPage('page:1:abcdefgh:1:9:1:a')).toBeNull();
  expect(decodeAnswerPage('page:2:abcdefgh:1:3:1:a')).toBeNull();
  expect(decodeAnswerPage('page:1:abcdefgh:1:3:1:')).toBeNull();
  expect(decodeAgain('again:1:6')).toBeNull();
});
