import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CoverageFileError, parseCoverages } from '../../src/coverages/coveragefile.ts';
import {
  type CreatedState,
  isGiven,
  NOTHING_CREATED,
  parseCreated,
  withCreated,
} from '../../src/coverages/createdstate.ts';
import { coverageAt } from '../../src/coverages/place.ts';

const ids = ['100000000000000001', '100000000000000002', '100000000000000003'];
const names = ['bridge', 'harbour', 'market', 'fair'];
const file = parseCoverages(
  `created: {folder: made}
coverages:
  bridge: {articles: bridge, servers: [${ids[0]}]}
  harbour: {articles: made/market, channels: [${ids[1]}]}`,
  '/srv',
);

const places = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...names), { noNullPrototype: true });
const state: fc.Arbitrary<CreatedState> = fc.record({
  coverages: fc.dictionary(
    fc.constantFrom(...names),
    fc.record({ home: fc.constantFrom(...ids), editors: fc.subarray(ids) }),
    { noNullPrototype: true },
  ),
  servers: places,
  channels: places,
});

describe('what was created in Discord', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(parseCreated(JSON.stringify(one, null, 2))).toEqual(one);
      }),
    );
  });

  test.each([
    '',
    '[]',
    '{"coverages":{}}',
    '{"coverages":{"A b":{"home":"1","editors":[]}},"servers":{},"channels":{}}',
  ])('is refused where it is not: %j', (text) => expect(() => parseCreated(text)).toThrow(CoverageFileError));

  test('never changes what the operator’s file says', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...ids), fc.constantFrom(...ids), (one, serverId, channelId) => {
        const all = withCreated(file, one);
        for (const [name, entry] of file.coverages) {
          const { servers, channels, ...rest } = entry;
          expect(all.coverages.get(name)).toMatchObject(rest);
          expect(all.coverages.get(name)?.servers).toEqual(expect.arrayContaining([...servers]));
          expect(all.coverages.get(name)?.channels).toEqual(expect.arrayContaining([...channels]));
        }
        const place = { serverId, channelId, parentId: null };
        if (isGiven(file, 'channels', channelId)) expect(coverageAt(all, place)).toBe(coverageAt(file, place));
      }),
    );
  });

  test('gives no two coverages one place, one folder or one short form of the name', () => {
    fc.assert(
      fc.property(state, (one) => {
        const entries = [...withCreated(file, one).coverages.values()];
        for (const list of [entries.flatMap(({ servers }) => servers), entries.flatMap(({ channels }) => channels)]) {
          expect(new Set(list).size).toBe(list.length);
        }
        expect(new Set(entries.map(({ articles }) => articles)).size).toBe(entries.length);
      }),
    );
  });

  test('counts for nothing where the operator allows none', () => {
    const plain = parseCoverages('coverages: {bridge: {articles: bridge}}', '/srv');
    fc.assert(
      fc.property(state, (one) => {
        expect(withCreated(plain, one)).toBe(plain);
      }),
    );
    expect(withCreated(file, NOTHING_CREATED)).toEqual(file);
  });
});
