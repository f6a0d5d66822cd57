import { describe, expect, it } from 'vitest';
import type { AttributedQuotation } from '../../src/attribution/attribute.ts';
import { PeopleCensus } from '../../src/coverage/census.ts';
import { makeArticle, stated } from '../support/articles.ts';

const article = (id: string, day?: string) =>
  makeArticle('', { id, facts: day === undefined ? {} : { published: stated(day) } });
const PLANET = article('planet', '2023-05-02');

/** Quotations of these people; a role stands after a slash, and nobody is known for ''. */
const quotations = (...names: readonly string[]) =>
  names.map((each) => {
    const [name, role] = each.split('/');
    const quotation = { start: 0, end: 1 };
    return { quotation, speaker: name ? { name, certainty: 'stated', ...(role && { role }) } : null };
  }) as unknown as AttributedQuotation[];

/** Everybody with how often they are quoted, in the order of the census. */
function counted(...names: readonly string[]) {
  const census = new PeopleCensus();
  census.add(PLANET, quotations(...names));
  return census.people().map(({ name, count }) => [name, count]);
}

describe('everybody who is quoted', () => {
  it('comes with the count of their quotations, the most quoted first, then by name', () => {
    expect(counted('Olga Doe', 'Joe Roe', '', 'Ann Poe', 'Joe Roe')).toEqual([
      ['Joe Roe', 2],
      ['Ann Poe', 1],
      ['Olga Doe', 1],
    ]);
    expect(counted('Ann Poe', 'Olga Doe', 'Bob Loe')).toEqual([
      ['Ann Poe', 1],
      ['Bob Loe', 1],
      ['Olga Doe', 1],
    ]);
    expect(counted('')).toEqual([]);
  });

  it.each([
    ['a last name', ['Doe', 'Olga Doe', 'Doe'], [['Olga Doe', 3]]],
    ['a short given name', ['Jon Doe', 'Jonathan Doe'], [['Jonathan Doe', 2]]],
    ['the same name in other letters', ['Olga Doe', 'OLGA DOE'], [['Olga Doe', 2]]],
  ])('is one by %s', (_, names, people) => {
    expect(counted(...names)).toEqual(people);
  });

  it.each([
    ['other given names', ['Ann Doe', 'Olga Doe']],
    ['an end of the given name', ['Ga Doe', 'Olga Doe']],
    ['other last names', ['Olga Doe', 'Olga Roe']],
    ['last names alone', ['Doe', 'Roe']],
    ['a given name alone', ['Olga', 'Olga Doe']],
    ['a last name that two bear', ['Ann Doe', 'Doe', 'Olga Doe']],
  ])('are two or more by %s', (_, names) => {
    expect(counted(...names)).toEqual(names.toSorted().map((name) => [name, 1]));
  });

  it('keeps apart whom only a role tells', () => {
    const census = new PeopleCensus();
    census.add(PLANET, quotations('Doe/mother of Joe Doe', 'Doe/mother of Joe Doe', 'Olga Doe/mayor', 'Doe/sister'));
    expect(census.people()).toMatchObject([
      { name: 'Doe', role: 'mother of Joe Doe', count: 2 },
      { name: 'Doe', role: 'sister', count: 1 },
      { name: 'Olga Doe', count: 1 },
    ]);
    expect(census.people()[2]).not.toHaveProperty('role');
  });

  it('does not join a name to somebody whom a role tells', () => {
    const census = new PeopleCensus();
    census.add(PLANET, quotations('Doe/mother of Joe Doe', 'Doe'));
    expect(census.people().map(({ count }) => count)).toEqual([1, 1]);
  });

  it('has an id of letters and digits that the name and the role give', () => {
    const ids = (...names: string[]) => {
      const census = new PeopleCensus();
      census.add(PLANET, quotations(...names));
      return census.people().map(({ id }) => id);
    };
    const [doe] = ids('Olga Doe');
    expect(doe).toMatch(/^\w{7}$/);
    expect(ids('OLGA DOE')).toEqual([doe]);
    expect(ids('Olga Doe', 'Olga Doe', 'Joe Roe')[0]).toBe(doe);
    expect(new Set([...ids('Doe/sister'), ...ids('Doe/mother'), ...ids('Doe'), doe]).size).toBe(4);
  });

  it('knows by which names they are called, and in which articles, by day, those without a day last', () => {
    const census = new PeopleCensus();
    census.add(article('never'), quotations('Doe'));
    census.add(article('late', '2023-06-01'), quotations('Olga Doe'));
    census.add(article('early', '2023-05-01'), quotations('Doe', 'Olga Doe'));
    census.add(article('noon', '2023-05-15'), quotations('Olga Doe'));
    const [doe, ...others] = census.people();
    expect(others).toEqual([]);
    expect(doe).toMatchObject({ name: 'Olga Doe', count: 5, articles: ['early', 'noon', 'late', 'never'] });
    expect([...(doe?.keys ?? [])].toSorted()).toEqual(['doe|', 'olga doe|']);
  });

  it('stays as it was when more is counted after it', () => {
    const census = new PeopleCensus();
    census.add(PLANET, quotations('Olga Doe'));
    const before = census.people();
    census.add(article('late'), quotations('Doe'));
    expect(before).toMatchObject([{ count: 1, articles: ['planet'] }]);
    expect(before[0]?.keys.size).toBe(1);
  });
});
