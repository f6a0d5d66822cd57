import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import type { Question } from '../../src/question/question.ts';
import { LONGEST_EXCERPT } from '../../src/reading/candidate.ts';
import { contains, overlaps, slice } from '../../src/text/span.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';
import { anyString } from '../support/strings.ts';

const CLOSED = 'The council voted on Monday to close the old bridge over the harbor until spring.';
const DOE = '\u201cThe old bridge is not safe,\u201d Olga Doe, the chief engineer, told the council.';
const coverage = makeCoverage([
  published(
    'Daily Planet',
    `${CLOSED}\n${DOE}\nThe repair of the bridge will cost 12 million dollars, Mayor Rita Vale told the council.`,
    '2023-05-02',
  ),
  published(
    'Harbor Gazette',
    `${CLOSED} Fishermen protested.\nMayor Rita Vale said the repair of the bridge will cost 15 million dollars.`,
    '2023-05-04',
  ),
  published('Red Bridge', 'The old bridge had stood since 1921, and a fire had once destroyed its railing.'),
]);
const answer = (question: string, more: Partial<Question> = {}) => ask({ question, ...more }, coverage);
const files = async (question: string, more: Partial<Question> = {}): Promise<string[]> =>
  (await answer(question, more)).quotes.map(({ article }) => article.file).toSorted();
const [PLANET, GAZETTE, RED] = ['daily-planet-2023-05-02.txt', 'harbor-gazette-2023-05-04.txt', 'red-bridge.txt'];

describe('an answer', () => {
  it('quotes the sentence that answers, with its source and its speaker', async () => {
    const { status, quotes } = await answer('What did Olga Doe tell the council about the bridge?');
    expect(status).toBe('answered');
    expect(quotes[0]).toMatchObject({
      quote: DOE,
      citation: { outlet: { value: 'Daily Planet' }, published: { value: '2023-05-02' } },
      speakers: [{ name: 'Olga Doe', role: 'the chief engineer' }],
    });
    expect(quotes[0]?.highlights.map((span) => quotes[0] && slice(quotes[0].article.text, span))).toContain('Olga');
  });

  it('names the other outlet that prints the same, instead of quoting it twice', async () => {
    const { quotes } = await answer('When did the council vote to close the bridge?');
    const places = quotes.filter(({ quote }) => quote.includes(CLOSED));
    expect(places).toHaveLength(1);
    expect(
      [places[0]?.article.file, ...(places[0]?.alsoIn ?? []).map(({ article }) => article.file)].toSorted(),
    ).toEqual([PLANET, GAZETTE]);
  });

  it('shows both accounts where two outlets have different numbers', async () => {
    const { quotes } = await answer('How much will the repair of the bridge cost?');
    const words = quotes.map(({ quote }) => quote).join('\n');
    expect(words).toMatch(/12 million/);
    expect(words).toMatch(/15 million/);
  });

  it('tells which word was taken for another', async () => {
    const { respelt, status } = await answer('Who closed the brigde?');
    expect([status, respelt]).toEqual(['answered', [{ typed: 'brigde', meant: 'bridge' }]]);
  });

  it('repeats the question, and says how long it took', async () => {
    const { question, tookMs } = await answer('Who closed the bridge?');
    expect(question).toBe('Who closed the bridge?');
    expect(tookMs).toBeGreaterThan(0);
  });

  it('takes up an earlier question that this one leans on', async () => {
    expect((await answer('and when?')).status).toBe('abstained');
    const { quotes } = await answer('and when?', { context: ['Did the council vote to close the old bridge?'] });
    expect(quotes[0]?.quote).toContain(CLOSED);
  });
});

describe('silence', () => {
  it.each([
    ['hi', { code: 'greeting' }],
    ['', { code: 'no-question' }],
    ['Write a poem about the bridge', { code: 'instruction' }],
    ['What does Reuters say about the bridge?', { code: 'outlet-not-in-coverage', outlet: 'Reuters' }],
    ['Who won the football game?', { code: 'not-in-coverage' }],
  ])('has its reason and no quotes: %s', async (question, reason) => {
    expect(await answer(question)).toMatchObject({ status: 'abstained', reason, quotes: [] });
  });

  it('can be switched off: the best evidence comes, whatever its strength', async () => {
    const question = 'Who paid the football players of the old bridge?';
    expect((await answer(question)).status).toBe('abstained');
    const { status, quotes } = await answer(question, { abstain: false });
    expect(status).toBe('answered');
    expect(quotes.length).toBeGreaterThan(0);
  });

  it('stays where there is nothing to show', async () => {
    expect((await answer('', { abstain: false })).status).toBe('abstained');
    expect((await answer('volcano', { abstain: false })).status).toBe('abstained');
  });
});

describe('the number of excerpts', () => {
  it('is three at the most unless another is asked for', async () => {
    expect((await answer('old bridge')).quotes.length).toBeLessThanOrEqual(3);
    expect((await answer('old bridge', { k: 5 })).quotes.length).toBeGreaterThan(3);
    expect((await answer('old bridge', { k: 1 })).quotes).toHaveLength(1);
  });

  it('is kept to where silence is switched off', async () => {
    expect((await answer('old bridge', { k: 2, abstain: false })).quotes).toHaveLength(2);
  });
});

