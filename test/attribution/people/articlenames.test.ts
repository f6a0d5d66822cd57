import { describe, expect, it } from 'vitest';
import { ArticleNames } from '../../../src/attribution/people/articlenames.ts';
import { atOnce } from '../../../src/work/work.ts';

/** The people of an article with this text. */
const among = (text: string): ArticleNames => atOnce(ArticleNames.in(text, [{ start: 0, end: text.length }]));

describe('the full name', () => {
  const people = among('They met Mayor Olga Maria Doe on Monday. Doe left early. Ann Roe and Joe Roe stayed.');

  it('belongs to a last name or a first name that one person bears', () => {
    expect(people.fullName('Doe')).toBe('Olga Maria Doe');
    expect(people.fullName('Olga')).toBe('Olga Maria Doe');
    expect(people.fullName('Olga Doe')).toBe('Olga Maria Doe');
  });

  it('is no business of a last name that two people bear', () => {
    expect(people.fullName('Roe')).toBe('Roe');
  });

  it('is the name itself where the article has no fuller one', () => {
    expect(people.fullName('Other')).toBe('Other');
  });

  it('is read with its accents, and found without them', () => {
    expect(among('They met Olga Do\u00e9 on Monday.').fullName('Doe')).toBe('Olga Do\u00e9');
  });
});

describe('the full name of a company', () => {
  it('is not that of its product', () => {
    expect(among('Planet said no. Planet told its people. They sold Planet Phone.').fullName('Planet')).toBe('Planet');
    expect(among('HSF said no. They came to the HSF Meeting.').fullName('HSF')).toBe('HSF');
  });
});

describe('a name', () => {
  it('has neither the office in front of it nor where its bearer is from', () => {
    const people = among('They met VP of Planet Bridges Olga Doe. Doe said no. Joe Roe of Harbor came. Roe said yes.');
    expect(people.fullName('Doe')).toBe('Olga Doe');
    expect(people.fullName('Joe Roe of Harbor')).toBe('Joe Roe');
  });
});

describe('a person', () => {
  it.each([
    'They left. Olga Doe said that the bridge was closed.',
    'Olga Doe, the chief engineer, said that it was closed.',
    'The bridge was closed, said Olga Doe.',
    'They left. Doe blamed the council.',
  ])('is who says or judges something: %s', (text) => {
    expect(among(text).isPerson('Olga Doe')).toBe(true);
    expect(among(text).isPerson('Doe')).toBe(true);
  });

  it('is not everything that has a capital', () => {
    expect(among('Olga Doe crossed the Golden Bridge.').isPerson('Golden Bridge')).toBe(false);
  });

  it('is found in words that mention or introduce one', () => {
    const people = among('Olga Doe said no.');
    expect(people.personsIn('Then Doe came to the Golden Bridge.')).toEqual(['Doe']);
    expect(people.personsIn('Joe Roe, the mayor, came to the bridge.')).toEqual(['Roe']);
    expect(people.personsIn('The mayor came to the bridge.')).toEqual([]);
  });
});

describe('the dead', () => {
  it.each([
    'Joe Roe was killed on the bridge.',
    'Joe Roe and his partner were shot dead on the bridge.',
    'They wept for the late Joe Roe.',
    'They asked about Joe Roe\u2019s death on the bridge.',
    'He is the man who murdered Joe Roe.',
  ])('are those whose death the article tells: %s', (text) => {
    expect(among(text).isDead('Joe Roe')).toBe(true);
    expect(among(text).isDead('Roe')).toBe(true);
  });

  it('are not those who bear the same last name', () => {
    const people = among('Joe Roe was killed on the bridge. Ann Roe wept.');
    expect(people.isDead('Ann Roe')).toBe(false);
    expect(people.isDead('Doe')).toBe(false);
  });

  it('have relatives where the article names the kinship', () => {
    const people = among('Joe Roe was killed. They met the widow of Sgt. Joe Roe on Monday.');
    expect(people.relativeOf('Roe')).toBe('widow of Sgt. Joe Roe');
    expect(people.relativeOf('Doe')).toBeNull();
  });
});

describe('an article', () => {
  it('is read in its own parts only', () => {
    const text = 'Olga Doe said no.\nJoe Roe said yes.';
    const people = atOnce(ArticleNames.in(text, [{ start: 0, end: 17 }]));
    expect(people.isPerson('Doe')).toBe(true);
    expect(people.isPerson('Roe')).toBe(false);
  });
});

describe('the living', () => {
  it.each([
    'Late on Tuesday Mayor Jane Roe spoke to them.',
    'Two guards were killed by driver Jane Roe.',
    'Jane Roe said that Sgt. Joe Poe was killed.',
  ])('are not taken for dead: %s', (text) => {
    expect(among(text).isDead('Roe')).toBe(false);
  });
});

describe('people who died', () => {
  it.each([
    'The widow of slain Sgt. Joe Roe spoke to them.',
    'The late mayor Joe Roe was there before.',
    'Ann Poe, 31, and Joe Roe, 42, were killed on Monday.',
    "They spoke of Joe Roe's death.",
  ])('are known by what is said of them: %s', (text) => {
    expect(among(text).isDead('Roe')).toBe(true);
  });
});
