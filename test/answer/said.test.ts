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
    [
      'Was Joe Roe arrested?',
      'On Monday Joe Roe, a native of Springfield, was arrested on the old bridge, police said.',
    ],
    ['Was Joe Roe arrested?', 'On Monday Joe Roe of Springfield was arrested on the old bridge, the police have said.'],
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
    ['Is Olga Doe a thief?', 'Olga Doe, an expert on the thief of the museum, was seen on the bridge in the harbor.'],
    ['Is Olga Doe a thief?', 'Olga Doe, the victim of a thief, was seen on the bridge in the harbor on Monday.'],
    ['Is Olga Doe a thief?', 'Olga Doe, the thief hunter, was seen on the bridge in the harbor on Monday evening.'],
    ['Was Olga Doe killed?', 'Olga Doe, whose husband was killed on Monday in the harbor, said nothing of it.'],
    ['Was Olga Doe killed?', 'Olga Doe\u2019s husband was killed on Monday in the harbor because of an old boat.'],
    [
      'Did Olga Doe rob Joe Roe near the bridge?',
      'In the winter Olga Doe robbed Ann Poe near Joe Roe on the old bridge.',
    ],
    [
      'Did officer Olga Doe kill Joe Roe?',
      'In the winter Joe Roe killed officer Olga Doe on the old bridge over the harbor.',
    ],
    ['How much did Olga Doe pay Joe Roe?', 'In the winter Joe Roe paid Olga Doe $500 for an old boat on the bridge.'],
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

describe('what a question takes for granted of somebody', () => {
  it.each([
    [
      'Why was Olga Doe arrested?',
      'In the winter Olga Doe was arrested on the old bridge because she had robbed a man.',
    ],
    ['Why was Olga Doe arrested?', 'Olga Doe came home to the harbor. She was later arrested because of the old boat.'],
    ['Why was Olga Doe disappointed?', '\u201cI was disappointed because the bridge was closed,\u201d Olga Doe said.'],
    [
      'When did Olga Doe rob Joe Roe?',
      'Joe Roe met Olga Doe on the old bridge on Monday. She robbed him in the winter.',
    ],
  ])('%s is answered by "%s"', async (question, words) => {
    expect((await quoted(question, words)).join(' ')).not.toBe('');
  });

  it.each([
    [
      'Why was Olga Doe arrested?',
      'In the winter Joe Roe was arrested on the old bridge because Olga Doe had seen him.',
    ],
    ['Why was Olga Doe arrested?', 'Olga Doe went there because she saw the arrest of a man on the old bridge.'],
    [
      'Why did Olga Doe leave Joe Roe?',
      'Olga Doe left Ann Poe in the winter because of a boat. Joe Roe came to the harbor.',
    ],
    ['When did Olga Doe rob Joe Roe?', 'Olga Doe saw Joe Roe on the old bridge when Ann Poe robbed him in the winter.'],
    ['When did Olga Doe rob Joe Roe?', 'Olga Doe came after Joe Roe was seen. In the winter Ann Poe robbed him there.'],
    ['When was Olga Doe arrested?', 'Olga Doe said on Monday that she lived under house arrest in the harbor.'],
  ])('%s is not answered by "%s"', async (question, words) => {
    expect(await quoted(question, words)).toEqual([]);
  });
});

const T = 'Is Olga Doe a thief?';
const R = 'Did Olga Doe rob the museum?';
const A = 'Was Olga Doe arrested?';
const Q = 'Did Olga Doe rob Joe Roe?';

