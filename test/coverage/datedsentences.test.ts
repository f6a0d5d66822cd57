import { describe, expect, it } from 'vitest';
import { datedSentences, dateNamed, narrowed } from '../../src/coverage/datedsentences.ts';
import { SentenceCache } from '../../src/coverage/paragraphsentences.ts';
import { slice } from '../../src/text/span.ts';
import { makeCoverage, published } from './coverage.ts';

const span = (from: string, to: string) => ({ date: { from, to, start: 0, end: 0, certainty: 'stated' as const } });
const day = (date: string) => span(date, date);
const days = (count: number) =>
  Array.from({ length: count }, (_, i) => day(new Date(Date.UTC(2021, 0, 1 + i)).toISOString().slice(0, 10)));

/** The dates of all sentences of an article's text, as they stand there. */
async function named(text: string): Promise<[string, string, string][]> {
  const { archive } = makeCoverage([published('The Bow', text, '2024-05-15')]);
  const [passage] = await archive.passages([0]);
  if (!passage) throw new Error('no passage');
  return new SentenceCache()
    .read(passage)
    .flatMap((reading) => reading.sentences.flatMap((_, index) => dateNamed(reading, index) ?? []))
    .map((date) => [slice(passage.article.text, date), date.from, date.to]);
}

describe('the dates that a sentence names', () => {
  it('stand where they are printed, in a later sentence as well as in the first', async () => {
    expect(await named('The bridge opened on May 3, 2020. It closed on June 4, 2021.')).toEqual([
      ['May 3, 2020', '2020-05-03', '2020-05-03'],
      ['June 4, 2021', '2021-06-04', '2021-06-04'],
    ]);
  });

  it.each([
    ['It opened on May 3, 2020, and on 3 May 2020 it closed.', 'May 3, 2020'],
    ['It opened on May 3, 2020, and on May 4, 2020 it closed.', 'May 3, 2020'],
    ['It was built in 1921, and opened in May 1922, and closed on May 4, 2020.', 'May 4, 2020'],
    ['Doe said on Tuesday that the bridge was closed on May 4, 2020.', 'May 4, 2020'],
    ['The bridge was built in 1921, Doe told The Planet on Tuesday.', '1921'],
    ['Doe spoke of the bridge on Tuesday, May 14, 2024.', 'Tuesday, May 14, 2024'],
  ])('are told under the main one: %s', async (text, main) => {
    expect((await named(text)).map(([words]) => words)).toEqual([main]);
  });

  it('are none of a heading', async () => {
    expect(await named('The night of May 3, 2020')).toEqual([]);
  });

  it('are none where none is named', async () => {
    expect(await named('The bridge is old.')).toEqual([]);
  });
});

describe('what a timeline of all can show', () => {
  it('is everything up to sixty statements, in the order of their dates, days, months and years', () => {
    const some = [
      span('2021-01-01', '2021-12-31'),
      day('2020-06-01'),
      day('2021-01-01'),
      span('2021-01-01', '2021-01-31'),
    ];
    expect(narrowed(some).map(({ date }) => [date.from, date.to])).toEqual([
      ['2020-06-01', '2020-06-01'],
      ['2021-01-01', '2021-01-01'],
      ['2021-01-01', '2021-01-31'],
      ['2021-01-01', '2021-12-31'],
    ]);
    expect(narrowed([...days(59), span('2022-01-01', '2022-12-31')])).toHaveLength(60);
  });

  it('is the sixty latest single days where there is more', () => {
    const found = narrowed([span('2022-01-01', '2022-12-31'), ...days(70).reverse()]);
    expect(found).toEqual(days(70).slice(10));
  });
});

it('a coverage tells its dated sentences by their places, and none that name no date', async () => {
  const { archive } = makeCoverage([
    published('The Bow', 'The bridge is old. It closed on June 4, 2021.', '2024-05-15'),
    published('The Oar', 'Nobody knows more.', '2024-05-15'),
  ]);
  const found = await datedSentences(await archive.passages([0, 1]), new SentenceCache());
  expect(found).toMatchObject([{ passage: 0, start: 19, date: { from: '2021-06-04', to: '2021-06-04' } }]);
});
