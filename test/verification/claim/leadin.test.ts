import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/verification/verify.ts';
import { makeCoverage, published } from '../../coverage/coverage.ts';

const ARTICLE = `The plan is simple.

\u201cWe have an imperfect system,\u201d said District Attorney Olga Doe. \u201cIt failed two officers,\u201d she said.

\u201cThe bridge will stay open all summer,\u201d said Ann Poe, who keeps it.

\u201cThe fair is a bore,\u201d the sheriff\u2019s office said. \u201cIt was loud,\u201d Sheriff Tim Moe said.

\u201cThe hall has been sold,\u201d Joe Roe said.`;
const coverage = makeCoverage([published('The Planet', ARTICLE)]);
const checked = async (text: string) => {
  const { verdict, attributed, alterations } = await verify({ text }, coverage);
  return { verdict, speaker: attributed.speaker, found: alterations.map(({ found }) => found) };
};

describe('words around a quotation that say whose it is', () => {
  it.each([
    ['Doe said: \u201cWe have an imperfect system\u201d', 'Doe'],
    ['Olga Doe: "We have an imperfect system"', 'Olga Doe'],
    ['Olga Doe: We have an imperfect system', 'Olga Doe'],
    ['\u201cWe have an imperfect system,\u201d said Doe.', 'Doe'],
    ['\u201cWe have an imperfect system,\u201d Doe said.', 'Doe'],
    ['We have an imperfect system,\u201d said Olga Doe', 'Olga Doe'],
    ['According to Doe, \u201cWe have an imperfect system\u201d', 'Doe'],
    ['\u201cWe have an imperfect system,\u201d according to Doe', 'Doe'],
    ['County Attorney Olga Doe said, \u201cWe have an imperfect system.\u201d', 'Olga Doe'],
    ['Doe said: \u201c[W]e have an imperfect [sic] system\u201d', 'Doe'],
    ['Doe told reporters: \u201cWe have an imperfect system\u201d', 'Doe'],
    ['\u201cWe have an imperfect system,\u201d Doe said in a statement on Monday.', 'Doe'],
    ['As Doe put it, \u201cWe have an imperfect system\u201d', 'Doe'],
    ['In the words of Doe, \u201cWe have an imperfect system\u201d', 'Doe'],
    ['The district attorney said: \u201cWe have an imperfect system\u201d', 'district attorney'],
    ['The sheriff\u2019s office said: \u201cThe fair is a bore\u201d', 'sheriff\u2019s office'],
    ["\u201cThe fair is a bore,\u201d according to the sheriff's office.", "sheriff's office"],
    ['A keeper said: \u201cThe hall has been sold\u201d', 'keeper'],
  ])('are no part of it: %s', async (text, speaker) => {
    expect(await checked(text)).toEqual({ verdict: 'found', speaker, found: [] });
  });

  it('belong to the words before them where they end a sentence', async () => {
    const text = 'the sheriff\u2019s office said. \u201cIt was loud\u201d';
    expect(await checked(text)).toEqual({ verdict: 'found', speaker: null, found: [] });
  });

  it('name nobody where they are a pronoun', async () => {
    const text = 'She said: \u201cWe have an imperfect system\u201d';
    expect(await checked(text)).toEqual({ verdict: 'found', speaker: null, found: [] });
  });

  it.each([
    'Ann Poe said: \u201cWe have an imperfect system\u201d',
    '\u201cWe have an imperfect system,\u201d said Poe.',
    'The mayor said: \u201cWe have an imperfect system\u201d',
    'The mayor said: We have an imperfect system',
    'The city council said: \u201cThe hall has been sold\u201d',
    // Printed in this order, but the words before belong to those before them.
    'The sheriff\u2019s office said: \u201cIt was loud\u201d',
  ])('are held against the coverage: %s', async (text) => {
    expect((await checked(text)).verdict).toBe('elsewhere');
  });

  it('may name the outlet', async () => {
    const { verdict, attributed } = await verify({ text: 'According to CNN, "We have an imperfect system"' }, coverage);
    expect([verdict, attributed.outlet]).toEqual(['elsewhere', 'CNN']);
  });

  it('are left aside where what is quoted is altered', async () => {
    const text = 'Doe said: \u201cWe have a perfect system\u201d';
    expect(await checked(text)).toEqual({ verdict: 'altered', speaker: 'Doe', found: ['an imperfect'] });
  });

  it('are found as they are where they are printed so', async () => {
    const text = '\u201cThe bridge will stay open all summer,\u201d said Ann Poe, who keeps it.';
    const { verdict, places } = await verify({ text }, coverage);
    expect([verdict, places.map(({ quote }) => quote)]).toEqual(['found', [text]]);
  });

  it.each([
    'Doe never said: \u201cWe have an imperfect system\u201d',
    'Doe said the \u201cimperfect system\u201d failed',
    '\u201cWe have an imperfect system,\u201d said Doe, who hates the bridge.',
    '\u201cWe have an imperfect system,\u201d said Doe. \u201cIt failed nobody.\u201d',
    'The mayor said: \u201cWe have an imperfect system\u201d',
  ])('are compared with what is printed where they say more than a name: %s', async (text) => {
    expect((await checked(text)).verdict).not.toBe('found');
  });
});

describe('words at the edge of an altered quotation', () => {
  it('are compared with no words of another sentence', async () => {
    const text = 'The mayor knew this: We have an imperfect system';
    expect(await checked(text)).toEqual({ verdict: 'altered', speaker: null, found: [''] });
  });
});
