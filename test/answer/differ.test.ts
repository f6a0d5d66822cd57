import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { Comparer, differ } from '../../src/answer/differ.ts';
import type { Quote } from '../../src/answer/quote.ts';
import { Duplicates } from '../../src/corpus/duplicates.ts';
import { makeQuote } from '../support/answers.ts';
import { makeCoverage, published, understood } from './coverage.ts';

/** A quote of all that an outlet says. */
const says = (outlet: string, words: string, more: Partial<Quote> = {}): Quote =>
  makeQuote(published(outlet, words), words, more);

function differences(question: string, ...quotes: readonly Quote[]) {
  const coverage = makeCoverage(quotes.map(({ article }) => article));
  const comparer = new Comparer(question, understood(question, coverage), coverage.duplicates);
  return differ(comparer, quotes, coverage.voices);
}

const PILLARS = 'How many pillars were cracked?';
const TWO = says('Daily Planet', 'Engineers found that two pillars of the bridge were cracked.');
const THREE = says('Harbor Gazette', 'She said that three pillars were cracked.');

/** What two outlets say of how a robber died whom only one of them calls so. */
function robbers(more: string) {
  const story = published('Daily Planet', `The robber Joe Roe ran. ${more} Roe died by suicide.`);
  const own = makeQuote(story, 'Roe died by suicide.');
  return differences('How did the robber die?', own, says('Harbor Gazette', 'Roe was gunned down at the market.'));
}

describe('accounts differ', () => {
  it('where they name him whom the question calls by a word that the coverage has for nobody else', () => {
    expect(robbers('').map(({ topic }) => topic)).toEqual(['manner of death']);
  });

  it('where one article quotes two speakers against one another, and not where one speaker says both', () => {
    const first = '\u201cTwo pillars were cracked,\u201d Olga Doe said.';
    const differing = (second: string): number => {
      const story = published('Daily Planet', `They met on Monday.\n${first}\n${second}`);
      return differences(PILLARS, makeQuote(story, first), makeQuote(story, second)).length;
    };
    expect(differing('\u201cThree pillars were cracked,\u201d Joe Roe said.')).toBe(1);
    expect(differing('\u201cThree pillars were cracked,\u201d Olga Doe said.')).toBe(0);
  });

  it.each([
    ['in a number', PILLARS, TWO.quote, THREE.quote],
    ['in an age', 'How old is Olga Doe?', 'Olga Doe, 42, closed it.', 'They met the 43-year-old engineer Doe.'],
    ['in a date', 'When was the bridge closed?', 'The bridge was closed on May 2.', 'The bridge was closed on May 4.'],
    ['in the hour', 'What time was it closed?', 'It was closed at 9 a.m.', 'They closed it in the evening.'],
    ['in the year', 'When did Roe rob the market?', 'Roe robbed the market in 2011.', 'Roe robbed the market in 2015.'],
    ['in a rank', 'Who is Roe?', 'Cpl. Joe Roe guards it.', 'Sgt. Joe Roe came.'],
    [
      'in whether it happened',
      'Did Roe rob the market?',
      'Roe robbed the market on Sunday.',
      'Roe did not rob the market.',
    ],
    [
      'in a length of time',
      'How long did the search last?',
      'The search lasted six hours.',
      'The search took two days.',
    ],
    [
      'in a sum',
      'How much did the bridge cost?',
      'The bridge cost $2 million.',
      'They paid $3.5 million for the bridge.',
    ],
    [
      'in the dead',
      'How many people died in the flood?',
      'In the flood 14 people died.',
      'Twenty-one died in the flood.',
    ],
    ['in a place', 'Where was Roe arrested?', 'Roe was arrested at his home.', 'Roe was arrested in a motel.'],
    ['in a plea', 'How did Roe plead?', 'Roe pleaded guilty.', 'Roe pleaded not guilty.'],
    ['in a verdict', 'Was Roe convicted?', 'Roe was convicted.', 'A jury acquitted Roe.'],
    [
      'in a charge',
      'What was Roe charged with?',
      'It is first-degree murder, Roe heard.',
      'Roe faces second-degree murder.',
    ],
    ['in a weapon', 'What weapon did Roe have?', 'Roe had a rifle.', 'Roe had a knife.'],
    ['in which of two it was', 'Was Roe on parole or probation?', 'Roe was on parole.', 'Roe was on probation.'],
    ['in the manner', 'How did Joe Roe die?', 'Roe died by suicide.', 'Roe died in a crash.'],
    [
      'in what is only alleged',
      'Did Roe rob the market?',
      'Roe robbed the market on Sunday.',
      'Roe allegedly robbed the market.',
    ],
  ])('%s', (_, question, one, other) => {
    const found = differences(question, says('Daily Planet', one), says('Harbor Gazette', other));
    expect(found.map(({ accounts }) => accounts)).toEqual([
      [
        { outlets: ['Daily Planet'], quotes: [0] },
        { outlets: ['Harbor Gazette'], quotes: [1] },
      ],
    ]);
  });

  it('with those who agree on one side', () => {
    const again = says('Red Bridge', 'A report has 2 pillars that were cracked.');
    const [difference] = differences(PILLARS, TWO, THREE, again);
    expect(difference?.accounts).toEqual([
      { outlets: ['Daily Planet', 'Red Bridge'], quotes: [0, 2] },
      { outlets: ['Harbor Gazette'], quotes: [1] },
    ]);
  });
});

