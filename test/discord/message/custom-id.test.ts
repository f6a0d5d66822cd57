import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SORTS } from '../../../src/corpus/archive.ts';
import {
  decodeAgain,
  decodeAmiss,
  decodeAnswerPage,
  decodeAround,
  decodeCard,
  decodeCheckPage,
  decodeFurther,
  decodeGalleryPage,
  decodeRemoval,
  decodeSourcesPage,
  encodeAgain,
  encodeAmiss,
  encodeAnswerPage,
  encodeAround,
  encodeCard,
  encodeCheckPage,
  encodeFurther,
  encodeGalleryPage,
  encodeRemoval,
  encodeSourcesPage,
  idsThatFit,
} from '../../../src/discord/message/custom-id.ts';

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
        for (const verb of ['page', 'show'] as const) {
          const customId = encodeAnswerPage(verb, kept);
          expect(customId.length).toBeLessThanOrEqual(100);
          expect(decodeAnswerPage(verb, customId)).toEqual(kept);
        }
      }),
    );
  });

  test('holds four ids of the greatest length, six of ten characters, and less where a mark is added', () => {
    const page = { fingerprint: 'abcdefgh', page: 1, perPage: 3, userId: String(2n ** 64n - 1n) };
    expect(idsThatFit({ ...page, ids: Array(6).fill('a'.repeat(14)) })).toBe(4);
    expect(idsThatFit({ ...page, ids: Array(6).fill('a'.repeat(10)) })).toBe(6);
    expect(idsThatFit({ ...page, ids: Array(6).fill('a'.repeat(10)) }, '~abcd')).toBe(5);
  });

  test('refuses to be made longer than Discord keeps it', () => {
    const ids = Array(6).fill('a'.repeat(14));
    expect(() => encodeAnswerPage('page', { fingerprint: 'abcdefgh', page: 1, perPage: 3, userId: '1', ids })).toThrow(
      RangeError,
    );
  });
});

test('the custom_id of a page of a checked quotation gives back the coverage and the page', () => {
  const page = { fingerprint: 'abcdefgh', page: 12 };
  expect(decodeCheckPage(encodeCheckPage(page))).toEqual(page);
  for (const odd of ['check', 'check:1:abc', 'check:1:ABC:1', 'check:2:abc:1', 'check:1:abc:1000', 'check:1:abc:1:']) {
    expect(decodeCheckPage(odd)).toBeNull();
  }
});

test('the custom_id of a list button gives back page, owner and order', () => {
  fc.assert(
    fc.property(fc.nat(99_999), userId, fc.constantFrom(...SORTS), (page, user, sort) => {
      const customId = encodeSourcesPage({ page, userId: user, sort });
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(decodeSourcesPage(customId)).toEqual({ page, userId: user, sort });
    }),
  );
});

test('the custom_id of a button of /quote, /compare or /timeline gives back what it was given', () => {
  const page = fc.record({
    mode: fc.constantFrom('quote', 'compare', 'timeline'),
    bare: fc.boolean(),
    fingerprint: letters(1, 16, '0123456789abcdefghijklmnopqrstuvwxyz'),
    page: fc.nat(999),
    userId,
  });
  fc.assert(
    fc.property(page, fc.constantFrom('turn', 'post'), (state, verb) => {
      const customId = encodeGalleryPage(verb, state);
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(decodeGalleryPage(verb, customId)).toEqual(state);
      expect(decodeGalleryPage(verb === 'turn' ? 'post' : 'turn', customId)).toBeNull();
    }),
  );
});

test('the custom_ids of all other controls give back what they were given', () => {
  expect(decodeCard(encodeCard('abcd1234'))).toBe('abcd1234');
  expect(decodeAgain(encodeAgain(4))).toBe(4);
  expect(decodeFurther(encodeFurther(2))).toBe(2);
  expect(decodeAround(encodeAround('abcd1234'))).toBe('abcd1234');
  expect(decodeRemoval(encodeRemoval('100000000000000011'))).toBe('100000000000000011');
  const amiss = { kind: 'wrong', fingerprint: 'abcd1234', ids: Array(5).fill('a'.repeat(14)) } as const;
  expect(decodeAmiss(encodeAmiss(amiss))).toEqual(amiss);
});

test('whatever anybody sends as custom_id is decoded or null, never an exception', () => {
  const nearly = fc.tuple(
    fc.constantFrom('page:1:', 'turn:1:quote:', 'list:1:', 'card:1:', 'again:1:', 'page:2:', 'amiss:1:i:'),
    fc.string(),
  );
  const anything = fc.oneof(
    fc.string({ maxLength: 100 }),
    nearly.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anything, (customId) => {
      const others = [
        decodeSourcesPage,
        decodeCard,
        decodeAgain,
        decodeFurther,
        decodeAround,
        decodeRemoval,
        decodeAmiss,
      ];
      for (const decode of others) decode(customId);
      decodeAnswerPage('page', customId);
      decodeGalleryPage('turn', customId);
    }),
  );
  expect(decodeAnswerPage('page', 'page:1:abcdefgh:1:9:1:a')).toBeNull();
  expect(decodeAnswerPage('page', 'page:2:abcdefgh:1:3:1:a')).toBeNull();
  expect(decodeAnswerPage('page', 'page:1:abcdefgh:1:3:1:')).toBeNull();
  expect(decodeAnswerPage('show', 'page:1:abcdefgh:1:3:1:a')).toBeNull();
  expect(decodeAgain('again:1:6')).toBeNull();
});
