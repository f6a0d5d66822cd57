import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { makeCoverage, published, understood } from './coverage.ts';

const FILLER = 'The council of the city voted on Monday to close the old bridge over the harbor until the spring.';
/** What is quoted of an article with these words; nothing where the answer is silence. */
async function quoted(question: string, words: string): Promise<string[]> {
  const coverage = makeCoverage([
    published('Daily Planet', `${FILLER}\n${words}`),
    published(
      'Harbor Gazette',
      `Olga Doe and Joe Roe came to the harbor. A thief and a murderer were seen.\n${FILLER}`,
    ),
  ]);
  return (await ask({ question }, coverage)).quotes.map(({ quote }) => quote);
}

describe('what a yes-or-no question asks about somebody', () => {
  it.each([
    ['Is Olga Doe a thief?', 'Olga Doe, a thief, was seen on the bridge in the harbor on Monday evening.'],
    ['Is Olga Doe a thief?', 'Olga Doe is not a thief, and she never was one, the harbor police said on Monday.'],
    ['Is Olga Doe a thief?', 'Police in the harbor say that they have arrested the thief Olga Doe on Monday.'],
    ['Did Olga Doe steal the boat?', 'Olga Doe allegedly stole the boat of a fisherman in the harbor on Monday.'],
    ['Did Olga Doe steal the boat?', 'The boat of the fisherman was stolen by Olga Doe on Monday, police said.'],
  ])('%s is answered by "%s"', async (question, words) => {
    expect(await quoted(question, words)).toContain(words);
  });

  it.each([
    ['Is Olga Doe a thief?', 'Olga Doe, the mayor of the city, has promised more police against any thief in it.'],
    ['Is Olga Doe a thief?', 'Olga Doe’s thief was seen on the bridge in the harbor on Monday evening.'],
    ['Is Olga Doe a thief?', 'Olga Doe said that the thief Joe Roe was seen on the bridge on Monday.'],
    ['Did Olga Doe steal the boat?', 'Olga Doe came after the boat was stolen, the police of the harbor said.'],
  ])('%s is not answered by "%s"', async (question, words) => {
    expect(await quoted(question, words)).toEqual([]);
  });

  it('is nothing where the question is not about somebody, or is no such question', () => {
    const coverage = makeCoverage([published('Daily Planet', `${FILLER}\nOlga Doe came.`)]);
    expect(understood('Is the bridge a danger?', coverage).predication).toBeNull();
    expect(understood('Who is Olga Doe?', coverage).predication).toBeNull();
    expect(understood('Is Olga Doe a mayor?', coverage).predication).toMatchObject({ deed: false });
  });
});
