import { describe, expect, test } from 'vitest';
import { CoverageFileError, parseCoverages } from '../../src/coverages/coveragefile.ts';
import { tagOf } from '../../src/coverages/coveragetag.ts';

const parsed = (text: string) => parseCoverages(text, '/srv/news');

function faultsOf(text: string): readonly string[] {
  try {
    parsed(text);
    return [];
  } catch (fault) {
    if (!(fault instanceof CoverageFileError)) throw fault;
    return fault.faults;
  }
}

describe('a file of coverages', () => {
  test('names articles, feeds, those who run it, and where each answers', () => {
    const { coverages, ...rest } = parsed(`
default: bridge
direct: harbour
coverages:
  bridge:
    articles: bridge
    feeds: [https://news.example/feed]
    editors: [100000000000000011]
    servers: [100000000000000003]
    channels: [100000000000000004]
  harbour:
    articles: /elsewhere/harbour.jsonl
    calibration: harbour.json
    gaps: gaps.tsv
`);
    expect(rest).toEqual({ default: 'bridge', direct: 'harbour', created: null });
    expect([...coverages.values()]).toEqual([
      {
        name: 'bridge',
        articles: '/srv/news/bridge',
        feeds: ['https://news.example/feed'],
        editors: ['100000000000000011'],
        servers: ['100000000000000003'],
        channels: ['100000000000000004'],
        calibration: null,
        gaps: null,
        home: null,
      },
      {
        name: 'harbour',
        articles: '/elsewhere/harbour.jsonl',
        feeds: [],
        editors: [],
        servers: [],
        channels: [],
        calibration: '/srv/news/harbour.json',
        gaps: '/srv/news/gaps.tsv',
        home: null,
      },
    ]);
  });

  test('says whether others may be created in Discord, and by whom, and may then name none itself', () => {
    const { coverages, created } = parsed('created: {folder: made, editors: [100000000000000011], managers: true}');
    expect([...coverages.keys()]).toEqual([]);
    expect(created).toEqual({ folder: '/srv/news/made', editors: ['100000000000000011'], managers: true });
    expect(parsed('created: {folder: made}').created).toEqual({
      folder: '/srv/news/made',
      editors: [],
      managers: false,
    });
  });

  test('keeps every digit of an id, with or without quotation marks', () => {
    const { coverages } = parsed(
      'coverages: {a: {articles: a, servers: [1234567890123456789, "1234567890123456788"]}}',
    );
    expect(coverages.get('a')?.servers).toEqual(['1234567890123456789', '1234567890123456788']);
  });

  test('says of each fault in which line it stands', () => {
    expect(
      faultsOf(`default: nowhere
coverages:
  a:
    articles: a
    channels: [100000000000000004]
  b:
    articles: b
    channels:
      - 100000000000000005
      - 100000000000000004
`),
    ).toEqual([
      'line 1: there is no coverage "nowhere"',
      'line 10: the channel 100000000000000004 of "b" is "a"\'s too',
    ]);
    expect(faultsOf('coverages:\n  a:\n    articles: a\n    chanels: [1]\n')).toEqual([
      'line 4: coverages.a does not know "chanels"',
    ]);
    expect(faultsOf('coverages:\n  a:\n    articles: a\n    servers: [bridge]\n')).toEqual([
      'line 4: coverages.a.servers.0 must be an id of 17 to 20 digits',
    ]);
    expect(faultsOf('coverages:\n  A b:\n    articles: a\n')).toEqual([
      'line 2: coverages.A b must be 1 to 32 lower-case letters, digits and hyphens',
    ]);
    expect(faultsOf('coverages:\n  a:\n    articles: x\n  b:\n    articles: x\n')).toEqual([
      'line 5: the path of the articles of "b" is "a"\'s too',
    ]);
  });

  test.each([
    ['coverages: {}', 'line 1: coverages has none'],
    ['coverages: [', 'line 1: '],
    ['a: &a [*a]\ncoverages: {}', 'line 1: '],
    ['', 'line 1: '],
    ['coverages:\n  a: {articles: a}\n  a: {articles: b}\n', 'line 3: Map keys must be unique'],
  ])('that cannot be used is refused with a line: %j', (text, fault) => {
    expect(faultsOf(text)[0]).toContain(fault);
  });

  test('never gives two coverages one tag', () => {
    // The first two names of this form whose tags are the same.
    const names = new Map<string, string>();
    let pair: readonly [string, string] | null = null;
    for (let i = 0; pair === null; i += 1) {
      const name = `c${i}`;
      const other = names.get(tagOf(name));
      if (other === undefined) names.set(tagOf(name), name);
      else pair = [other, name];
    }
    const [one, two] = pair;
    expect(faultsOf(`coverages:\n  ${one}: {articles: a}\n  ${two}: {articles: b}\n`)).toEqual([
      `line 3: the short form of the name of "${two}" is "${one}"'s too`,
    ]);
  });
});
