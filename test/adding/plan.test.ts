import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/adding/draft.ts';
import { nameFor } from '../../src/adding/naming.ts';
import { type HeldArticles, plan } from '../../src/adding/plan.ts';
import type { ArticleFacts } from '../../src/corpus/article.ts';
import { unstated } from '../../src/corpus/read/facts.ts';
import { makeArticle, stated } from '../support/articles.ts';
import { anyString } from '../support/strings.ts';

const draft = (text: string, facts: Partial<ArticleFacts> = {}, over: Partial<Draft> = {}): Draft => ({
  source: 'draft.txt',
  text,
  facts: { ...unstated, ...facts },
  notes: [],
  ...over,
});
const nothing: HeldArticles = { articles: [], described: new Set(), taken: new Set() };
const planned = (drafts: readonly Draft[], held: HeldArticles = nothing) =>
  plan(drafts, held).map(({ what, entry }) => [what, entry.article.id]);

describe('the name of a new article', () => {
  const named = (outlet: string | null, headline: string | null, cameAs = 'a.txt', ...taken: string[]) =>
    nameFor(
      { ...unstated, ...(outlet && { outlet: stated(outlet) }), ...(headline && { headline: stated(headline) }) },
      cameAs,
      new Set(taken),
    );

  it('is its outlet and its headline, cut between two words', () => {
    expect(named('The Planet', 'Gascón’s D.A. “quits”')).toBe('the-planet-gascons-d-a-quits');
    expect(named('The Planet', 'word '.repeat(40))).toMatch(/^the-planet(?:-word){9}$/);
  });

  it('is what it came as where the headline is not known', () => {
    expect(named(null, null, '/tmp/Old Bridge.txt')).toBe('old-bridge');
    expect(named('The Planet', null, 'https://planet.example/2023/bridge/?a=b')).toBe('the-planet-bridge');
    expect(named(null, null, '???')).toBe('article');
  });

  it('has a number behind it where it is taken', () => {
    expect(named('The Planet', 'Bridge', 'a', 'the-planet-bridge', 'the-planet-bridge-2')).toBe('the-planet-bridge-3');
  });

  it('leads nowhere but into the folder, whatever the outlet and the headline are', () => {
    expect(named('../../etc', '../passwd')).toBe('etc-passwd');
    fc.assert(
      fc.property(anyString, anyString, anyString, (outlet, headline, cameAs) => {
        expect(named(outlet, headline, cameAs)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(named(outlet, headline, cameAs).length).toBeLessThanOrEqual(64);
      }),
    );
  });
});

describe('what is done with a draft', () => {
  const url = stated('https://www.planet.example/1');
  const known = makeArticle('The bridge is closed.', { file: 'b.txt', id: 'bridge', facts: { url } });
  const held: HeldArticles = { articles: [known], described: new Set(['b.txt']), taken: new Set(['b', 'bridge']) };

  it('is nothing where its words are there, or another text under its address', () => {
    expect(planned([draft('The bridge is closed.')], held)).toEqual([['there', 'bridge']]);
    expect(planned([draft('It is open.', { url: stated('http://planet.example/1/') })], held)).toEqual([
      ['changed', 'bridge'],
    ]);
  });

  it('is to say its facts where only its words are there', () => {
    const outlet = stated('The Planet');
    const [one] = plan([draft('The bridge is closed.', { outlet })], { ...held, described: new Set() });
    expect(one).toMatchObject({
      what: 'facts',
      entry: { article: { id: 'bridge', file: 'b.txt', facts: { outlet } } },
    });
  });

  it('is to write it where it is new, each under a name of its own', () => {
    const title = { outlet: stated('The Planet'), headline: stated('Bridge') };
    const drafts = [
      draft('One.', title),
      draft('Two.', title),
      draft('One.', title),
      draft('Three.', {}, { source: 'B.txt' }),
    ];
    expect(planned(drafts, held)).toEqual([
      ['new', 'the-planet-bridge'],
      ['new', 'the-planet-bridge-2'],
      ['there', 'the-planet-bridge'],
      ['new', 'b-2'],
    ]);
  });

  it('keeps the id that it came with where that is free', () => {
    expect(planned([draft('One.', {}, { id: 'Own' }), draft('Two.', {}, { id: 'bridge' })], held)).toEqual([
      ['new', 'Own'],
      ['new', 'draft'],
    ]);
  });
});
