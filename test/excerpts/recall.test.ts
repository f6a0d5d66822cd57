import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { quoteId, recall } from '../../src/excerpts/recall.ts';
import { slice } from '../../src/text/span.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const CLOSED = 'The council voted on Monday to close the old bridge over the harbor until spring.';
const DOE = '\u201cThe bridge is not safe,\u201d Olga Doe, the chief engineer, said on the quay.';
const coverage = makeCoverage([
  published('Daily Planet', `Old Bridge to Close\n${CLOSED} The mayor had left early.\nREAD MORE: Ten bridges\n${DOE}`),
  published('Harbor Gazette', `${CLOSED}\nFishermen protested.`),
]);
const QUESTION = 'When did the council vote to close the old bridge?';

describe('an id', () => {
  it('of any quote brings the quote back, with its speakers, highlights and other places', async () => {
    for (const question of [QUESTION, 'What did Olga Doe say?', 'fishermen']) {
      const { quotes } = await ask({ question }, coverage);
      expect(quotes.length).toBeGreaterThan(0);
      const ids = quotes.map((quote) => quoteId(quote, coverage.archive));
      const again = await recall(ids, { question }, coverage);
      const plain = (each: (typeof quotes)[number]) => ({ ...each, score: 0 });
      expect(again?.map(plain)).toEqual(quotes.map(plain));
    }
  });

  it('is short, and made of what a custom_id may hold', async () => {
    const { quotes } = await ask({ question: QUESTION }, coverage);
    for (const quote of quotes) expect(quoteId(quote, coverage.archive)).toMatch(/^[0-9a-z-]{1,14}$/);
    expect(quotes.length).toBeGreaterThan(0);
  });

  it('keeps the order of those asked for', async () => {
    const { quotes } = await ask({ question: 'bridge' }, coverage);
    const ids = quotes.map((quote) => quoteId(quote, coverage.archive));
    expect(ids.length).toBeGreaterThan(1);
    const again = await recall(ids.toReversed(), { question: 'bridge' }, coverage);
    expect(again?.map((quote) => quoteId(quote, coverage.archive))).toEqual(ids.toReversed());
  });

  it('names no other place in an outlet that the question left out', async () => {
    const { quotes } = await ask({ question: QUESTION }, coverage);
    const [first] = quotes;
    const outlet = first?.citation.outlet.value ?? '';
    const ids = quotes.slice(0, 1).map((quote) => quoteId(quote, coverage.archive));
    const [quote] = (await recall(ids, { question: QUESTION, outlet }, coverage)) ?? [];
    expect(quote?.alsoIn.filter((place) => place.article.facts.outlet.value !== outlet)).toEqual([]);
  });

  it('has highlights of the question that is asked now', async () => {
    const { quotes } = await ask({ question: QUESTION }, coverage);
    const ids = quotes.slice(0, 1).map((quote) => quoteId(quote, coverage.archive));
    const [quote] = (await recall(ids, { question: 'harbor' }, coverage)) ?? [];
    expect(quote?.highlights.map((span) => slice(quote.article.text, span))).toEqual(['harbor']);
  });
});

const [item] = await coverage.archive.items([0]);

describe('nothing is recalled', () => {
  const text = item?.article.text ?? '';
  const idOf = (words: string): string =>
    [0, text.indexOf(words), words.length].map((number) => number.toString(36)).join('-');

  it('but whole sentences of what may be quoted', async () => {
    expect(await recall([idOf(CLOSED)], { question: QUESTION }, coverage)).toHaveLength(1);
    for (const words of [CLOSED.slice(1), CLOSED.slice(0, -1), 'READ MORE: Ten bridges', text.slice(0, 60)]) {
      expect(await recall([idOf(words)], { question: QUESTION }, coverage)).toBeNull();
    }
  });

  it('when one of the ids is wrong', async () => {
    expect(await recall([idOf(CLOSED), '9-0-5'], { question: QUESTION }, coverage)).toBeNull();
  });

  it('when none is asked for', async () => {
    expect(await recall([], { question: QUESTION }, coverage)).toEqual([]);
  });

  it('for ids made by hand, without a fault', async () => {
    const id = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 300 }), fc.nat({ max: 300 })).map((numbers) => {
        return numbers.map((number) => number.toString(36)).join('-');
      }),
    );
    await fc.assert(
      fc.asyncProperty(id, async (made) => {
        for (const { article, start, end, quote } of (await recall([made], { question: QUESTION }, coverage)) ?? []) {
          expect(article.text.slice(start, end)).toBe(quote);
        }
      }),
    );
  });
});
