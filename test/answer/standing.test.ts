import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { makeCoverage, published } from './coverage.ts';

const REPORT =
  'Engineer Olga Doe has said for weeks that the cracks in the pillars of the old bridge are a danger to the city.';
const OWN = '\u201cI have counted nine of those cracks since the winter,\u201d Olga Doe told the council.';
const ELSEWHERE = '\u201cThe market on the quay is a place that I have always loved,\u201d Olga Doe said.';
const OFFICE =
  '\u201cWe have known those cracks in the pillars since the winter,\u201d Olga Doe\u2019s office told the council.';
const STORY = 'The council met on Monday and spoke of the harbor until the evening.';

/** The paragraphs shown for a question, in their order. */
async function shown(question: string, ...paragraphs: readonly string[]): Promise<string[]> {
  const articles = paragraphs.map((words, i) => published(`Planet ${i}`, `${STORY}\n${words}`));
  const coverage = makeCoverage([...articles, published('Harbor Gazette', `${STORY}\nThe museum has new pillars.`)]);
  return (await ask({ question }, coverage)).quotes.map(({ quote }) => quote);
}

describe('what somebody says of something is answered', () => {
  it.each([
    'What did Olga Doe say about the cracks in the pillars?',
    'What does Olga Doe think of the cracks in the pillars?',
    'What was Olga Doe\u2019s view of the cracks in the pillars?',
  ])('with their own words first, the rest behind them: %s', async (question) => {
    expect(await shown(question, REPORT, OWN)).toEqual([OWN, REPORT]);
  });

  it('with the strongest words first where they do not speak of it', async () => {
    const [first] = await shown('What did Olga Doe say about the cracks in the pillars?', REPORT, ELSEWHERE);
    expect(first).toBe(REPORT);
  });

  it('with the strongest words first where only somebody else is quoted, who is told by that name', async () => {
    const question = 'What did Olga Doe say about the cracks in the pillars?';
    expect((await shown(question, REPORT, OFFICE))[0]).toBe(REPORT);
    expect((await shown(question.replace('Doe', 'Doe\u2019s office'), REPORT, OFFICE))[0]).toBe(OFFICE);
  });
});

describe('an excerpt that answers by itself', () => {
  it('comes before one with more of the question that does not', async () => {
    const coverage = makeCoverage([
      'The engineer closed the old bridge.',
      'On Monday Olga Doe closed the old bridge.',
      'Joe Roe met Olga Doe at the market in the spring, and the museum has lost its roof.',
      'Olga Doe was seen on the quay.',
      'Fishermen on the quay sold their boats to a company from Norway.',
    ]);
    const { quotes } = await ask({ question: 'Did the angry engineer close the old bridge with Olga Doe?' }, coverage);
    expect(quotes.slice(0, 2).map(({ quote }) => quote)).toEqual([
      'On Monday Olga Doe closed the old bridge.',
      'The engineer closed the old bridge.',
    ]);
    expect(quotes[0]?.score).toBeLessThan(quotes[1]?.score ?? 0);
  });
});
