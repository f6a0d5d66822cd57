import { describe, expect, it } from 'vitest';
import { MOST_OF_IT, speaking, spokenOf, type Thing, verbsOf, wordsOf } from '../../src/answer/speaking.ts';
import { stem } from '../../src/text/stem.ts';

const thing = (word: string, isName = false, ...others: string[]): Thing => ({
  stems: [stem(word), ...others.map(stem)],
  isName,
});
const boat = thing('boat', false, 'ferry');
const doe = thing('doe', true);
const said = (words: string, things: readonly Thing[], before = '', share?: number): string[] =>
  speaking({ words, before }, things, share);

describe('a sentence speaks of what is asked about', () => {
  it('where it has most of the words, or their other names', () => {
    const things = [boat, thing('harbour'), thing('burn')];
    expect(said('The ferry burned. A boat left. The ferry burned in the harbour.', things)).toEqual([
      'The ferry burned.',
      'The ferry burned in the harbour.',
    ]);
    expect(said('The ferry burned. The ferry burned in the harbour.', things, '', MOST_OF_IT)).toEqual([
      'The ferry burned in the harbour.',
    ]);
  });

  it('where it names one of the names, or somebody', () => {
    const things = [doe, boat, thing('burn')];
    expect(said('Doe burned a house.', things)).toEqual(['Doe burned a house.']);
    expect(said('The boat burned.', things)).toEqual([]);
    expect(said('Roe said she burned the boat.', things)).toEqual(['Roe said she burned the boat.']);
  });

  it('where it goes on about what the sentence before it named', () => {
    const things = [doe, thing('burn')];
    expect(said('Doe left. She burned it.', things)).toEqual(['She burned it.']);
    expect(said('Doe left. Roe burned it.', things)).toEqual([]);
    expect(said('Doe left. It is known that Roe burned it.', things)).toEqual([]);
    expect(said('She burned it.', things, 'Doe left.')).toEqual(['She burned it.']);
    expect(said('Roe left. She burned it.', [boat, thing('burn')], 'The boat lay there.')).toEqual([]);
  });

  it('and not where it only tells what was before or after it', () => {
    expect(said('Roe slept after the burning.', [thing('burn')])).toEqual([]);
    expect(said('Roe burned it after midnight.', [thing('burn')])).toEqual(['Roe burned it after midnight.']);
  });

  it('always, where nothing is asked about', () => {
    expect(said('Roe slept. Doe left.', [])).toEqual(['Roe slept.', 'Doe left.']);
  });

  it('and ends at its mark, with the quotation mark behind it', () => {
    expect(said('“It burned.” Roe left! “It burned?” No', [thing('burn')])).toEqual(['“It burned.”', '“It burned?”']);
  });
});

it('the words of a text are without digits and marks', () => {
  expect(wordsOf("it's 5 p.m., he-man")).toEqual(["it's", 'p', 'm', 'he', 'man']);
  expect(wordsOf('12')).toEqual([]);
});

it('a thing is counted once, by whichever of its names', () => {
  expect(spokenOf([boat, doe], new Set(['boat', stem('ferry')]))).toBe(1);
  expect(spokenOf([boat, doe], new Set(['doe', 'boat']))).toBe(2);
  expect(spokenOf([], new Set(['doe']))).toBe(0);
});

it('verbs of the past are found by their stems, where they stand', () => {
  const text = 'roe shot and burned it; a shot, to burn';
  expect(verbsOf(text, [stem('burn'), stem('shoot')]).map(({ index }) => text.slice(index).split(/\W/)[0])).toEqual([
    'shot',
    'burned',
    'shot',
  ]);
  expect(verbsOf(text, [stem('sink')])).toEqual([]);
});
