import { describe, expect, it } from 'vitest';
import { verify } from '../../src/verification/verify.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const ARTICLE = `The bridge has closed.

\u201cThe bridge is not safe and never was,\u201d said Mayor Ann Lane, \u201cand nobody should walk on it.\u201d

\u201cWe told the council so in March,\u201d Olga Doe said. \u201cNobody listened to us then.\u201d

It rained all day.

\u201cThe tower leans to the west,\u201d Doe said.`;
const coverage = makeCoverage([published('The Planet', ARTICLE)]);
const checked = async (text: string) => {
  const { verdict, attributed, places } = await verify({ text }, coverage);
  return { verdict, speaker: attributed.speaker, quotes: places.map(({ quote }) => quote) };
};

describe('two quotations with their source between them', () => {
  it.each([
    '\u201cThe bridge is not safe and never was,\u201d said Lane, \u201cand nobody should walk on it.\u201d',
    '\u201cThe bridge is not safe and never was,\u201d Ann Lane said, \u201cand nobody should walk on it.\u201d',
    '"The bridge is not safe and never was," said Lane. "And nobody should walk on it."',
  ])('are found each where it is printed: %s', async (text) => {
    const { verdict, speaker, quotes } = await checked(text);
    expect([verdict, quotes.length]).toEqual(['found', 2]);
    expect(speaker).toMatch(/Lane$/);
  });

  it('are found as they are where they are printed so', async () => {
    const text = '\u201cWe told the council so in March,\u201d Olga Doe said. \u201cNobody listened to us then.\u201d';
    expect(await checked(text)).toEqual({ verdict: 'found', speaker: null, quotes: [text] });
  });

  it('may stand apart where each is a sentence', async () => {
    const text = '\u201cNobody listened to us then,\u201d said Doe. \u201cThe tower leans to the west.\u201d';
    expect(await checked(text)).toMatchObject({ verdict: 'found', speaker: 'Doe' });
  });

  it.each([
    // One sentence, of two that stand apart.
    ['joined', '\u201cNobody listened to us then,\u201d said Doe, \u201cthe tower leans to the west.\u201d'],
    // One sentence, with words left out of the first half.
    ['joined', '\u201cThe bridge is not safe,\u201d said Lane, \u201cand nobody should walk on it.\u201d'],
    [
      'elsewhere',
      '\u201cThe bridge is not safe and never was,\u201d said Doe, \u201cand nobody should walk on it.\u201d',
    ],
    ['elsewhere', '\u201cWe told the council so in March,\u201d said Doe. \u201cAnd nobody should walk on it.\u201d'],
    ['altered', '\u201cThe bridge is safe and never was,\u201d said Lane, \u201cand nobody should walk on it.\u201d'],
    ['altered', '\u201cThe bridge is not safe and never was,\u201d said Lane, \u201cand all should walk on it.\u201d'],
  ])('are %s where one of them is not so: %s', async (verdict, text) => {
    expect((await checked(text)).verdict).toBe(verdict);
  });
});