describe('accounts do not differ', () => {
  it.each([
    [
      'in years that overlap as they are meant',
      'Roe robbed the market in 2011.',
      'Roe robbed the market a decade ago.',
    ],
    [
      'in the year of something before it',
      'Roe robbed the market in 2015.',
      'Before Roe robbed the market, it burned in 2011.',
    ],
    [
      'where the sentence with the year is of something else',
      'Roe robbed the market in 2015.',
      'Roe was born in 1990.',
    ],
  ])('%s', (_, one, other) => {
    const dated = (outlet: string, words: string) => makeQuote(published(outlet, words, '2023-05-10'), words);
    expect(
      differences('When did Roe rob the market?', dated('Daily Planet', one), dated('Harbor Gazette', other)),
    ).toEqual([]);
  });

  it('where the two values are of one outlet', () => {
    expect(differences(PILLARS, TWO, says('Daily Planet', THREE.quote))).toEqual([]);
  });

  it('where one account only relays the other outlet', () => {
    const relay = { ...THREE.article, facts: { ...THREE.article.facts, relays: ['Daily Planet'] } };
    expect(differences(PILLARS, TWO, { ...THREE, article: relay })).toEqual([]);
  });

  it('where the two print one text, of which a number was put right', () => {
    const coverage = makeCoverage([TWO.article, THREE.article]);
    const asked = understood(PILLARS, coverage);
    const among = (duplicates: Duplicates) =>
      differ(new Comparer(PILLARS, asked, duplicates), [TWO, THREE], coverage.voices);
    expect(among(new Duplicates([]))).toHaveLength(1);
    expect(among(new Duplicates([[TWO.article.id, THREE.article.id]]))).toEqual([]);
  });

  it('where a word for somebody may mean one of two', () => {
    expect(robbers('The robber Max Poe was there too.')).toEqual([]);
  });

  it('where two different people died', () => {
    const asked = 'How did the guards die at the market?';
    const one = says('Daily Planet', 'The robber died by suicide at the market.');
    const other = says('Harbor Gazette', 'The guards were gunned down at the market.');
    expect(differences(asked, one, other)).toEqual([]);
  });

  it('where an act is asserted and only its doer is alleged', () => {
    const one = says('Daily Planet', 'Roe was allegedly killed by Poe.');
    const other = says('Harbor Gazette', 'Roe was killed on Monday.');
    expect(differences('Was Roe killed?', one, other)).toEqual([]);
  });

  it.each([
    ['in the same number, in words or in figures', TWO.quote, 'A report has 2 pillars that were cracked.'],
    ['in bounds that the other keeps', 'At least two pillars were cracked.', 'Three pillars were cracked.'],
    ['in numbers of other things', TWO.quote, 'There were three engineers at the pillars.'],
    ['where one is silent', TWO.quote, 'The pillars were cracked.'],
    ['where one has both values', TWO.quote, 'Three pillars were cracked, or maybe two pillars.'],
  ])('%s', (_, one, other) => {
    expect(differences(PILLARS, says('Daily Planet', one), says('Harbor Gazette', other))).toEqual([]);
  });

  it('in one outlet alone: outlets are counted, not articles', () => {
    expect(differences(PILLARS, TWO, says('Daily Planet', THREE.quote))).toEqual([]);
  });

  it('on what the question does not ask', () => {
    expect(differences('Why were the pillars cracked?', TWO, THREE)).toEqual([]);
  });

  it('with an excerpt that hardly bears on the question', () => {
    expect(differences(PILLARS, TWO, { ...THREE, score: 0.1 })).toEqual([]);
  });

  it('where there is nothing to compare', () => {
    expect(differences(PILLARS, TWO)).toEqual([]);
    expect(differences(PILLARS)).toEqual([]);
  });
});

describe('an outlet with two values', () => {
  it('differs from another outlet that has one of them alone', () => {
    const [difference] = differences(PILLARS, TWO, says('Harbor Gazette', TWO.quote), THREE);
    expect(difference?.accounts).toEqual([
      { outlets: ['Daily Planet', 'Harbor Gazette'], quotes: [0, 1] },
      { outlets: ['Harbor Gazette'], quotes: [2] },
    ]);
  });
});

describe('an answer', () => {
  it('tells of the accounts that differ by the places of its quotes', async () => {
    const coverage = makeCoverage([TWO.article, THREE.article]);
    const answer = await ask({ question: PILLARS }, coverage);
    if (answer.status !== 'answered') throw new Error('no answer');
    const [difference, ...more] = answer.differs;
    expect(more).toEqual([]);
    expect(difference?.accounts).toHaveLength(2);
    for (const { outlets, quotes } of difference?.accounts ?? []) {
      expect(quotes.map((i) => answer.quotes[i]?.citation.outlet.value)).toEqual(outlets);
    }
  });

  it('tells of none where all agree', async () => {
    const coverage = makeCoverage([
      TWO.article,
      published('Harbor Gazette', 'She said that two pillars were cracked.'),
    ]);
    expect(await ask({ question: PILLARS }, coverage)).toMatchObject({ status: 'answered', differs: [] });
  });
});

describe('an answer of two excerpts', () => {
  const ARTICLES = [
    published('Daily Planet', 'Roe robbed the market of Tolvik in 2011.\nThe market of Tolvik was robbed at noon.'),
    published('Red Bridge', 'The market of Tolvik, which Roe robbed, is old.'),
    published('Harbor Gazette', 'Roe did not rob the market, though he knew it.'),
  ];

  it('gives the place of its weakest excerpt to one that contradicts another', async () => {
    const answer = await ask({ question: 'Did Roe rob the market?', k: 2 }, makeCoverage(ARTICLES));
    expect(answer.quotes.map(({ citation }) => citation.outlet.value)).toContain('Harbor Gazette');
    expect(answer.status === 'answered' && answer.differs).toHaveLength(1);
  });
});
