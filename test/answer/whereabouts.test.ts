import { describe, expect, it } from 'vitest';
import { whereabouts } from '../../src/answer/whereabouts.ts';
import { stem } from '../../src/text/stem.ts';
import { asking } from './facetquestion.ts';

const burning = { stems: [stem('burned')], isName: false } as const;
const question = asking('where', { stems: burning.stems, things: [burning] });
const told = (words: string): string[] =>
  whereabouts({ words, before: '' }, question).map(({ topic, value }) => `${topic}: ${value}`);

describe('where something happened', () => {
  it.each([
    ['It burned in a hospital.', ['place: hospital']],
    ['It burned at her local school.', ['place: school']],
    ['It burned inside the old city jail on Monday.', ['place: prison']],
    ['It burned in the park near a hotel.', ['place: park']],
    ['It burned at a bar where they met.', ['place: restaurant']],
    ['It burned at a nightclub.', ['place: restaurant']],
    ['It burned in a hospital room.', ['place: hospital']],
    ['It burned at the airport, and burned on a beach.', ['place: airport', 'place: beach']],
  ])('is told by the first place behind the word for it: %s', (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it.each([
    'It burned.',
    'It burned in May.',
    'In a hospital it burned.',
    'Roe slept in a hospital.',
    'It burned. He slept in a hospital.',
    'It burned; he was in a hospital.',
    'Burned in a hospital, Roe slept.',
    'It burned for as long as any one of them there could remember in a hospital.',
    'It burned past the hospital.',
  ])('is not told by: %s', (words) => {
    expect(told(words)).toEqual([]);
  });
});
