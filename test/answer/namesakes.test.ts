import { describe, expect, it } from 'vitest';
import { Census } from '../../src/answer/census.ts';
import type { Person } from '../../src/answer/person.ts';
import type { Attributed } from '../../src/answer/speaker.ts';
import { published } from './coverage.ts';

const quotation: Attributed['quotation'] = {
  start: 0,
  end: 0,
  marked: { start: 0, end: 0 },
} as Attributed['quotation'];

/** So many quotations of somebody. */
const saidBy = (name: string, role?: string, times = 1): Attributed[] =>
  Array.from({ length: times }, () => ({
    quotation,
    speaker: { name, certainty: 'stated', ...(role !== undefined && { role }) },
  }));

/** Who is quoted in some articles, each with its day. */
function counted(...articles: readonly (readonly [day: string | undefined, said: readonly Attributed[]])[]): Person[] {
  const census = new Census();
  articles.forEach(([day, said], n) => {
    census.add(published(`Outlet ${n}`, 'Text.', day), said);
  });
  return census.people();
}

const names = (people: readonly Person[]): [string, number][] => people.map(({ name, count }) => [name, count]);

describe('the people whom a coverage quotes', () => {
  it('come by how often they are quoted, then by name', () => {
    const people = counted([
      undefined,
      [...saidBy('Ann Poe'), ...saidBy('Max Roe', undefined, 2), ...saidBy('Al Lee')],
    ]);
    expect(names(people)).toEqual([
      ['Max Roe', 2],
      ['Al Lee', 1],
      ['Ann Poe', 1],
    ]);
  });

  it('have their articles by the day, those without one last, each once', () => {
    const [person] = counted(
      [undefined, saidBy('Ann Poe')],
      ['2024-05-03', saidBy('Ann Poe', undefined, 2)],
      ['2024-05-02', saidBy('Ann Poe')],
    );
    expect(person?.articles).toEqual(['outlet-2-2024-05-02', 'outlet-1-2024-05-03', 'outlet-0']);
    expect(person?.count).toBe(4);
  });

  it('are nobody where nobody is known to speak', () => {
    expect(counted([undefined, [{ quotation, speaker: null }]])).toEqual([]);
  });
});

describe('a shorter name', () => {
  it.each(['Doe', 'Jon Doe', 'Jonathan Doe'])('joins the only full name that it can mean: %s', (short) => {
    const people = counted([undefined, saidBy('Jonathan Doe')], [undefined, saidBy(short)]);
    expect(names(people)).toEqual([['Jonathan Doe', 2]]);
    expect(people[0]?.articles).toHaveLength(2);
  });

  it.each(['Roe', 'Bob Doe', 'Than Doe', 'Jonathan'])('does not join one that it cannot mean: %s', (short) => {
    expect(counted([undefined, [...saidBy('Jonathan Doe'), ...saidBy(short)]])).toHaveLength(2);
  });

  it('joins none of two that it can mean', () => {
    const people = counted([undefined, [...saidBy('Jonathan Doe'), ...saidBy('Joan Doe'), ...saidBy('Doe')]]);
    expect(names(people).map(([name]) => name)).toEqual(['Doe', 'Joan Doe', 'Jonathan Doe']);
  });

  it('does not join a last name alone', () => {
    expect(counted([undefined, [...saidBy('Doe'), ...saidBy('Doe', 'widow of Max Doe')]])).toHaveLength(2);
  });
});

describe('a role', () => {
  it('tells apart whom a last name alone does not', () => {
    const people = counted([undefined, [...saidBy('Jonathan Doe'), ...saidBy('Doe', 'mother of Max Doe')]]);
    expect(people.map(({ name, role }) => [name, role ?? null])).toEqual([
      ['Doe', 'mother of Max Doe'],
      ['Jonathan Doe', null],
    ]);
    expect(new Set(people.map(({ id }) => id)).size).toBe(2);
  });

  it('tells nothing where there is a full name', () => {
    const people = counted([undefined, [...saidBy('Jonathan Doe', 'an engineer'), ...saidBy('Jonathan Doe')]]);
    expect(names(people)).toEqual([['Jonathan Doe', 2]]);
    expect(people[0]).not.toHaveProperty('role');
  });
});
