import { describe, expect, test } from 'vitest';
import { QuotedPeople } from '../../src/coverage/roster.ts';
import { makeCoverage, published } from './coverage.ts';

const coverage = makeCoverage([
  published(
    'KTLA',
    'The bridge will open in May. “It is safe,” said Jonathan Doe, an engineer. “We tested it,” Doe said.\n\nThe widow of slain Sgt. Max Roe spoke too. “Nobody asked us,” Roe said. Sgt. Max Roe was killed last week.',
    '2024-05-02',
  ),
  published('The Bow', 'The bridge is closed. “It is safe,” Jon Doe said on Friday. “No,” said Ann Poe.', '2024-05-03'),
]);

test('a person is one entry with the fullest name, whatever short forms the articles use', async () => {
  await coverage.roster.ready();
  const [first] = coverage.roster.people;
  expect(first?.name).toBe('Jonathan Doe');
  expect(first?.count).toBe(3);
  expect(first?.articles).toEqual(['ktla-2024-05-02', 'the-bow-2024-05-03']);
});

test('a relative whom the text knows by role stays apart', async () => {
  await coverage.roster.ready();
  expect(coverage.roster.people.find(({ role }) => role?.startsWith('widow of'))?.name).toBe('Roe');
});

test.each([
  ['doe', 'Jonathan Doe'],
  ['JON DOE', null],
  ['jonathan', 'Jonathan Doe'],
  ['jonathon doe', 'Jonathan Doe'],
  ['poe', 'Ann Poe'],
  ['Smith', null],
  ['', null],
])('%j names %j', async (typed, name) => {
  await coverage.roster.ready();
  expect(coverage.roster.named(typed)?.name ?? null).toBe(name);
});

test('an id is short, names its person, and is the same in another coverage', async () => {
  const other = makeCoverage([published('The Bow', '“No,” said Ann Poe.')]);
  await Promise.all([coverage.roster.ready(), other.roster.ready()]);
  const id = other.roster.named('Ann Poe')?.id ?? '';
  expect(id).toMatch(/^[0-9a-z]{7}$/);
  expect(coverage.roster.named(id)?.name).toBe('Ann Poe');
});

describe('of some people', () => {
  /** Whom somebody means by what they type, of people of these names. */
  async function meant(typed: string, ...names: readonly string[]): Promise<string | null> {
    const roster = new QuotedPeople(async () =>
      names.map((name, n) => ({ id: `id${n}`, name, keys: new Set<string>(), articles: [], count: 1 })),
    );
    await roster.ready();
    return roster.named(typed)?.name ?? null;
  }

  test.each([
    ['an id comes before a name', 'id1', ['Id1', 'Olga Doe'], 'Olga Doe'],
    ['a full name comes before a last name', 'doe', ['Olga Doe', 'Doe'], 'Doe'],
    ['a last name comes before a given one', 'olga', ['Olga Doe', 'Ann Olga'], 'Ann Olga'],
    ['a last name of two people means neither', 'doe', ['Olga Doe', 'Ann Doe'], null],
    ['a given name is a whole word', 'olg', ['Olga Doe'], null],
    ['a slip comes after all of these', 'roem', ['Olga Roes', 'Roem Doe'], 'Roem Doe'],
    ['a slip of three letters is none', 'roo', ['Olga Roe'], null],
    ['one slip in four letters is one', 'roeh', ['Olga Roen'], 'Olga Roen'],
    ['two slips in seven letters are none', 'roemeri', ['Olga Roamers'], null],
    ['two slips in eight letters are one', 'roemeris', ['Olga Roameros'], 'Olga Roameros'],
    ['a slip in the full name is one', 'olga roemar', ['Olga Roemer'], 'Olga Roemer'],
    ['a slip that two people come near to means neither', 'roemar', ['Olga Roemer', 'Ann Roemor'], null],
  ])('%s: %s', async (_, typed, names, name) => {
    expect(await meant(typed, ...names)).toBe(name);
  });

  test('none are known before they are read, and reading can be tried again', async () => {
    let tries = 0;
    const roster = new QuotedPeople(async () => {
      tries += 1;
      if (tries === 1) throw new Error('gone');
      return [{ id: 'a', name: 'Olga Doe', keys: new Set<string>(), articles: [], count: 1 }];
    });
    expect(roster.people).toEqual([]);
    await expect(roster.ready()).rejects.toThrow('gone');
    await roster.ready();
    await roster.ready();
    expect([tries, roster.people.length]).toEqual([2, 1]);
  });
});
