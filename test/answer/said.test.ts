import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { makeCoverage, published } from './coverage.ts';

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
});

describe('what is asked about two', () => {
  it.each([
    ['Did Olga Doe rob Joe Roe?', 'Olga Doe, who once robbed Joe Roe in the harbor, was seen on the bridge on Monday.'],
    ['Did Olga Doe rob Joe Roe?', 'In the winter Olga Doe robbed Springfield painter Joe Roe on the old bridge.'],
    ['Did Olga Doe rob Joe Roe?', 'In the winter Olga Doe robbed both Ann Poe and Joe Roe on the old bridge.'],
    ['Did Olga Doe rob Joe Roe?', 'In the winter Joe Roe was robbed by Olga Doe on the old bridge, police said.'],
    ['Did Olga Doe rob Joe Roe?', 'In the winter, police said, Doe robbed Roe on the old bridge over the harbor.'],
    ['Did Olga Doe sign with Joe Roe?', 'In the winter Joe Roe signed the painter Olga Doe for the old museum.'],
    ['Was Olga Doe arrested?', 'On Monday police in the harbor arrested Olga Doe and took her to the court.'],
    ['Was Olga Doe arrested?', 'On Monday Olga Doe was also arrested, the police in the harbor have said.'],
    ['Was Olga Doe arrested?', 'Olga Doe\u2019s arrest on Monday was a surprise to everybody in the old harbor.'],
    ['Who robbed Joe Roe?', 'In the winter a thief robbed Joe Roe on the old bridge over the harbor.'],
    ['When did Olga Doe rob Joe Roe?', 'In the winter Olga Doe robbed Joe Roe on the old bridge over the harbor.'],
  ])('%s is answered by "%s"', async (question, words) => {
    expect(await quoted(question, words)).toContain(words);
  });

  it.each([
    ['Did Olga Doe rob Joe Roe?', 'In the winter Joe Roe robbed Olga Doe on the old bridge over the harbor.'],
    ['Did Olga Doe rob Joe Roe?', 'In the winter Olga Doe robbed Ann Poe in front of Joe Roe on the old bridge.'],
    ['Did Olga Doe rob Joe Roe?', 'In the winter Sam Doe robbed Joe Roe on the old bridge over the harbor.'],
    ['Did Olga Doe sign with Joe Roe?', 'In the winter Olga Doe signed with the museum in the old harbor.'],
    ['Did Olga Doe leave Gate 2?', 'In the winter Olga Doe left Gate 4 of the old harbor, police have said.'],
    ['Was Olga Doe arrested?', 'On Monday Olga Doe arrested a fisherman in the harbor, as the police have said.'],
    ['Was Olga Doe arrested?', 'On Monday Olga Doe told Joe Roe that he was to be arrested in the old harbor.'],
    ['Who robbed Joe Roe?', 'In the winter Joe Roe robbed Ann Poe on the old bridge over the harbor.'],
    ['When did Olga Doe rob Joe Roe?', 'In the winter Joe Roe robbed Olga Doe on the old bridge over the harbor.'],
    [
      'When did Olga Doe buy Joe Roe?',
      'In the winter Olga Doe shopped at Best Buy Joe Roe, and fishermen buy boats there.',
    ],
  ])('%s is not answered by "%s"', async (question, words) => {
    expect(await quoted(question, words)).toEqual([]);
  });
});
