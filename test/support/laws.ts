import fc from 'fast-check';
import { expect } from 'vitest';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import type { Quote } from '../../src/excerpts/quote.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/library.ts';
import type { Question } from '../../src/question/question.ts';
import type { Span } from '../../src/text/span.ts';
import { contains, overlaps, slice } from '../../src/text/span.ts';
import { tokens } from '../../src/text/tokens.ts';
import { anyString } from './strings.ts';

/** Code units of an excerpt. */
export const LONGEST = 600;
export const QUOTABLE = ['headline', 'dek', 'body', 'caption'];

/** The shipped articles. */
export const library = await openLibrary('seeds');
const texts = (await loadCorpus('seeds')).entries.map(({ article }) => article.text);

/** Words of the coverage, as printed. */
const word = fc.constantFrom(...new Set(texts.flatMap((text) => tokens(text).map((token) => slice(text, token)))));
/** A piece of the coverage, cut anywhere. */
const piece = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 200 }))
  .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
/** What means something to Discord, to a shell or to a parser. */
const mischief = fc.constantFrom(
  ...[
    '@everyone',
    '@here',
    '<@1>',
    '<@&2>',
    '<#3>',
    '<t:1:R>',
    '</ask:1>',
    '[a](https://a.b)',
    'https://a.b/_c_',
    '> ',
    '>>> ',
  ],
  ...[
    '# ',
    '-# ',
    '- ',
    '1. ',
    '**',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '\\',
    '\u202e',
    '\u2028',
    '\u0000',
    '{',
    '"',
    '\n',
    ':a:',
  ],
);
/** What somebody may type: words and pieces of the coverage, and anything else. */
export const words = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 12 }).map((each) => each.join(' ')) },
  { weight: 2, arbitrary: piece },
  { weight: 1, arbitrary: anyString },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(mischief, word), { minLength: 1, maxLength: 6 }).map((each) => each.join(' ')),
  },
);
/** What the library may be asked. */
export const question: fc.Arbitrary<Question> = fc.record(
  {
    question: words,
    context: fc.array(words, { maxLength: 2 }),
    k: fc.integer({ min: 1, max: 20 }),
    abstain: fc.boolean(),
    from: fc.constantFrom('2022-06-01', '2022-06-18', '2023-01-01'),
  },
  { requiredKeys: ['question'] },
);

const inOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start, end }, i) => start < end && start >= (spans[i - 1]?.end ?? 0));

/** The quote law and what follows from it, for one quote. */
function expectLawful(quote: Quote, { archive }: Library): void {
  for (const place of [quote, ...quote.alsoIn]) {
    const { paragraphs } = archive.itemOf(place.article);
    expect(slice(place.article.text, place)).toBe(place.quote);
    expect(paragraphs.some((each) => QUOTABLE.includes(each.kind) && contains(each, place))).toBe(true);
    expect(place.quote.trim()).toBe(place.quote);
    expect(place.quote).not.toBe('');
  }
  const paragraph = archive.itemOf(quote.article).paragraphs[quote.paragraph - 1];
  expect(paragraph && contains(paragraph, quote)).toBe(true);
  expect(paragraph?.kind).toBe(quote.kind);
  expect(quote.quote.length).toBeLessThanOrEqual(LONGEST);
  expect(contains(quote.passage, quote)).toBe(true);
  expect(quote.citation.outlet).toEqual(quote.article.facts.outlet);
  expect(inOrder(quote.highlights)).toBe(true);
  for (const inner of [...quote.highlights, ...quote.speakers]) expect(contains(quote, inner)).toBe(true);
  for (const place of quote.alsoIn) expect(place.article === quote.article && overlaps(place, quote)).toBe(false);
}

/** An answer keeps the laws, and its quotes can be found again by their ids. */
export async function expectLaws(asked: Question, from: Library): Promise<void> {
  const answer = await from.ask(asked);
  expect(answer.question).toBe(asked.question);
  expect(answer.quotes.length > 0).toBe(answer.status !== 'abstained');
  if (answer.status === 'nearest') {
    expect(answer.quotes.length).toBeLessThanOrEqual(2);
    expect(answer.differs).toEqual([]);
  }
  expect(answer.quotes.length).toBeLessThanOrEqual(asked.k ?? 3);
  for (const quote of answer.quotes) expectLawful(quote, from);
  for (const [i, a] of answer.quotes.entries()) {
    for (const b of answer.quotes.slice(i + 1)) expect(a.article === b.article && overlaps(a, b)).toBe(false);
  }
  const ids = answer.quotes.map((quote) => from.quoteId(quote));
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z-]{1,14}$/);
  const again = await from.recall(ids, asked);
  for (const quote of again ?? []) expectLawful(quote, from);
  const essence = ({ article, start, end, paragraph, kind, citation, speakers }: Quote): unknown => [
    article.id,
    { start, end, paragraph, kind, citation, speakers },
  ];
  expect(again?.map(essence)).toEqual(answer.quotes.map(essence));
}