describe('a date filter', () => {
  it('lets articles of its days through, both ends included', async () => {
    const bridge = (more: Partial<Question>) => files('repair of the bridge', { k: 5, ...more });
    expect(new Set(await bridge({ from: '2023-05-04' }))).toEqual(new Set([GAZETTE]));
    expect(new Set(await bridge({ to: '2023-05-02' }))).toEqual(new Set([PLANET]));
    expect(new Set(await bridge({ from: '2023-05-02', to: '2023-05-04' }))).toEqual(new Set([PLANET, GAZETTE]));
    expect(await bridge({ from: '2023-05-05' })).toEqual([]);
  });

  it('lets no article of unknown date through, and counts those', async () => {
    const open = await answer('old bridge', { k: 5 });
    expect([open.undated, open.quotes.some(({ article }) => article.file === RED)]).toEqual([0, true]);
    const filtered = await answer('old bridge', { k: 5, from: '2000-01-01' });
    expect([filtered.undated, filtered.quotes.some(({ article }) => article.file === RED)]).toEqual([1, false]);
  });

  it('counts only articles of the outlets that may answer', async () => {
    expect((await answer('old bridge', { from: '2000-01-01', outlet: 'Daily Planet' })).undated).toBe(0);
    expect((await answer('old bridge', { from: '2000-01-01', outlet: 'red bridge' })).undated).toBe(1);
  });
});

describe('an outlet', () => {
  it('that is chosen, or named in the question, answers alone', async () => {
    expect(new Set(await files('old bridge', { outlet: 'harbor gazette', k: 5 }))).toEqual(new Set([GAZETTE]));
    expect(new Set(await files('What does the Harbor Gazette say about the bridge?', { k: 5 }))).toEqual(
      new Set([GAZETTE]),
    );
  });

  it('that is not in the coverage refuses', async () => {
    expect(await answer('old bridge', { outlet: 'Hudson Gazette' })).toMatchObject({
      reason: { code: 'outlet-not-in-coverage', outlet: 'Hudson Gazette' },
    });
  });

  it('comes before a second excerpt of another where all are asked for', async () => {
    expect(await files('What does each outlet say about the old bridge?', { k: 3 })).toEqual([PLANET, GAZETTE, RED]);
  });
});

describe('every question', () => {
  const words = fc.constantFrom(
    'Who',
    'old',
    'bridge',
    'Olga Doe',
    'said',
    'each outlet',
    'according to',
    'Reuters',
    '?',
  );
  const question = fc.oneof(
    anyString,
    fc.array(fc.oneof({ weight: 4, arbitrary: words }, anyString), { maxLength: 25 }).map((each) => each.join(' ')),
  );
  const options = fc.record(
    {
      k: fc.integer({ min: 0, max: 10 }),
      abstain: fc.boolean(),
      outlet: fc.oneof(anyString, fc.constantFrom('Daily Planet', 'gazette')),
      from: fc.constantFrom('2023-05-02', '0000-00-00'),
      to: fc.constantFrom('2023-05-03', '9999-12-31'),
      context: fc.array(question, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );

  it('is answered with verbatim, attributed, short excerpts that do not overlap, or with silence', async () => {
    await fc.assert(
      fc.asyncProperty(question, options, async (typed, more) => {
        const { quotes, status } = await ask({ question: typed, ...more }, coverage);
        expect(status).not.toBe(quotes.length > 0 ? 'abstained' : 'answered');
        expect(quotes.length).toBeLessThanOrEqual(more.k ?? 3);
        quotes.forEach((quote, i) => {
          expect(slice(quote.article.text, quote)).toBe(quote.quote);
          expect(quote.end - quote.start).toBeLessThanOrEqual(LONGEST_EXCERPT);
          expect(quote.citation.outlet).toBe(quote.article.facts.outlet);
          expect(quote.highlights.every((span) => contains(quote, span))).toBe(true);
          expect(quote.speakers.every((span) => contains(quote, span))).toBe(true);
          for (const other of quotes.slice(0, i))
            expect(other.article === quote.article && overlaps(other, quote)).toBe(false);
          for (const { article, start, end, quote: also } of quote.alsoIn)
            expect(article.text.slice(start, end)).toBe(also);
        });
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    '?'.repeat(5000),
    'bridge '.repeat(1000),
    '\ud83c\udf09'.repeat(3000),
    '@everyone',
    '\u202ebridge',
    '**bridge**',
  ])('may be odd', async (odd) => {
    expect(['answered', 'nearest', 'abstained']).toContain((await answer(odd)).status);
  });
});

describe('a question for the words of somebody who says nothing', () => {
  const told = makeCoverage([
    published(
      'Daily Planet',
      `${CLOSED}\nOfficer Tim Moe was killed on the old bridge on Monday.\n“He loved that bridge,” Olga Moe, the mother of slain Officer Tim Moe, said.\nJoe Roe said that the bridge would stay closed. Rita Vale came to the bridge, too.`,
      '2023-05-02',
    ),
  ]);
  const to = (question: string, more: Partial<Question> = {}) => ask({ question, ...more }, told);

  it.each([
    ['the dead', 'What did Tim Moe say about the bridge?', 'Tim Moe'],
    ['the absent', 'what did Rita Vale say about the bridge?', 'Rita Vale'],
  ])('says so, and shows nobody else\u2019s: of %s', async (_, question, speaker) => {
    expect(await to(question)).toMatchObject({
      status: 'abstained',
      quotes: [],
      reason: { code: 'speaker-not-in-coverage', speaker },
    });
  });

  it('is answered where the coverage tells in its own words what they said', async () => {
    const { quotes } = await to('What did Joe Roe say about the bridge?');
    expect(quotes.map(({ quote }) => quote)).toEqual([expect.stringContaining('Joe Roe said')]);
  });

  it('is answered where they are quoted', async () => {
    const { quotes } = await to('What did Olga Moe say about the bridge?');
    expect(quotes[0]?.quote).toContain('He loved that bridge');
  });
});
