import type { Answer } from '../../../src/answers/answer.ts';
import { type Article, type ArticleFacts, type Fact, unknown } from '../../../src/corpus/article.ts';
import type { CorpusEntry } from '../../../src/corpus/corpus.ts';
import { InMemory } from '../../../src/corpus/inmemory.ts';
import { type CorpusSurvey, surveyOf } from '../../../src/corpus/survey.ts';
import type { Quote } from '../../../src/excerpts/quote.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Question } from '../../../src/question/question.ts';

/** A fact that the document states. */
export function stated<T>(value: T): Fact<T> {
  return { value, certainty: 'stated' };
}

export function inferred<T>(value: T): Fact<T> {
  return { value, certainty: 'inferred' };
}

/** An article of these lines, each a body paragraph; facts are unknown unless told. */
export function entry(lines: readonly string[], facts: Partial<ArticleFacts> = {}, file = 'a.txt'): CorpusEntry {
  const text = lines.join('\n');
  const article: Article = {
    id: file,
    file,
    text,
    facts: {
      outlet: unknown,
      headline: unknown,
      dek: unknown,
      author: unknown,
      contributors: unknown,
      published: unknown,
      url: unknown,
      relays: [],
      ...facts,
    },
  };
  let start = 0;
  const paragraphs = lines.map((line, index) => {
    const paragraph = { start, end: start + line.length, number: index + 1, kind: 'body' as const };
    start += line.length + 1;
    return paragraph;
  });
  return { article, paragraphs };
}

/** One whole paragraph of an article as a quote. */
export function quoteOf({ article, paragraphs }: CorpusEntry, index = 0, overrides: Partial<Quote> = {}): Quote {
  const paragraph = paragraphs[index];
  if (!paragraph) throw new RangeError(`No paragraph ${index}`);
  const { start, end, number } = paragraph;
  const { outlet, headline, author, published, url } = article.facts;
  return {
    article,
    start,
    end,
    paragraph: number,
    kind: 'body',
    quote: article.text.slice(start, end),
    citation: { outlet, headline, author, published, url },
    speakers: [],
    passage: { start, end },
    highlights: [],
    alsoIn: [],
    score: 1,
    ...overrides,
  };
}

/** An answer with these quotes; without any, that the coverage does not say. */
export function answerOf(question: string, quotes: readonly Quote[], overrides: Partial<Answer> = {}): Answer {
  const common = { question, undated: 0, respelt: [], tookMs: 1 };
  const [first, ...rest] = quotes;
  const answer: Answer = first
    ? { ...common, status: 'answered', quotes: [first, ...rest], differs: [] }
    : { ...common, status: 'abstained', reason: { code: 'not-in-coverage' }, quotes: [] };
  return { ...answer, ...overrides } as Answer;
}

/** What a library tells of these entries. */
export function holding(
  entries: readonly CorpusEntry[],
  overrides: Partial<CorpusSurvey> = {},
): Pick<Library, 'archive' | 'survey'> {
  const corpus = { entries, passages: [], refused: [], warnings: [], fingerprint: 'aaaaaaaa' };
  return { archive: new InMemory(corpus), survey: { ...surveyOf(corpus), ...overrides } };
}

/**
 * A library made by hand: it answers every question with every paragraph of every article, in order, up to `k`, and
 * recalls what it has quoted. Parts of it are replaced by the overrides.
 */
export function libraryOf(entries: readonly CorpusEntry[], overrides: Partial<Library> = {}): Library {
  const quotes = entries.flatMap((one) => one.paragraphs.map((_, index) => quoteOf(one, index)));
  const idOf = (quote: Quote): string =>
    `${entries.findIndex(({ article }) => article.file === quote.article.file)}-${quote.start}`;
  return {
    ...holding(entries),
    ask: async ({ question, k = 3 }: Question) => answerOf(question, quotes.slice(0, k)),
    newWords: async (_, { fresh }) => quotes.filter(({ article }) => fresh.has(article.id)),
    recall: async (ids) => {
      const found = ids.map((id) => quotes.find((quote) => idOf(quote) === id));
      return found.every((quote) => quote !== undefined) ? found : null;
    },
    quotations: async () => [],
    words: new Map(),
    quoteId: idOf,
    isRecallable: () => true,
    verify: async ({ outlet = null, speaker = null }) => ({
      verdict: 'absent',
      places: [],
      more: 0,
      alterations: [],
      omitted: [],
      goesOn: null,
      attributed: { outlet, speaker },
      unconfirmed: false,
      words: 5,
    }),
    printings: async () => ({ printings: [], first: null }),
    quotesOf: async () => ({ status: 'nobody' }),
    compare: async () => ({ status: 'abstained', reason: { code: 'not-in-coverage' } }),
    timeline: async () => ({ status: 'abstained', reason: { code: 'not-in-coverage' } }),
    suggest: async () => ({ headlines: [], speakers: [], didYouMean: null }),
    complete: () => [],
    nameOf: (_, typed) => typed,
    prepare: async () => {},
    strength: async () => 0,
    explain: () => Promise.reject(new Error('never explained in Discord')),
    reading: () => null,
    isUp: async () => true,
    ...overrides,
  };
}

/** Two articles with six paragraphs in all: two pages of three. */
export function newsroom(overrides: Partial<Library> = {}): Library {
  return libraryOf(
    [
      entry(
        ['The mayor cut the ribbon.', 'He said: “It is a good day.”', 'Rain fell later.'],
        { outlet: stated('The Daily Ribbon'), headline: stated('Ribbon cut'), published: stated('2024-05-01') },
        'ribbon.txt',
      ),
      entry(
        ['The bridge opened on Friday.', 'It cost $2 million.', 'Nobody was hurt.'],
        {
          outlet: inferred('Bridge Times'),
          published: { value: '2024-05-02', certainty: 'inferred', about: 'on or after' },
          url: stated('https://example.org/bridge'),
        },
        'bridge.txt',
      ),
    ],
    overrides,
  );
}
