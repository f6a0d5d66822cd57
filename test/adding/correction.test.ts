import { describe, expect, it } from 'vitest';
import { corrected, typedFact } from '../../src/adding/correction.ts';
import { unstated } from '../../src/corpus/read/facts.ts';
import { stated } from '../support/articles.ts';

describe('a fact that somebody types', () => {
  it('is words on one line, a day, or nothing for a dash', () => {
    expect(typedFact('outlet', ' The\tPlanet ')).toEqual({ value: 'The Planet' });
    expect(typedFact('headline', '-')).toEqual({ value: null });
    expect(typedFact('date', 'Nov. 6, 2023')).toEqual({ value: '2023-11-06' });
    expect(typedFact('date', '-')).toEqual({ value: null });
  });

  it.each([
    ['date', '06/11/2023'],
    ['date', '2023-02-30'],
    ['date', 'yesterday'],
    ['outlet', ' '],
    ['headline', 'x'.repeat(501)],
  ] as const)('is none otherwise: %s %j', (name, typed) => {
    expect(typedFact(name, typed)).toMatchObject({ fault: expect.stringContaining(`${name}: `) });
  });
});

it('a correction takes the place of what was understood, and says on what it rests', () => {
  const draft = { source: 'a', text: 'b', facts: { ...unstated, outlet: stated('The Planet') }, notes: [] };
  const { facts } = corrected(draft, { outlet: null, headline: 'The bridge' });
  expect(facts).toEqual({
    ...unstated,
    headline: { value: 'The bridge', certainty: 'stated', evidence: 'said by whoever added it' },
  });
  expect(corrected(draft, {}).facts).toEqual(draft.facts);
});
