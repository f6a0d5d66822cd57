import { describe, expect, it } from 'vitest';
import { ArticleNames } from '../../src/attribution/people/articlenames.ts';
import { atOnce } from '../../src/work/work.ts';

/* Nobody who is dead speaks: what an article tells of deaths. */

const among = (text: string): ArticleNames => atOnce(ArticleNames.in(text, [{ start: 0, end: text.length }]));
const isDead = (text: string, name = 'Doe'): boolean => among(text).isDead(name);

describe('somebody is dead', () => {
  it.each([
    'They spoke of slain Olga Doe.',
    'They spoke of murdered officer Olga Doe.',
    'They spoke of deceased Sgt. Olga Doe.',
    'They spoke of fallen Olga Doe.',
    'They spoke of the late Olga Doe.',
    'They spoke of his late friend Olga Doe.',
    'They spoke of her late Olga Doe.',
    'They spoke of their late Olga Doe.',
    'On Monday Olga Doe was killed.',
    'On Monday Olga Doe, 31, was murdered.',
    'On Monday Olga Doe was fatally shot dead.',
    'On Monday Olga Doe was slain.',
    'On Monday Olga Doe was gunned down.',
    'On Monday Olga Doe and another officer were ambushed.',
    'On Monday Olga Doe, 31, and Max Roe, 42, were killed.',
    "They spoke of Olga Doe's death.",
    "They spoke of Olga Doe's brutal killing.",
    "They spoke of Olga Doe's murder.",
  ])('by what stands around the name: %s', (text) => {
    expect(isDead(text)).toBe(true);
    expect(isDead(text, 'Olga Doe')).toBe(true);
    expect(isDead(text, 'Poe')).toBe(false);
  });

  it.each([
    'They spoke of the slain officer by Olga Doe.',
    'They spoke of the slain officer with Olga Doe.',
    'They came late. Olga Doe left.',
    'On Monday Olga Doe was hurt.',
    'On Monday Olga Doe killed time.',
    "They spoke of Olga Doe's old quiet boat.",
    "They spoke of Olga Doe's long and quiet death.",
    'Olga Doe said the officers were killed.',
  ])('and not so: %s', (text) => {
    expect(isDead(text)).toBe(false);
  });

  it('by a full name only where that is the one', () => {
    const text = 'They spoke of slain Olga Doe. Max Doe was there.';
    expect(isDead(text, 'Max Doe')).toBe(false);
    expect(isDead(text, 'Doe')).toBe(true);
  });
});

describe('a relative', () => {
  it.each([
    ['the widow of Max Doe', 'widow of Max Doe'],
    ['the wife of slain Sgt. Max Doe', 'wife of slain Sgt. Max Doe'],
    ['the parents of the officer Max Doe', 'parents of the officer Max Doe'],
    ['the fiancée of Det. Max Doe', 'fiancée of Det. Max Doe'],
  ])('is told by the one who bears the name: %s', (words, relative) => {
    expect(among(`They met ${words} there.`).relativeOf('Doe')).toBe(relative);
    expect(among(`They met ${words} there.`).relativeOf('Ann Doe')).toBe(relative);
  });

  it.each([
    'the widow of Max Roe',
    'the widow of it. Max Doe',
    'the widow of Max Roe, and Max Doe',
    'the friend of Max Doe',
  ])('is none otherwise: %s', (words) => {
    expect(among(`They met ${words} there.`).relativeOf('Doe')).toBeNull();
  });
});

describe('somebody speaks', () => {
  it.each([
    'Olga Doe said no.',
    'Olga Doe, the mayor, said no.',
    'Olga Doe (Springfield) said no.',
    'Olga Doe also said no.',
    'Olga Doe later quietly said no.',
    'Olga Doe has said no.',
    '“No,” said Olga Doe.',
    '“No,” said Mayor Olga Doe, who left.',
  ])('in front of the verb or behind it: %s', (text) => {
    expect(among(text).isPerson('Doe')).toBe(true);
  });

  it.each([
    'They told Olga Doe.',
    'They blamed Olga Doe.',
    'Doe posted the words.',
    'Doe reports the news.',
    'Doe reads well.',
    'DOE said no.',
  ])('and not so: %s', (text) => {
    expect(among(text).isPerson('Doe')).toBe(false);
    expect(among(text).isPerson('DOE')).toBe(false);
  });
});
