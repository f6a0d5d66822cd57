import { describe, expect, it } from 'vitest';
import { ages, owners, ranks, relations } from '../../src/answer/portrait.ts';
import { stem } from '../../src/text/stem.ts';
import { asking } from './facetquestion.ts';

const told = (words: string, stems: readonly string[] = [], before = ''): string[] =>
  ages({ words, before }, asking('how-old', { stems })).map(({ topic, value }) => `${topic}: ${value}`);

describe('an age', () => {
  it.each([
    ['Olga Doe, 42, left.', 'age of Doe: 42'],
    ['Olga Doe (pictured), 42, left.', 'age of Doe: 42'],
    ['Olga Doe, now 42.', 'age of Doe: 42'],
    ['Olga Doe, age 42; she left.', 'age of Doe: 42'],
    ['Olga Doe, aged 101, left.', 'age of Doe: 101'],
    ['Olga Doe is 42.', 'age of Doe: 42'],
    ['Olga Doe was 42 years old when she left.', 'age of Doe: 42'],
    ['Olga Doe was 42 and happy.', 'age of Doe: 42'],
    ['The 42-year-old Olga Doe left.', 'age of Doe: 42'],
    ['The 42-year-old harbour painter Olga B. Doe left.', 'age of Doe: 42'],
    ['Olga Doe-Roe, 7, left.', 'age of Doe-Roe: 7'],
  ])('is that of the name that it stands by: %s', (words, expected) => {
    expect(told(words)).toEqual([expected]);
  });

  it.each([
    'Olga Doe left 42 boats.',
    'Olga Doe was 42 miles away.',
    'The 42-year-old boat left.',
    'Olga Doe, 1984, left.',
    'Olga Doe, who left, was seen at 42.',
    'It was 42.',
    '',
  ])('is not told by: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it('told with a pronoun is that of the last name in front of it', () => {
    expect(told('Joe Roe met Olga Doe. She was 42.')).toEqual(['age of Doe: 42']);
    expect(told('Olga Doe left on Monday. She is 42 years old.')).toEqual(['age of Doe: 42']);
    expect(told('Olga Doe left in June. \u201cNo.\u201d She is 42.')).toEqual(['age of Doe: 42']);
    expect(told('She was 42.', [], 'They met Olga Doe. ')).toEqual(['age of Doe: 42']);
    expect(told('She left.', [], 'They met Olga Doe. She was 42. ')).toEqual([]);
    expect(told('They met Olga Maria Doe. She was 42.')).toEqual(['age of Doe: 42']);
    expect(told('She was 42.')).toEqual([]);
  });

  it('of others is left out where one asked about has one', () => {
    const both = 'Olga Doe, 42, and Joe Roe, 31, left.';
    expect(told(both, ['doe'])).toEqual(['age of Doe: 42']);
    expect(told(both, ['moe'])).toEqual(['age of Doe: 42', 'age of Roe: 31']);
  });
});

describe('a rank', () => {
  const ranked = (words: string): string[] =>
    ranks(words, asking('how-old', { stems: ['doe'] })).map(({ topic, value }) => `${topic}: ${value}`);

  it.each([
    ['Private Doe', 'private'],
    ['Pvt. Doe', 'private'],
    ['Corporal Doe', 'corporal'],
    ['Cpl. Doe', 'corporal'],
    ['Sergeant Doe', 'sergeant'],
    ['Sgt. Olga B. Doe', 'sergeant'],
    ['Lieutenant Doe', 'lieutenant'],
    ['Lt. Doe', 'lieutenant'],
    ['Captain Doe', 'captain'],
    ['Capt. Doe', 'captain'],
    ['Major Doe', 'major'],
    ['Maj. Doe', 'major'],
    ['Colonel Doe', 'colonel'],
    ['Col. Doe', 'colonel'],
    ['Detective Olga Doe', 'detective'],
    ['Det. Doe', 'detective'],
    ['Deputy Doe', 'deputy'],
  ])('is the same in full and shortened: %s', (words, rank) => {
    expect(ranked(`It was ${words} who left.`)).toEqual([`rank of Doe: ${rank}`]);
  });

  it.each(['Sgt. Roe left Doe.', 'Mayor Doe left.', 'The private Doe left.', 'Sgt. Doe Roe left.'])(
    'is not told of the one asked about by: %s',
    (words) => {
      expect(ranked(words)).toEqual([]);
    },
  );
});

describe('whom it was done to', () => {
  const whom = (text: string): string[] =>
    relations(text, asking('how-old', { stems: [stem('robbed')] })).map(({ topic, value }) => `${topic}: ${value}`);

  it.each([
    ['doe robbed his wife', ['whom: wife']],
    ['doe robbed her old next door neighbour', ['whom: neighbour']],
    ['doe robbed a friend and robbed a stranger', ['whom: friend', 'whom: stranger']],
    ['doe robbed a bank', []],
    ['doe met his wife', []],
    ['his wife robbed a bank', []],
    ['doe robbed a bank in the middle of the day with his wife', []],
  ])('%s', (text, expected) => {
    expect(whom(text)).toEqual(expected);
  });
});

describe('which one it is', () => {
  const which = (words: string): string[] =>
    owners(words, asking('how-old', { head: stem('police') })).map(({ value }) => value);

  it.each([
    ['It was the Old Harbor police.', ['old harbor']],
    ['It was Old Harbor Police Officer Doe.', ['old harbor']],
    ['The Harbor police left.', ['harbor']],
    ['Springfield police met Harbor police.', ['springfield', 'harbor']],
    ['The police left.', []],
    ['Police left Harbor.', []],
    ['Harbor firemen left.', []],
  ])('is told by the name in front of it: %s', (words, expected) => {
    expect(which(words)).toEqual(expected);
  });
});
