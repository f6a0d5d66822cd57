import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { compare } from '../../src/answers/compare.ts';
import { quotesOf } from '../../src/answers/quotesof.ts';
import { suggest } from '../../src/answers/suggest.ts';
import { timeline } from '../../src/answers/timeline.ts';
import type { Coverage } from '../../src/coverage/coverage.ts';
import type { Quote } from '../../src/excerpts/quote.ts';
import { openCoverage } from '../../src/library/library.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const bridge = makeCoverage([
  published(
    'KTLA',
    'The bridge at Mill Street opened on May 3, 2024.\n\n“The bridge is safe,” Ann Poe said at a press conference. Three workers were hurt when the bridge was built.',
    '2024-05-04',
  ),
  published(
    'The Bow',
    'The bridge opened on Friday after years of delay.\n\n“The bridge is safe,” Ann Poe said. Five workers were hurt when the bridge was built.',
    '2024-05-05',
  ),
  published('The Arrow', 'The bakery on Mill Street has a new oven. “It bakes well,” said Tom Loe.'),
]);

let seeds: Coverage;
beforeAll(async () => {
  seeds = await openCoverage('seeds');
});

const articlesOf = async ({ archive, survey }: Coverage) =>
  (await archive.items([...Array(survey.articles).keys()])).flatMap((item) => (item ? [item.article] : []));

const isVerbatim = ({ article, start, end, quote }: Quote) => article.text.slice(start, end) === quote;

