import { expect, test } from 'vitest';
import { complete } from '../../src/answers/completion.ts';

const options = ['George Gascón', 'Olga García', 'Jonathan Hatami', 'Ann Garland', 'Gary O’Neill'].map((name) => ({
  id: name.slice(0, 3),
  name,
}));
const names = (typed: string, most = 25) => complete(options, typed, most).map(({ name }) => name);

test('words that begin as typed come first, whatever their case and accents', () => {
  expect(names('gar')).toEqual(['Olga García', 'Ann Garland', 'Gary O’Neill']);
  expect(names('GASCON')).toEqual(['George Gascón']);
});

test('several typed words must all fit', () => {
  expect(names('jon hat')).toEqual(['Jonathan Hatami']);
  expect(names('jon gar')).toEqual([]);
});

test('letters inside a name fit less well, and slips least', () => {
  expect(names('lga')).toEqual(['Olga García']);
  expect(names('hatmi')).toEqual(['Jonathan Hatami']);
  expect(names('gascn')).toEqual(['George Gascón']);
});

test('nothing typed gives the first ones, and never more than wanted', () => {
  expect(names('', 2)).toEqual(['George Gascón', 'Olga García']);
  expect(names('a', 1)).toHaveLength(1);
});

test('what fits better comes first, wherever it stands among the options', () => {
  const three = ['Ivan Hardoe', 'Olga Doz', 'Ann Doeson'].map((name) => ({ id: name, name }));
  expect(complete(three, 'doe', 9).map(({ name }) => name)).toEqual(['Ann Doeson', 'Ivan Hardoe']);
  expect(complete(three, 'doe iv', 9).map(({ name }) => name)).toEqual(['Ivan Hardoe']);
});

test('a short word is not taken for a slip, a long one may have two', () => {
  expect(names('olx')).toEqual([]);
  expect(names('olgx')).toEqual(['Olga García']);
  expect(names('jonxthxn')).toEqual(['Jonathan Hatami']);
  expect(names('jonxthx')).toEqual([]);
});

test('a slip in a word that is still being typed is compared with as much of the name', () => {
  expect(names('jonxt')).toEqual(['Jonathan Hatami']);
  expect(names('jnath')).toEqual(['Jonathan Hatami']);
});

test('only the beginning of a long text is looked at', () => {
  expect(names(`${' '.repeat(99)}jx`)).toEqual(names('j'));
});
