import { describe, expect, it } from 'vitest';
import { OptionCatalog } from '../../src/answers/catalog.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';
import { makeArticle } from '../support/articles.ts';

const said = (name: string) => `The council met.\n\n\u201cThe old bridge is not safe,\u201d ${name} said.`;
const coverage = makeCoverage([
  published('Daily Planet', said('Olga Doe'), '2023-05-01'),
  published('Harbor Gazette', said('Joe Roe'), '2023-05-01'),
  published('Harbor Gazette', said('Joe Roe'), '2023-05-02'),
  published('Arrow', said('Joe Roe'), '2023-05-03'),
  makeArticle(said('Joe Roe'), { file: 'nowhere.txt' }),
]);
const catalog = new OptionCatalog(coverage);
const names = (what: 'outlet' | 'speaker', typed: string, most = 10) =>
  catalog.complete(what, typed, most).map(({ name }) => name);

describe('the outlets to choose from', () => {
  it('are those of the articles that state one, the one with the most articles first, then by name', () => {
    expect(names('outlet', '')).toEqual(['Harbor Gazette', 'Arrow', 'Daily Planet']);
    expect(names('outlet', '', 2)).toEqual(['Harbor Gazette', 'Arrow']);
  });

  it('are those that begin as typed', () => {
    expect(names('outlet', 'dai')).toEqual(['Daily Planet']);
    expect(names('outlet', 'olga')).toEqual([]);
  });

  it('have an id of seven letters and digits each, by which they are found again', () => {
    for (const { id, name } of catalog.complete('outlet', '', 10)) {
      expect(id).toMatch(/^\w{7}$/);
      expect(catalog.nameOf('outlet', id)).toBe(name);
      expect(catalog.nameOf('outlet', ` ${id}\n`)).toBe(name);
      expect(catalog.nameOf('speaker', id)).toBe(id);
    }
    expect(new Set(catalog.complete('outlet', '', 10).map(({ id }) => id)).size).toBe(3);
  });
});

describe('the speakers to choose from', () => {
  it('are there once everybody has been read, the most quoted first', async () => {
    await coverage.roster.ready();
    expect(names('speaker', '')).toEqual(['Joe Roe', 'Olga Doe']);
    expect(names('speaker', 'olg')).toEqual(['Olga Doe']);
    expect(names('speaker', 'dai')).toEqual([]);
    const [{ id } = { id: '' }] = catalog.complete('speaker', 'olga', 1);
    expect(catalog.nameOf('speaker', id)).toBe('Olga Doe');
    expect(catalog.nameOf('outlet', id)).toBe(id);
  });
});

describe('what was typed', () => {
  it.each(['Evening Star', '', ' Olga '])('stays as it is where it is no id: %j', (typed) => {
    expect(catalog.nameOf('outlet', typed)).toBe(typed);
    expect(catalog.nameOf('speaker', typed)).toBe(typed);
  });
});
