import { expect, test } from 'vitest';
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
