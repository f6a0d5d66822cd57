import { describe, expect, it } from 'vitest';
import { certainty, degrees, pleas, verdicts } from '../../src/answer/certainty.ts';
import { fold } from '../../src/text/fold.ts';
import { stem } from '../../src/text/stem.ts';

const deed = { subject: ['doe'], verb: [stem('burned')] };
const sure = (words: string): string[] => certainty(fold(words), deed).map(({ value }) => value);

describe('whether somebody did it', () => {
  it.each([
    'Doe burned the boat.',
    'The boat was burned by Doe.',
    'The reports were never denied. Doe burned the boat.',
    'He never slept; Doe burned the boat.',
    'Allegedly there was a boat. Doe burned it.',
  ])('is asserted in: %s', (words) => {
    expect(sure(words)).toEqual(['asserted']);
  });

  it.each([
    'Doe allegedly burned the boat.',
    'Doe, who reportedly burned the boat, left.',
    'Doe is accused of burning the boat.',
    'Doe is suspected of having burned the boat.',
    'Doe is said to have burned it.',
  ])('is alleged in: %s', (words) => {
    expect(sure(words)).toEqual(['alleged']);
  });

  it.each([
    'Doe did not burn the boat.',
    "Doe didn't burn the boat.",
    'Doe never burned the boat.',
    'Doe denied burning the boat.',
    'Doe has never been burning boats.',
    'Doe has not deliberately burned the boat.',
    'Doe allegedly did not burn the boat.',
  ])('is denied in: %s', (words) => {
    expect(sure(words)).toEqual(['denied']);
  });

  it.each([
    'Roe burned the boat.',
    'Doe was burned by the sun.',
    'Doe was burned.',
    'Doe is accused of being burned.',
    'Doe was hit and burned.',
    'Doe saw the boat.',
    'Roe burned the boat of Doe.',
    'Doe left. Roe burned the boat.',
    'Doe was seen at the harbour, a long way from where the boat lay, when Roe burned it.',
    '',
  ])('is not told in: %s', (words) => {
    expect(sure(words)).toEqual([]);
  });

  it('is told once for each time that it is spoken of', () => {
    expect(sure('Doe burned it. Doe denied burning it.')).toEqual(['asserted', 'denied']);
  });
});

describe('a court', () => {
  it.each([
    ['She pleaded not guilty.', ['not guilty']],
    ['She pled guilty, he pleads no contest.', ['guilty', 'no contest']],
    ['She is pleading guilty.', ['guilty']],
    ['She was guilty.', []],
  ])('hears a plea: %s', (words, expected) => {
    expect(pleas(fold(words))).toEqual(expected.map((value) => ({ topic: 'plea', value })));
  });

  it.each([
    ['She was convicted.', ['guilty']],
    ['The convicted felon left.', []],
    ['The jury found her guilty.', ['guilty']],
    ['The jury found her not guilty.', ['not guilty']],
    ['She was found not guilty.', ['not guilty']],
    ['She was found guilty.', ['guilty']],
    ['She was acquitted.', ['not guilty']],
    ['There was a guilty verdict.', ['guilty']],
    ['There was a not guilty verdict.', []],
    ['There was no verdict.', []],
  ])('gives its verdict: %s', (words, expected) => {
    expect(verdicts(fold(words))).toEqual(expected.map((value) => ({ topic: 'verdict', value })));
  });

  it.each([
    ['first-degree murder and third degree assault', { murder: 'first', assault: 'third' }],
    ['second-degree burns', {}],
  ])('knows the degree of a charge: %s', (words, expected) => {
    expect(degrees(words)).toEqual(
      Object.entries(expected).map(([crime, value]) => ({ topic: `degree of ${crime}`, value })),
    );
  });
});
