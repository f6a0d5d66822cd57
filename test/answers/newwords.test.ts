import { describe, expect, test } from 'vitest';
import { newWords } from '../../src/answers/newwords.ts';
import type { Quote } from '../../src/excerpts/quote.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const CLOSED = 'The council voted on Monday to close the old bridge over the harbor until spring.';
const COST = 'Repairs of the old bridge will cost 12 million dollars, the council said in a letter.';
const articles = [
  published('Daily Planet', `${CLOSED}\nPupils planted forty pines in the park.`, '2023-05-02'),
  published('Harbor Gazette', `${CLOSED}\n${COST}`, '2023-05-04'),
  published('Red Bridge', `The council made a budget of the old bridge. ${COST}`, '2023-05-05'),
  published('Garden Post', 'Pupils painted the library green in May.', '2023-05-06'),
];
const coverage = makeCoverage(articles);
const ids = ['daily-planet-2023-05-02', 'harbor-gazette-2023-05-04', 'red-bridge-2023-05-05', 'garden-post-2023-05-06'];
const [PLANET = '', GAZETTE = '', RED = '', GARDEN = ''] = ids;
const QUESTION = 'What did the council say about the old bridge?';

async function told(fresh: string[], past: string[], quotes: readonly Quote[] = []): Promise<readonly Quote[]> {
  const places = quotes.map(({ article, start, end }) => ({ article: article.id, start, end }));
  return newWords(QUESTION, { fresh: new Set(fresh), past: new Set(past), told: places }, coverage);
}
const wordsOf = (quotes: readonly Quote[]): string => quotes.map(({ quote }) => quote).join('\n');

describe('new words on a question', () => {
  test('are those of the fresh articles alone', async () => {
    const quotes = await told([PLANET], []);
    expect(wordsOf(quotes)).toContain(CLOSED);
    expect(new Set(quotes.map(({ article }) => article.id))).toEqual(new Set([PLANET]));
  });

  test('are not what an article of the past says already, in whichever outlet', async () => {
    const words = wordsOf(await told([GAZETTE], [PLANET]));
    expect(words).not.toContain(CLOSED);
    expect(words).toContain(COST);
    expect(await told([GAZETTE], [PLANET, RED])).toEqual([]);
  });

  test('are not what was told already', async () => {
    const first = await told([GAZETTE], []);
    expect(wordsOf(first)).toContain(COST);
    expect(wordsOf(await told([RED], [], first))).not.toContain(COST);
    expect(wordsOf(await told([RED], []))).toContain(COST);
  });

  test('are none where nothing answers, where nothing is fresh, and where nothing is asked', async () => {
    expect(await told([GARDEN], [])).toEqual([]);
    expect(await told([], [PLANET])).toEqual([]);
    expect(await newWords('hello', { fresh: new Set(ids), past: new Set(), told: [] }, coverage)).toEqual([]);
  });

  test('forget nothing where an article that was told of is gone', async () => {
    const [quote] = await told([GAZETTE], []);
    const gone = { fresh: new Set([RED]), past: new Set<string>(), told: [{ article: 'gone', start: 0, end: 9 }] };
    expect(quote).toBeDefined();
    expect((await newWords(QUESTION, gone, coverage)).length).toBeGreaterThan(0);
  });
});
