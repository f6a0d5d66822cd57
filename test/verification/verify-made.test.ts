import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordings } from '../../src/concordance/wording.ts';
import { printedLine } from '../../src/corpus/page/printed.ts';
import { isQuotable } from '../../src/corpus/passage.ts';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { sentences } from '../../src/english/sentences.ts';
import { openLibrary } from '../../src/library/library.ts';
import { contains, slice } from '../../src/text/span.ts';
import { LONGEST_CLAIM } from '../../src/verification/claim/claim.ts';
import type { PrintedPlace } from '../../src/verification/places/place.ts';
import { verify } from '../../src/verification/verify.ts';
import { makeCoverage } from '../coverage/coverage.ts';
import { makeCorpus } from '../support/articles.ts';
import { checkedQuotations, withOtherDigit } from '../support/checked.ts';
import { pageText } from '../support/news.ts';
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
const saidIn = (places: readonly PrintedPlace[]): string[] =>
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
  const { verdict, places, alterations, omitted, goesOn } = verification;
  for (const { article, start, end, quote } of omitted) expect(article.text.slice(start, end)).toBe(quote);
  if (goesOn !== null) expect(places.some(({ around }) => around.quote.endsWith(goesOn))).toBe(true);
  for (const { article, start, end, quote, furniture, around } of places) {
    const entry = entries.find((one) => one.article.id === article.id);
    expect(article.text.slice(start, end)).toBe(quote);
    expect(article.text.slice(around.start, around.end)).toBe(around.quote);
    expect(contains(around, { start, end })).toBe(true);
    const lines =
      furniture === null
        ? entry?.paragraphs.filter(isQuotable)
        : entry?.paragraphs.map((one) => printedLine(article.text, one));
    expect(lines?.some((line) => contains(line, furniture === null ? { start, end } : around))).toBe(true);
    expect(entry?.paragraphs.some((one) => contains(printedLine(article.text, one), around))).toBe(true);
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

/** Ways in which people put whose words they quote around them. */
const FRAMES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Gasc\u00f3n said: \u201c${text}\u201d`,
  (text) => `\u201c${text},\u201d said Gascon.`,
  (text) => `He said: "${text}"`,
  (text) => `Nobody Atall: ${text}`,
];

describe('words that are not printed are never found, with a source around them or without', () => {
  const words = paragraphs.flatMap((paragraph) => keys(paragraph));
  const framed = fc.tuple(run(4), fc.nat(), fc.constantFrom(...words), fc.constantFrom(...FRAMES));

  it.each<[string, (word: string, other: string) => string]>([
    ['one of them another word', (_, other) => other],
    ['one of them left out', () => ''],
    ['one of them denied', (word) => `${word} not`],
  ])('%s', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(framed, async ([{ text }, at, other, frame]) => {
        const all = wordings(text);
        const { start, end } = all[1 + (at % (all.length - 2))] ?? { start: 0, end: 0 };
        const changed = text.slice(0, start) + change(text.slice(start, end), other) + text.slice(end);
        const { verdict, places } = await lawful(frame(changed));
        if (verdict !== 'found' && verdict !== 'elsewhere') return;
        expect([keys(changed), keys(frame(changed))]).toContainEqual(saidIn(places));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('every denial dropped', async () => {
    const denials = paragraphs.flatMap((paragraph) => {
      const all = wordings(paragraph);
      return all.flatMap(({ key, start, end }, i) => {
        if (!/^(?:not|never|no|nobody|without)$/.test(key) || i < 3 || i + 4 > all.length) return [];
        return [paragraph.slice(all[i - 3]?.start, start) + paragraph.slice(end, all[i + 3]?.end)];
      });
    });
    expect(denials.length).toBeGreaterThan(10);
    for (const text of denials)
      for (const frame of FRAMES) expect((await lawful(frame(text))).verdict).not.toBe('found');
  });
});

describe('for any line as it is printed', () => {
  const lines = entries.flatMap(({ article, paragraphs: all }) =>
    all.map((paragraph) => slice(article.text, printedLine(article.text, paragraph))),
  );

  it('any words in a row of it are found, furniture or not', async () => {
    const furnished = lines.filter((line) => !paragraphs.includes(line) && wordings(line).length > 0);
    expect(furnished.length).toBeGreaterThan(10);
    const line = fc.oneof(
      fc.constantFrom(...lines.filter((one) => wordings(one).length > 0)),
      fc.constantFrom(...furnished),
    );
    await fc.assert(
      fc.asyncProperty(line, fc.nat(), fc.nat(), async (printed, at, length) => {
        const words = wordings(printed);
        const from = at % words.length;
        const to = from + 1 + (length % (words.length - from));
        const text = printed.slice(words[from]?.start, words[to - 1]?.end);
        const { verdict, places } = await lawful(text);
        expect([text, verdict]).toEqual([text, 'found']);
        expect(saidIn(places)).toEqual(keys(text));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('so are those of any page', async () => {
    await fc.assert(
      fc.asyncProperty(pageText, fc.nat(), fc.nat(), async (page, at, length) => {
        const corpusOfOne = makeCorpus(page);
        const all = corpusOfOne.entries.flatMap(({ article, paragraphs: own }) =>
          own.map((paragraph) => slice(article.text, printedLine(article.text, paragraph))),
        );
        const printed = all.filter((line) => wordings(line).length > 0).at(at % Math.max(1, all.length));
        if (printed === undefined) return;
        const words = wordings(printed);
        const from = length % words.length;
        const text = printed.slice(words[from]?.start, words.at(-1)?.end);
        const { verdict } = await verify({ text }, makeCoverage([page]));
        expect([text, verdict]).toEqual([text, 'found']);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('an ellipsis in the place of what no sentence can lose', () => {
  const marks = ['...', '\u2026', '[...]', '(...)', '. . .', '[\u2026]'];
  const told = entries.flatMap(({ article, paragraphs: all }) =>
    all
      .filter(isQuotable)
      .flatMap((paragraph) => sentences(article.text, paragraph))
      .map((sentence) => slice(article.text, sentence)),
  );
  const kinds: readonly (readonly [string, RegExp])[] = [
    [
      'a negation',
      /(?<!\p{L})(?:not|never|no|without|nor|nobody|nothing|cannot|\p{L}+n['\u2019]t)(?![\p{L}'\u2019])/giu,
    ],
    ['a number', /(?<![\p{L}\p{N}.,])\p{N}+(?![\p{L}\p{N}.,:])|(?<!\p{L})(?:two|three|ten|million)(?!\p{L})/giu],
    ['a name', /(?<=\p{Ll} )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?=[ ,.])/gu],
  ];
  it.each(kinds)('is never found: %s', async (_, pattern) => {
    const made = told
      .filter((sentence) => wordings(sentence).length > 3)
      .flatMap((sentence) =>
        [...sentence.matchAll(pattern)].map(({ index, 0: words }, i) => {
          const mark = marks[(index + i) % marks.length] ?? '';
          return `${sentence.slice(0, index)}${mark}${sentence.slice(index + words.length)}`;
        }),
      );
    expect(made.length).toBeGreaterThan(20);
    for (const text of made) {
      const { verdict, omitted } = await lawful(text);
      expect([text, verdict]).toEqual([text, 'shortened']);
      expect(omitted.length).toBeGreaterThan(0);
    }
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
