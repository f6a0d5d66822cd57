import { describe, expect, it } from 'vitest';
import { gistOfStems, repeats, type SentenceRange, saysTheSame, strongest } from '../../src/excerpts/corroboration.ts';
import type { Candidate } from '../../src/reading/candidate.ts';
import type { RankedPassage } from '../../src/reading/rank.ts';
import type { Vocabulary } from '../../src/search/vocabulary.ts';
import { fold } from '../../src/text/fold.ts';

/** A vocabulary in which every stem is as rare as it has letters. */
const vocabulary = { rarity: (stem: string) => stem.length } as unknown as Vocabulary;
const gist = (stems: string, negated = false) =>
  gistOfStems(new Set(stems.split(' ').filter(Boolean)), vocabulary, negated);
const same = (a: string, b: string, negated = false): [boolean, boolean] => [
  saysTheSame(gist(a), gist(b, negated)),
  saysTheSame(gist(b, negated), gist(a)),
];
const BOTH = [true, true];
const NEITHER = [false, false];

describe('two gists', () => {
  it('weigh what their topics do together, and have their numbers in figures', () => {
    expect(gist('harbor two 12 boat')).toMatchObject({ weight: 15, negated: false });
    expect([...gist('harbor two 12 boat').numbers]).toEqual(['2', '12']);
    expect([...gist('harbor zero twelve').numbers]).toEqual(['0', '12']);
  });

  it('are the same where at least seven tenths of the lighter one stand in the other', () => {
    expect(same('aaaaaaa bbb', 'aaaaaaa cccc')).toEqual(BOTH);
    expect(same('aaaaaa bbbb', 'aaaaaa ccccc')).toEqual(NEITHER);
  });

  it('are not the same where one is much lighter, or empty', () => {
    expect(same('aaaaaaaaa', 'aaaaaaaaa bbbbbbbbbbb')).toEqual(BOTH);
    expect(same('aaaaaaaa', 'aaaaaaaa bbbbbbbbbbb')).toEqual(NEITHER);
    expect(same('', '')).toEqual(NEITHER);
  });

  it('are not the same where one alone denies something', () => {
    expect(same('harbor', 'harbor', true)).toEqual(NEITHER);
    expect(saysTheSame(gist('harbor', true), gist('harbor', true))).toBe(true);
  });

  it('are not the same where they have other numbers, and may be where one of them has none', () => {
    expect(same('harbor-fishermen 12', 'harbor-fishermen 13')).toEqual(NEITHER);
    expect(same('harbor-fishermen two', 'harbor-fishermen 2')).toEqual(BOTH);
    expect(same('harbor-fishermen 12', 'harbor-fishermen now')).toEqual(BOTH);
  });
});

describe('a sentence is said again', () => {
  /** Sentences of so many topics. */
  const extent = (...sentences: readonly [string, number][]): SentenceRange =>
    ({
      first: 0,
      last: sentences.length - 1,
      reading: { sentences: sentences.map(([words, topics]) => ({ folded: fold(words), terms: new Array(topics) })) },
    }) as unknown as SentenceRange;

  it('where one of several is the same but for case and typography, and is not too plain', () => {
    const one = extent(['They met.', 2], ['Doe\u2019s boat left the harbor.', 4]);
    expect(repeats(one, extent(["DOE'S boat left the harbor.", 4], ['It sank.', 2]))).toBe(true);
    expect(repeats(one, extent(['The boat left the harbor.', 4]))).toBe(false);
    expect(repeats(one, extent(['They met.', 2]))).toBe(false);
    expect(repeats(extent(['They met there.', 3]), extent(['They met there.', 3]))).toBe(false);
  });
});

describe('the strongest candidates', () => {
  it('are those of the highest score, then those that are found first, and no more than are wanted', () => {
    const candidate = (score: number, id: number, start: number) =>
      ({ score, start, reading: { passage: { id } } }) as unknown as Candidate;
    const evidence = [
      [candidate(1, 2, 0), candidate(3, 2, 9), candidate(3, 2, 5)],
      [candidate(3, 1, 7), candidate(2, 1, 0)],
    ].map((candidates) => ({ candidates })) as unknown as RankedPassage[];
    const found = (most: number) =>
      strongest(evidence, most).map(({ score, start, reading }) => [score, reading.passage.id, start]);
    expect(found(9)).toEqual([
      [3, 1, 7],
      [3, 2, 5],
      [3, 2, 9],
      [2, 1, 0],
      [1, 2, 0],
    ]);
    expect(found(2)).toEqual([
      [3, 1, 7],
      [3, 2, 5],
    ]);
  });
});