describe('what one person is quoted as saying', () => {
  test('holds their words, who they are and where it was said, each thing once', async () => {
    const quoted = await quotesOf('poe', null, bridge);
    if (quoted.status !== 'quoted') throw new Error(quoted.status);
    expect(quoted.quotes).toHaveLength(1);
    const [quote] = quoted.quotes;
    expect(quote.quote).toContain('“The bridge is safe,”');
    expect(quote.speakers[0]).toMatchObject({ name: 'Ann Poe', to: 'at a press conference' });
    expect(quote.alsoIn.map(({ article }) => article.facts.outlet.value)).toEqual(['The Bow']);
  });

  test('on something holds only what speaks of it', async () => {
    expect(await quotesOf('Tom Loe', 'the bridge', bridge)).toMatchObject({ status: 'silent' });
    expect(await quotesOf('Ann Poe', 'is the bridge safe?', bridge)).toMatchObject({ status: 'quoted' });
  });

  test('is refused for somebody whom nobody quotes', async () => {
    expect(await quotesOf('Zoe', null, bridge)).toEqual({ status: 'nobody' });
  });

  test('is a slice of an article in which that person speaks, for everybody in the shipped coverage', async () => {
    await seeds.roster.ready();
    for (const { id, name } of seeds.roster.people) {
      const quoted = await quotesOf(id, null, seeds);
      if (quoted.status !== 'quoted') throw new Error(`${name}: ${quoted.status}`);
      for (const quote of quoted.quotes) {
        expect(isVerbatim(quote)).toBe(true);
        expect(quote.quote.length).toBeLessThanOrEqual(600);
        expect(quote.speakers.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('a question with a speaker', () => {
  test('is answered only with excerpts in which that person is quoted', async () => {
    const answer = await ask({ question: 'is the bridge safe?', speaker: 'Ann Poe', k: 5 }, bridge);
    expect(answer.status).toBe('answered');
    for (const { speakers } of answer.quotes) expect(speakers.map(({ name }) => name)).toContain('Ann Poe');
  });

  test('whom nobody quotes is refused', async () => {
    const answer = await ask({ question: 'is the bridge safe?', speaker: 'Zoe' }, bridge);
    expect(answer).toMatchObject({ status: 'abstained', reason: { code: 'speaker-not-in-coverage', speaker: 'Zoe' } });
  });

  test('who says nothing on it is not answered', async () => {
    const answer = await ask({ question: 'is the bridge safe?', speaker: 'Tom Loe' }, bridge);
    expect(answer).toMatchObject({ status: 'abstained', reason: { code: 'not-in-coverage' } });
  });
});

describe('a comparison', () => {
  test('has each outlet’s words, and the outlets that say nothing on it', async () => {
    const compared = await compare('how many workers were hurt when the bridge was built?', bridge);
    if (compared.status !== 'answered') throw new Error(compared.status);
    expect(compared.accounts.map(({ outlet }) => outlet).sort()).toEqual(['KTLA', 'The Bow']);
    expect(compared.others).toEqual(['The Arrow']);
    for (const { quotes } of compared.accounts) expect(quotes.every(isVerbatim)).toBe(true);
  });

  test('of something that is not there is refused', async () => {
    expect(await compare('the weather on Mars', bridge)).toMatchObject({ status: 'abstained' });
    expect(await compare('hello', bridge)).toMatchObject({ status: 'abstained' });
  });
});

describe('a timeline', () => {
  test('has dated statements in order, each with its date as sure as it is', async () => {
    const made = await timeline(null, bridge);
    if (made.status !== 'answered') throw new Error(made.status);
    expect(made.entries.map(({ date }) => [date.from, date.certainty])).toEqual([
      ['2024-05-03', 'stated'],
      ['2024-05-03', 'inferred'],
    ]);
  });

  test('on a topic leaves out what does not speak of it', async () => {
    const made = await timeline('probation', seeds);
    if (made.status !== 'answered') throw new Error(made.status);
    for (const { quote } of made.entries) expect(quote.quote).toMatch(/probation|parole/i);
    expect(await timeline('the weather on Mars', seeds)).toMatchObject({ status: 'abstained' });
  });

  test('of the shipped coverage is in order and word for word, and the date’s words stand in the excerpt', async () => {
    const made = await timeline(null, seeds);
    if (made.status !== 'answered') throw new Error(made.status);
    const days = made.entries.map(({ date }) => date.from);
    // From the first entry before the coverage's own period on, the days begin anew.
    const background = days.findIndex((day, i) => i > 0 && day < (days[i - 1] ?? ''));
    const [own, before] = [days.slice(0, background), days.slice(background)];
    expect(background).toBeGreaterThan(0);
    expect(own).toEqual([...own].sort());
    expect(before).toEqual([...before].sort());
    expect((before.at(-1) ?? '') < (own[0] ?? '')).toBe(true);
    for (const { date, quote } of made.entries) {
      expect(isVerbatim(quote)).toBe(true);
      expect(quote.start <= date.start && date.end <= quote.end).toBe(true);
    }
  });
});

describe('what may not answer', () => {
  const [most, least] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const unsure = (coverage: Coverage): Coverage => ({ ...coverage, limits: { answered: most, nearest: least } });

  test('is said to be that, and is two excerpts at the most, whichever way it is asked for', async () => {
    const coverage = unsure(bridge);
    const quoted = await quotesOf('Ann Poe', 'is the bridge safe?', coverage);
    if (quoted.status !== 'nearest') throw new Error(quoted.status);
    expect(quoted.quotes.length).toBeLessThanOrEqual(2);
    const compared = await compare('how many workers were hurt when the bridge was built?', coverage);
    if (compared.status !== 'nearest') throw new Error(compared.status);
    expect(compared.accounts.map(({ quotes }) => quotes.length)).toEqual([1, 1]);
    expect(compared.differs).toEqual([]);
    const made = await timeline('probation', unsure(seeds));
    if (made.status !== 'nearest') throw new Error(made.status);
    expect(made.entries.length).toBeLessThanOrEqual(2);
  });

  test('names no outlet as silent that has been left out for want of room', async () => {
    const third = published('The Star', 'The bridge opened. Four workers were hurt when the bridge was built.');
    const four = unsure(makeCoverage([...(await articlesOf(bridge)), third]));
    const compared = await compare('how many workers were hurt when the bridge was built?', four);
    if (compared.status !== 'nearest') throw new Error(compared.status);
    expect(compared.accounts).toHaveLength(2);
    expect(compared.others).not.toContain('The Star');
    expect(compared.others).not.toContain('KTLA');
    expect(compared.others).not.toContain('The Bow');
  });

  test('does not touch what nobody asked a question about', async () => {
    expect(await quotesOf('poe', null, unsure(bridge))).toMatchObject({ status: 'quoted' });
    expect(await timeline(null, unsure(bridge))).toMatchObject({ status: 'answered' });
  });
});

describe('help where the coverage does not say', () => {
  test('names people who may be meant, and puts an unknown word right', async () => {
    expect(await suggest('what did anne pooe bake?', bridge)).toMatchObject({ headlines: [], didYouMean: null });
    const { speakers, didYouMean } = await suggest('When was Erik Siddall recalled?', seeds);
    expect(speakers).toEqual(['Eric Siddall']);
    expect(didYouMean).toBe('When was Eric Siddall recalled?');
  });

  test('names headlines that speak of the same, and nothing far-fetched', async () => {
    const { headlines } = await suggest('what does Soros think of gardening?', seeds);
    expect(headlines.map(({ facts }) => facts.headline.value).join()).toMatch(/Soros/);
    expect(await suggest('who won the superbowl', seeds)).toEqual({ headlines: [], speakers: [], didYouMean: null });
  });
});
