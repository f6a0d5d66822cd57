import { expect, test } from 'vitest';
import { complete } from '../../src/answer/completion.ts';

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
