import { describe, expect, it } from 'vitest';
import type { PublicationDay } from '../../src/corpus/article.ts';
import { namedDates } from '../../src/coverage/datesintext.ts';

/** A Wednesday. */
const wednesday: PublicationDay = { value: '2023-06-07', certainty: 'stated' };
const days = (words: string): string[] => namedDates(words, wednesday).map(({ from }) => from);

describe('a weekday beside a date', () => {
  it.each([
    ['On Tuesday, Jan. 3, 2023, it closed.', '2023-01-03'],
    ['It closed Tuesday 3 January 2023.', '2023-01-03'],
    ['It closed on Friday, May 26.', '2023-05-26'],
    ['It closed on Friday night, May 26.', '2023-05-26'],
    ['It closed on May 26, a Friday.', '2023-05-26'],
    ['It closed on May 26 (Friday).', '2023-05-26'],
    ['It closed on Fri., May 26.', '2023-05-26'],
    ['It closed on Friday (May 26).', '2023-05-26'],
    ['It closed on Tuesday (January 3, 2023).', '2023-01-03'],
    ['It opens on Sunday, February 25.', '2024-02-25'],
  ])('is that date: %s', (words, day) => {
    expect(days(words)).toEqual([day]);
  });

  it('that no year near publication has on it names no day', () => {
    expect(days('It closed on Monday, May 26.')).toEqual([]);
  });
});

describe('a weekday alone', () => {
  it.each([
    ['The council met on Monday.', '2023-06-05'],
    ['The council met last Wednesday.', '2023-05-31'],
    ['The council met last Friday.', '2023-06-02'],
    ['The council met on Wednesday.', '2023-06-07'],
    ['He said Monday prices rose.', '2023-06-05'],
    ['On Monday, the council met.', '2023-06-05'],
    ['Why did the council meet on Monday?', '2023-06-05'],
    ['The bridge will open, the mayor said on Friday.', '2023-06-02'],
    ['On Friday the mayor said that the bridge will open.', '2023-06-02'],
    ['It was going to be hard, and on Saturday it was.', '2023-06-03'],
  ])('is the last such day: %s', (words, day) => {
    expect(days(words)).toEqual([day]);
  });

  it.each([
    ['The council will vote on Friday on a bridge.', '2023-06-09'],
    ['The bridge opens next Monday.', '2023-06-12'],
    ['On Friday, the council will vote.', '2023-06-09'],
    ['The council is set to vote on Monday.', '2023-06-12'],
    ['The bridge won\u2019t open on Monday.', '2023-06-12'],
    ['It will be announced on Monday.', '2023-06-12'],
    ['Joining the Arrows on Monday, the Bows are also set to play.', '2023-06-12'],
    ['Come and see it this Friday.', '2023-06-09'],
    ['Come and see it this coming Friday.', '2023-06-09'],
  ])('lies ahead where the sentence says so: %s', (words, day) => {
    expect(days(words)).toEqual([day]);
  });

  it.each([
    'The council will vote on Wednesday.',
    'It will be judged by those who met on Monday.',
    'The Bows take on the Arrows on Friday.',
    'The bridge is closed until Friday.',
    'It could open on Friday.',
    'He told The Sunday Echo so.',
    'Shops open early on Black Friday.',
    'They watched Monday Night Football.',
    'Rebecca Friday, 35, was hurt.',
    'It was a Friday.',
    'They meet every Monday.',
    'The Monday after that it rained.',
    'The council met on Thursday.',
    'Bows vs. Arrows: odds for Monday',
    'They hope to win on Monday.',
    'The team heads to Mainz for Monday\u2019s game.',
    'Where was he on a random Monday?',
    'The council met last Monday.',
    'The council met on Wednesday night.',
    'Now through Monday, the shop will refund what is purchased there.',
    'It opens next Friday.',
    'It opens next Thursday.',
    'It is open on four days (Monday, Tuesday, Friday and Sunday).',
    'Arrows at Bows (Monday, 8 p.m., ABC)',
    'It is the first game on Monday night (8:30 p.m. in Mainz).',
    'Films open with Tuesday showings and Monday daytime screenings.',
  ])('names no day where that cannot be told: %s', (words) => {
    expect(days(words)).toEqual([]);
  });
});

describe('the day of a picture', () => {
  it.each([
    'Doe (pictured in 2007) left.',
    'Doe, pictured in May 2007, left.',
    'Doe, seen in 2007, left.',
    'Doe (left, photographed on May 3, 2007) left.',
  ])('is none of a statement: %s', (words) => {
    expect(days(words)).toEqual([]);
  });

  it('is not the day on which somebody was last seen', () => {
    expect(days('Doe was last seen on May 3, 2023.')).toEqual(['2023-05-03']);
  });
});
