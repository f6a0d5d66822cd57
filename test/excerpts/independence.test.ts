import { describe, expect, it } from 'vitest';
import { type Article, unknown } from '../../src/corpus/article.ts';
import { DuplicateFamilies } from '../../src/corpus/duplicates.ts';
import { isIndependent } from '../../src/excerpts/independence.ts';
import { published } from '../coverage/coverage.ts';

const none = new DuplicateFamilies([]);
const planet = published('Daily Planet', 'It rained.');
const gazette = published('Harbor Gazette', 'Rain fell.');
const bridge = published('Red Bridge', 'There was rain.');
const relaying = (article: Article, outlet: string): Article => ({
  ...article,
  facts: { ...article.facts, relays: [outlet] },
});

describe('two articles', () => {
  it('confirm one another where their outlets differ', () => {
    expect(isIndependent(planet, gazette, none)).toBe(true);
  });

  it.each([
    ['they are one', planet, planet],
    ['they are of one outlet', planet, published('Daily Planet', 'More rain.', '2024-01-01')],
    ['one relays the other', relaying(gazette, 'Daily Planet'), planet],
    ['both relay a third', relaying(gazette, 'The Star'), relaying(bridge, 'The Star')],
  ])('do not where %s', (_, a, b) => {
    expect(isIndependent(a, b, none)).toBe(false);
    expect(isIndependent(b, a, none)).toBe(false);
  });

  it('do not where they print one text', () => {
    expect(isIndependent(planet, gazette, new DuplicateFamilies([[planet.id, gazette.id]]))).toBe(false);
  });

  it('are not taken for one where neither outlet is known', () => {
    const nameless = (article: Article): Article => ({ ...article, facts: { ...article.facts, outlet: unknown } });
    expect(isIndependent(nameless(planet), nameless(gazette), none)).toBe(true);
  });
});
