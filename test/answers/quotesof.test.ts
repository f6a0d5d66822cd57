import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../src/answers/quotesof.ts';
import type { Article } from '../../src/corpus/article.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';
import { makeArticle, stated } from '../support/articles.ts';

/* What one person is quoted as saying, quotation by quotation. */

const THINGS =
  'anchor,bakery,castle,desert,engine,forest,garden,hammer,island,jacket,kettle,ladder,mirror,needle,orchard,pillow,quarry,ribbon,saddle,tunnel,umbrella,valley,window,xylophone,yacht,zebra,bottle,candle,dragon,elbow'.split(
    ',',
  );
const about = (thing: string, day?: string): Article =>
  published(`The ${thing}`, `They met. “My ${thing} needs painting badly,” said Olga Doe.`, day);

/** The words shown of Olga Doe's quotations. */
async function quoted(...articles: readonly Article[]): Promise<string[]> {
  const found = await quotesOf('Olga Doe', null, makeCoverage(articles));
  return found.status === 'quoted' ? found.quotes.map(({ quote }) => quote) : [];
}

describe('all quotations of a person', () => {
  it('are read article by article until there are enough, from the earliest on', async () => {
    const all = THINGS.map((thing, n) => about(thing, `2024-05-${String(n + 1).padStart(2, '0')}`));
    const found = await quoted(...all.toReversed());
    expect(found).toHaveLength(25);
    expect(found.map((quote) => /My (\w+)/.exec(quote)?.[1])).toEqual(THINGS.slice(0, 25));
  });

  it('are all there where there are fewer, from more articles than are read at once', async () => {
    const same = Array.from({ length: 22 }, (_, n) =>
      published(`Outlet ${n}`, 'They met. “My bakery needs painting badly,” said Olga Doe.', '2024-05-01'),
    );
    const found = await quotesOf('Olga Doe', null, makeCoverage([...same, about('castle', '2024-05-02')]));
    if (found.status !== 'quoted') throw new Error(found.status);
    expect(found.quotes).toHaveLength(2);
    expect(found.quotes[0].alsoIn).toHaveLength(21);
  });

  it('are shown from the sentence in which they begin, with those behind it that they go on in', async () => {
    const text = 'They met. Olga Doe said: “My bakery is old. It needs painting.” Nobody answered.';
    expect(await quoted(published('The Bow', text))).toEqual(['Olga Doe said: “My bakery is old. It needs painting.”']);
  });

  it('are shown once where two stand in one sentence', async () => {
    const text = '“My bakery is old,” said Olga Doe, “and it needs painting badly.”';
    expect(await quoted(published('The Bow', text))).toEqual([text]);
  });

  it('are not shown where their sentence is longer than an excerpt', async () => {
    const long = `“My bakery ${'and the old mill beside the river '.repeat(20)}needs painting,” said Olga Doe.`;
    expect(await quoted(published('The Bow', long))).toEqual([]);
    const found = await quotesOf('Olga Doe', null, makeCoverage([published('The Bow', long)]));
    expect(found).toMatchObject({ status: 'silent', person: { name: 'Olga Doe' } });
  });

  it('are as much of their sentences as an excerpt may have', async () => {
    const sentence = 'My bakery needs painting, and so does the old mill beside the river in the valley.';
    const text = `Olga Doe said: “${Array.from({ length: 12 }, () => sentence).join(' ')}”`;
    const [quote] = await quoted(published('The Bow', text));
    expect(quote?.length).toBeGreaterThan(500);
    expect(quote?.length).toBeLessThanOrEqual(600);
    expect(quote?.endsWith('valley.')).toBe(true);
  });

  it('are told apart by their own words alone, not by those around them', async () => {
    const one = 'In the harbour of Springfield on Tuesday “my bakery needs painting badly,” said Olga Doe.';
    const other = 'In the harbour of Springfield on Tuesday “my castle is falling down,” said Olga Doe.';
    expect(await quoted(published('The Bow', one), published('The Oar', other))).toEqual([one, other]);
  });

  it('are no other person’s', async () => {
    const text = '“My bakery is old,” said Olga Doe.\n\n“My castle is older,” said Max Roe.';
    expect(await quoted(published('The Bow', text))).toEqual(['“My bakery is old,” said Olga Doe.']);
  });
});

it('a repetition in the same article is no other place of it', async () => {
  const text =
    '“My bakery needs painting badly,” said Olga Doe.\n\nLater, “my bakery needs painting badly,” Olga Doe said.';
  const coverage = makeCoverage([makeArticle(text, { facts: { outlet: stated('The Bow') } })]);
  const found = await quotesOf('Olga Doe', null, coverage);
  if (found.status !== 'quoted') throw new Error(found.status);
  expect(found.quotes).toHaveLength(1);
  expect(found.quotes[0].alsoIn).toEqual([]);
});
