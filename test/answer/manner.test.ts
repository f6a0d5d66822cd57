import { describe, expect, it } from 'vitest';
import { deaths, weapons } from '../../src/answer/manner.ts';
import { fold } from '../../src/text/fold.ts';
import { stem } from '../../src/text/stem.ts';
import { asking } from './facetquestion.ts';

const asked = asking('how', { stems: ['doe', stem('died')] });
const told = (words: string): string[] => deaths(fold(words), asked).map(({ topic, value }) => `${topic}: ${value}`);

describe('how somebody died', () => {
  it.each([
    ['Doe was fatally shot.', ['manner of death: by others', 'means of death: a gun']],
    ['Doe took her own life.', ['manner of death: by their own hand']],
    ['Doe shot himself.', ['manner of death: by their own hand', 'means of death: a gun']],
    ['Doe died in a car crash.', ['manner of death: by accident']],
    ['Doe died of cancer.', ['manner of death: of natural causes']],
    ['Doe was stabbed by a stranger.', ['manner of death: by others', 'means of death: a blade']],
    ['Doe was strangled.', ['means of death: strangling']],
    ['Doe was beaten with a hammer.', ['means of death: blows', 'weapon: hammer']],
    ['Doe was poisoned.', ['means of death: poison']],
    ['Doe drowned.', ['means of death: water']],
    ['Doe was hanged.', ['means of death: a rope']],
    ['Doe burned to death.', ['means of death: fire']],
    ['Doe fell to her death.', ['means of death: a fall']],
  ])('is told in: %s', (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it.each([
    ['of another', 'Roe drowned.'],
    ['of another in the next sentence', 'Doe slept. Roe drowned.'],
    ['of somebody far in front of it', 'Doe saw that at the end of the day another one drowned.'],
    ['by the word for death alone', 'Somebody who died drowned.'],
    ['by other words', 'Doe slept.'],
  ])('is not told %s: %s', (_, words) => {
    expect(told(words)).toEqual([]);
  });

  it('is told only where the question asks about a death', () => {
    expect(deaths('doe drowned.', { ...asked, stems: ['doe'] })).toEqual([]);
  });
});

it.each([
  ['with a pistol', ['handgun']],
  ['with two rifles and a shotgun', ['rifle', 'shotgun']],
  ['with a machete', ['knife']],
  ['with a hatchet', ['axe']],
  ['with explosives', ['bomb']],
  ['with a boat', []],
])('a weapon is told: %s', (words, values) => {
  expect(weapons(words).map(({ value }) => value)).toEqual(values);
});