describe('what stands between somebody and what is said of them', () => {
  it.each([
    [T, 'In the harbor Olga Doe, 35, a thief, was seen on the old bridge on Monday.'],
    ['Was Doe a sgt?', 'In the harbor Sgt. Olga Doe was seen on the old bridge on Monday.'],
    [T, 'In the harbor Olga Doe, 105, the thief, was seen on the old bridge on Monday.'],
    [T, 'In the harbor Olga Doe (a thief) was seen on the old bridge on Monday.'],
    [T, 'In the harbor Olga Doe, who was the best thief in town, was seen on Monday.'],
    [T, 'In the harbor Olga Doe was once again a thief, the police said on Monday.'],
    [T, 'In the harbor Olga Doe became the thief of the museum on Monday night.'],
    [T, 'In the harbor Olga Doe was branded the most wanted thief of the museum.'],
    [R, 'In the harbor Olga Doe was here on Monday and robbed the museum, police said.'],
    [R, 'In the harbor Olga Doe who robbed the museum was seen on Monday evening.'],
    [R, 'In the harbor the museum was robbed on Monday night by Olga Doe, police said.'],
    [A, 'In the harbor Olga Doe was  later  arrested, the police have said on Monday.'],
    [A, 'In the harbor Olga Doe got arrested on Monday, the police have said there.'],
    [A, 'In the harbor Olga Doe gets arrested on Monday, the police have said there.'],
    [A, 'In the harbor Olga Doe\u2019s sudden arrest on Monday was a surprise to all.'],
    [A, 'In the harbor Olga Doe\u2019 arrest on Monday was a surprise to all in it.'],
    [A, 'In the harbor Olga Doe, arrested by the police on Monday, was seen in court.'],
    [A, 'In the harbor Olga Doe, recently  arrested by police, was seen in the court.'],
    [A, 'Olga Doe arrested in the harbor'],
    [A, 'Olga Doe arrested'],
    [A, 'In the harbor police arrested and later released Olga Doe on Monday.'],
    [A, 'In the harbor police arrested Joe Roe and Olga Doe on Monday evening.'],
    [A, 'In the harbor police arrested either Joe Roe or Olga Doe on Monday.'],
    [A, 'In the harbor police arrested Joe Roe, Ann Poe, and Olga Doe on Monday.'],
    [A, 'In the harbor police arrested Springfield harbor painter Olga Doe on Monday.'],
    [T, 'In the harbor the thief, Olga Doe, was seen on the old bridge on Monday.'],
    [Q, 'In the harbor Olga Doe robbed the old painter Joe Roe on Monday evening.'],
  ])('lets it be said: %s "%s"', async (question, words) => {
    expect(await quoted(question, words)).toContain(words);
  });

  it.each([
    [T, 'In the harbor Olga Doe is a painter, and the thief of the boat was another.'],
    [T, 'In the harbor Olga Doe, the mayor, had met a thief on the bridge on Monday.'],
    [T, 'In the harbor Olga Doe met a man with a boat, a thief, on Monday evening.'],
    [T, 'In the harbor Olga Doe has never met with any other thief on the old bridge.'],
    [T, 'In the harbor Olga Doe, a painter from the old town by the sea, was here, thief or no.'],
    [R, 'In the harbor Olga Doe was brutally robbed in the museum on Monday night.'],
    [R, 'In the harbor Olga Doe was  robbed in the museum on Monday night, police said.'],
    [R, 'In the harbor Olga Doe saw a man who robbed the museum on Monday night.'],
    [R, 'In the harbor Olga Doe slept while thieves robbed the museum on Monday night.'],
    [R, 'In the harbor the museum was robbed on Monday night, and Olga Doe saw it.'],
    [A, 'In the harbor Olga Doe was in the court and police arrested a fisherman.'],
    [A, 'In the harbor Olga Doe\u2019s brother saw the police and the arrest of a man.'],
    [A, 'In the harbor Olga Doe said the thief\u2019s arrest on Monday was a surprise.'],
    [R, 'In the harbor Olga Doe\u2019s brother robbed the museum on Monday night.'],
    [R, "In the harbor Olga Doe's old brother robbed the museum on Monday night."],
    [T, 'In the harbor Olga Doe\u2019s brother was a thief, the police said on Monday.'],
    [A, 'Olga Doe arrested the thief in the harbor'],
    [A, 'In the harbor police arrested a fisherman, and Olga Doe saw it on Monday.'],
    [A, 'In the harbor a fisherman was arrested by Olga Doe on Monday evening.'],
    [A, 'In the harbor police arrested a man after Olga Doe was seen on Monday.'],
    [A, 'In the harbor police arrested Joe Roe of Springfield, whom Olga Doe knew.'],
    [A, 'In the harbor police arrested Springfield man with Olga Doe on Monday.'],
    [T, 'In the harbor police spoke of a thief: Olga Doe was seen on the old bridge.'],
    [T, 'In the harbor the thief saw Olga Doe on the old bridge on Monday evening.'],
    [Q, 'In the harbor Olga Doe came. She robbed Joe Roe on the old bridge there.'],
    [Q, 'In the harbor Olga Doe came to the bridge; a man robbed Joe Roe on it.'],
  ])('lets it be said of another, or of nobody: %s "%s"', async (question, words) => {
    expect(await quoted(question, words)).not.toContain(words);
  });
});
