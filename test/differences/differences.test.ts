import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { DuplicateFamilies } from '../../src/corpus/duplicates.ts';
import { type ComparedAccount, differ } from '../../src/differences/differences.ts';
import { published } from '../coverage/coverage.ts';

const ANSWERED = 0.5;
const SURE = 4;

/** The words of an outlet, of which the reader points at those in square brackets; the first sentence answers. */
function says(outlet: string, marked: string, score = SURE, facts: Partial<Article['facts']> = {}): ComparedAccount {
  const text = marked.replace(/[[\]]/g, '');
  const article = published(outlet, text, '2023-05-10');
  const start = marked.indexOf('[');
  return {
    article: { ...article, id: marked, facts: { ...article.facts, ...facts } },
    excerpt: { start: 0, end: text.length },
    sentence: { start: 0, end: /\.(?= |$)/.exec(text)?.index ?? text.length },
    pointed: start < 0 ? [] : [{ start, end: marked.indexOf(']') - 1 }],
    score,
  };
}
const accountsOf = (accounts: readonly (ComparedAccount | null)[], duplicates = new DuplicateFamilies([])) =>
  differ(accounts, ANSWERED, duplicates).flatMap((difference) => difference.accounts);

const TWO = says('Daily Planet', 'Engineers found that [two] pillars of the bridge were cracked.');
const THREE = says('Harbor Gazette', 'She said that [three] pillars were cracked.');
const TWO_OR_THREE = [
  { outlets: ['Daily Planet'], quotes: [0] },
  { outlets: ['Harbor Gazette'], quotes: [1] },
];

describe('accounts differ', () => {
  it('where two outlets give two numbers, each with its excerpt, and no topic is guessed', () => {
    expect(differ([TWO, THREE], ANSWERED, new DuplicateFamilies([]))).toEqual([{ accounts: TWO_OR_THREE }]);
  });

  it.each([
    ['a day', 'It was closed on [May 2].', 'It was closed on [May 4].'],
    ['a year', 'It was built in [1921].', 'It was built in [1923].'],
    ['a sum', 'The repair costs [$12 million].', 'The repair costs [$15 million].'],
    ['a share', 'It grew by [13%].', 'It grew by [11] percent.'],
    ['a length of time', 'The search took [three years].', 'The [two]-year search ended.'],
    ['an age', 'Doe, [52], was there.', 'They met the [51]-year-old Doe.'],
  ])('in %s', (_, one, other) => {
    expect(accountsOf([says('Daily Planet', one), says('Harbor Gazette', other)])).toEqual(TWO_OR_THREE);
  });

  it('where the reader points beside the number that counts the same', () => {
    const calls = says('Daily Planet', 'The [163] centers took 2,200 calls.');
    expect(accountsOf([calls, says('Harbor Gazette', 'It took [3,600] calls.')])).toEqual(TWO_OR_THREE);
  });

  it('and those that agree stand together', () => {
    const also = says('Red Bridge', 'There were cracks in [two] pillars.');
    expect(accountsOf([TWO, THREE, also])).toEqual([
      { outlets: ['Daily Planet', 'Red Bridge'], quotes: [0, 2] },
      TWO_OR_THREE[1],
    ]);
  });

  it('in more than two ways', () => {
    const NINE = says('Red Bridge', 'It has [nine] pillars.');
    expect(accountsOf([TWO, THREE, NINE])).toEqual([...TWO_OR_THREE, { outlets: ['Red Bridge'], quotes: [2] }]);
  });
});

describe('accounts do not differ', () => {
  const none = (...accounts: readonly (ComparedAccount | null)[]) => expect(accountsOf(accounts)).toEqual([]);

  it.each([
    ['may both be true', 'At least [12] boats sank.', 'It sank [14] boats.'],
    ['are one number, rounded', 'About [500] boats sank.', 'It sank [498] boats.'],
    ['count two things', 'It sank [12] boats.', 'It had [14] captains.'],
    ['are of two kinds', 'It sank [12] boats.', 'It sank on [May 2].'],
    ['are no values', 'The [mayor] closed it.', 'The [council] closed it.'],
  ])('where their words %s', (_, one, other) => {
    none(says('Daily Planet', one), says('Harbor Gazette', other));
  });

  it('where one excerpt gives both numbers', () => {
    none(says('Daily Planet', 'They found [two] pillars cracked. In May they found three pillars cracked.'), THREE);
  });

  it('where one outlet gives both numbers in two excerpts', () => {
    none(TWO, THREE, says('Daily Planet', 'Now [three] pillars are cracked.'));
  });

  it('where they are of one outlet, or of one that is not known', () => {
    none(TWO, says('Daily Planet', 'It found [three] pillars.'));
    none(TWO, says('', 'It found [three] pillars.', SURE, { outlet: { value: null, certainty: 'unknown' } }));
  });

  it('where one passes on the report of the other, or prints its text', () => {
    none(TWO, says('Harbor Gazette', 'It found [three] pillars.', SURE, { relays: ['Daily Planet'] }));
    expect(accountsOf([TWO, THREE], new DuplicateFamilies([[TWO.article.id, THREE.article.id]]))).toEqual([]);
  });

  it('where one does not surely answer', () => {
    none(TWO, says('Harbor Gazette', 'It found [three] pillars.', ANSWERED));
  });

  it('where the reader points at nothing', () => {
    none(TWO, says('Harbor Gazette', 'It found many pillars.'));
    none(TWO, null);
    none();
  });
});

it('counts no outlet that only passes on what another of its account says', () => {
  const relay = says('Red Bridge', 'There were cracks in [two] pillars.', SURE, { relays: ['Daily Planet'] });
  expect(accountsOf([TWO, THREE, relay])).toEqual([{ outlets: ['Daily Planet'], quotes: [0, 2] }, TWO_OR_THREE[1]]);
});
