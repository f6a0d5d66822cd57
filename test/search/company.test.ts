import { describe, expect, it } from 'vitest';
import { Company } from '../../src/search/company.ts';
import { passageTerms } from '../../src/search/document.ts';
import { makeCorpus } from '../support/articles.ts';

/** What is learned from articles with these texts. */
function companyOf(...texts: readonly string[]): Company {
  const company = new Company();
  for (const passage of makeCorpus(...texts).passages) company.add(passage, passageTerms(passage));
  return company;
}

const namesOf = (company: Company, stem: string): string[] => company.of(stem).map((companion) => companion.stem);

describe('the company of a word for a person', () => {
  it.each([
    ['before a name', 'They said the gunman Justin Flores died.'],
    ['before a name in dashes', 'It was determined the gunman \u2014 Justin William Flores \u2014 was on probation.'],
    ['before a name in commas', 'They said that the gunman, Justin Flores, died.'],
    ['behind a name', 'They said Justin Flores, the gunman, died.'],
  ])('is the last name that it stands for: %s', (_, text) => {
    expect(companyOf(text, 'Police shot the gunman.').of('gunman')).toEqual([{ stem: 'flore', share: 1 }]);
  });

  it('is known for words that the coverage uses as nouns only', () => {
    expect(companyOf('They saw armed Justin Flores.').of('arm')).toEqual([]);
    expect(companyOf('The bridge is old.').of('bridg')).toEqual([]);
    expect(companyOf().of('constructor')).toEqual([]);
  });

  it('is given by how often each name stands there, the most frequent first', () => {
    const company = companyOf(
      'They met the prosecutor John Doe.',
      'Then the prosecutor John Doe left.',
      'So the prosecutor Ann Other came.',
    );
    expect(namesOf(company, 'prosecutor')).toEqual(['doe']);
    expect(company.of('prosecutor')[0]?.share).toBeCloseTo(2 / 3);
  });

  it('is nobody where a word stands beside many', () => {
    const company = companyOf(
      ...['Flores', 'Santana', 'Other', 'Paredes'].map((name) => `They met the officer Jo ${name}.`),
    );
    expect(company.of('offic')).toEqual([]);
  });

  it('does not reach across other words or the end of a sentence', () => {
    const company = companyOf('They saw the gunman. Justin Flores died.', 'The gunman and his friend met Ann Other.');
    expect(company.of('gunman')).toEqual([]);
  });
});

describe('a last name', () => {
  it('means one person where one given name stands before it, in full or short', () => {
    const company = companyOf(
      'They met George Gascon.',
      'They met District Attorney George Gascon.',
      'Then Geo Santana left.',
    );
    expect(company.isOnlyBearer('georg', 'gascon')).toBe(true);
    expect(company.isOnlyBearer('ann', 'gascon')).toBe(false);
    expect(company.isOnlyBearer('georg', 'flore')).toBe(false);
  });

  it.each(['They met George S. Gascon.', 'They met George Gascon Jr. in the town.', 'They met George S. Gascon III.'])(
    'is that of a name with an initial or a generation in it: %s',
    (text) => {
      expect(companyOf(text).isOnlyBearer('georg', 'gascon')).toBe(true);
    },
  );

  it('means nobody by itself where two have it', () => {
    const company = companyOf('They met Justin Flores.', 'They met Ann Flores.');
    expect(company.isOnlyBearer('justin', 'flore')).toBe(false);
  });
});

describe('what is written down of the company', () => {
  const company = companyOf(
    'They met the gunman Jo Flores. Then the gunman Jo Flores left the town.',
    'The gunman Al Santana spoke.',
    'They met the officer Jo Flores. The officer Al Santana, the officer Bo Other and the officer Cy Paredes left.',
    'They met Geo Santana. Then George Santana spoke.',
  );

  it('has the initials of names', () => {
    const one = companyOf('Harbor Bridge Office (HBO) left.');
    const copy = new Company();
    for (const value of one.save()) copy.take(JSON.parse(JSON.stringify(value)));
    expect(copy.initials.nameOf('hbo')).toEqual(['harbor', 'bridg', 'offic']);
  });

  it('says the same of every word and every name, written down once or twice', () => {
    const copy = (from: Company): Company => {
      const made = new Company();
      for (const value of from.save()) made.take(JSON.parse(JSON.stringify(value)));
      return made;
    };
    const stems = ['gunman', 'offic', 'town', 'jo', 'al', 'geo', 'georg', 'bo', 'flore', 'santana', 'other', 'pared'];
    expect(company.of('gunman').length).toBeGreaterThan(0);
    for (const one of [copy(company), copy(copy(company))]) {
      for (const stem of stems) {
        expect(one.of(stem)).toEqual(company.of(stem));
        for (const other of stems) expect(one.isOnlyBearer(stem, other)).toBe(company.isOnlyBearer(stem, other));
      }
    }
  });
});
