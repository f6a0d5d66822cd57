import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_CLAIM } from '../../src/answer/claim.ts';
import type { Place } from '../../src/answer/place.ts';
import { wordings } from '../../src/answer/wording.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { isQuotable } from '../../src/corpus/passage.ts';
import { openLibrary } from '../../src/library.ts';
import { contains, slice } from '../../src/text/span.ts';
import { checkedQuotations, withOtherDigit } from '../support/checked.ts';
import { text as anyText } from '../support/strings.ts';

const SEED = 20_220_621;
const library = await openLibrary('seeds');
const corpus = await loadCorpus('seeds');
const { entries } = corpus;
const paragraphs = entries.flatMap(({ article, paragraphs: all }) =>
  all.filter(isQuotable).map((paragraph) => slice(article.text, paragraph)),
);
const keys = (text: string): string[] => wordings(text).map(({ key }) => key);

/** What the first occurrence says, over all its places. */
const saidIn = (places: readonly Place[]): string[] =>
  places.filter(({ occurrence }) => occurrence === 0).flatMap(({ quote }) => keys(quote));

/** Some words in a row of some paragraph, at least `least`. */
const run = (least: number) =>
  fc
    .tuple(fc.constantFrom(...paragraphs), fc.nat(), fc.nat())
    .map(([paragraph, at, length]) => {
      const words = wordings(paragraph);
      const from = at % words.length;
      const to = Math.min(words.length, from + least + (length % words.length));
      return { words: to - from, text: paragraph.slice(words[from]?.start, words[to - 1]?.end) };
    })
    .filter(({ words }) => words >= least);

/** What holds for every verification, whatever was typed. */
async function lawful(text: string, outlet: string | null = null) {
  const verification = await library.verify({ text, outlet });
  const { verdict, places, alterations } = verification;
  for (const { article, start, end, quote, around } of places) {
    const entry = entries.find((one) => one.article.id === article.id);
    expect(article.text.slice(start, end)).toBe(quote);
    expect(article.text.slice(around.start, around.end)).toBe(around.quote);
    expect(contains(around, { start, end })).toBe(true);
    expect(entry?.paragraphs.filter(isQuotable).some((one) => contains(one, around))).toBe(true);
    for (const highlight of around.highlights) expect(contains(around, highlight)).toBe(true);
  }
  for (const { start, end } of alterations) expect(0 <= start && start <= end && end <= text.length).toBe(true);
  expect(places.length > 0).toBe(verdict !== 'absent');
  expect(alterations.length > 0).toBe(verdict === 'altered');
  return verification;
}

describe('500 quotations made from the seeds', () => {
  const made = checkedQuotations(corpus, 500, SEED);

  it('are told apart: what stands there is found every time, what was altered never, and the kind is right', async () => {
    const wrong: string[] = [];
    for (const { made: kind, text, outlet, verdict } of made) {
      const found = await lawful(text, outlet);
      if (verdict === 'found' || kind === 'digit' || kind === 'negation') {
        expect([kind, text, found.verdict === 'found']).toEqual([kind, text, verdict === 'found']);
      }
      if (found.verdict !== verdict) wrong.push(`${kind}: ${text}: ${found.verdict}`);
    }
    expect(made.length).toBe(500);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(made.length * 0.02);
  });

  it('are of every kind', () => {
    expect(new Set(made.map(({ made: kind }) => kind)).size).toBe(6);
  });
});

describe('for any words of the seeds', () => {
  it('whatever stands in one paragraph is found, and the place says the same', async () => {
    await fc.assert(
      fc.asyncProperty(run(1), async ({ text }) => {
        const { verdict, places } = await lawful(text);
        expect(verdict).toBe('found');
        expect(saidIn(places)).toEqual(keys(text));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('whatever stands in one paragraph to the letter is shown to the letter, with the marks at its edges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paragraphs), async (paragraph) => {
        const { places } = await lawful(paragraph);
        expect(places.map(({ quote }) => quote)).toContain(paragraph);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('a changed digit is never found, unless the coverage prints just that', async () => {
    const withDigits = run(3).filter(({ text }) => /\d/.test(text));
    await fc.assert(
      fc.asyncProperty(withDigits, fc.nat(), fc.integer({ min: 1, max: 9 }), async ({ text }, at, by) => {
        const other = withOtherDigit(text, at, by);
        const { verdict, places } = await lawful(other);
        if (verdict === 'found') expect(saidIn(places)).toEqual(keys(other));
        else expect(['altered', 'absent', 'joined']).toContain(verdict);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('a word put in, left out or changed is never found, unless the coverage prints just that', async () => {
    const change = fc.constantFrom('not', '', 'zebra');
    await fc.assert(
      fc.asyncProperty(run(8), fc.nat(), change, fc.boolean(), async ({ text, words: count }, at, word, replaces) => {
        const words = wordings(text);
        const { start, end } = words[1 + (at % (count - 2))] ?? { start: 0, end: 0 };
        const other = `${text.slice(0, start)}${word} ${text.slice(replaces || word === '' ? end : start)}`;
        const { verdict, places, alterations } = await lawful(other);
        if (keys(other).join(' ') === keys(text).join(' ')) return;
        if (verdict === 'found') expect(saidIn(places)).toEqual(keys(other));
        if (verdict === 'altered') expect(alterations.length).toBeGreaterThan(0);
        expect(verdict).not.toBe('absent');
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('for any text', () => {
  it('the laws hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyText,
          fc.tuple(run(1), anyText).map(([{ text }, odd]) => text + odd),
        ),
        async (text) => {
          await lawful(text.slice(0, LONGEST_CLAIM));
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  it.each([
    ['the', 'the '],
    ['marks of direction', '1\u202e'],
    ['emoji', '\ud83d\ude2d'],
    ['points', '. . . '],
    ['dashes and names', ' \u2014 Gascon'],
    ['a name', 'Gascon '],
    ['a script without spaces', '\u65b0\u805e\u8a18\u4e8b'],
    ['quotation marks', '\u2019\u201c'],
    ['the same sentence', 'Flores, 35, died by suicide on the sidewalk outside the motel. '],
  ])('6,000 characters of %s are answered', async (_, piece) => {
    await lawful(piece.repeat(LONGEST_CLAIM / piece.length));
  });
});
