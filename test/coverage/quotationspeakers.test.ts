import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { QuotationSpeakers } from '../../src/coverage/quotationspeakers.ts';
import { slice } from '../../src/text/span.ts';
import { makeCorpus } from '../support/articles.ts';

const TEXT = [
  'The council voted on Monday to close the old bridge until the spring of next year.',
  '\u201cThe bridge is not safe,\u201d Olga Doe, the chief engineer, said. \u201cIt never was.\u201d',
  'Nobody had heard of the so-called \u201cbridge party\u201d before.',
].join('\n');
const { entries } = makeCorpus(TEXT, 'Joe Roe said, \u201cThe market is burning.\u201d');
const [article, other] = entries.map((entry) => entry.article);
const speakers = new QuotationSpeakers((of) => {
  const known = entries.find((entry) => entry.article === of);
  if (!known) throw new RangeError('Not of the coverage');
  return known;
});
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('the speakers of a coverage', () => {
  it('are heard in each article by itself, in text order, those of nobody among them', () => {
    const heard = [article, other].map((each) =>
      each ? speakers.quotations(each).map(({ speaker }) => speaker?.name ?? null) : [],
    );
    expect(heard).toEqual([['Olga Doe', 'Olga Doe', null], ['Joe Roe']]);
  });

  it('are worked out once', () => {
    expect(article && speakers.quotations(article)).toBe(article && speakers.quotations(article));
  });

  it('are given with the part of their words that lies in a span', () => {
    const span = spanOf('is not safe,\u201d Olga Doe, the chief engineer, said. \u201cIt never');
    const found = article ? speakers.within(article, span) : [];
    expect(found.map((speaker) => [speaker.name, speaker.role, slice(TEXT, speaker)])).toEqual([
      ['Olga Doe', 'the chief engineer', 'is not safe,'],
      ['Olga Doe', 'the chief engineer', 'It never'],
    ]);
  });

  it('are not heard where they do not speak, and a label is nobody\u2019s', () => {
    expect(article && speakers.within(article, spanOf('The council voted on Monday'))).toEqual([]);
    expect(article && speakers.within(article, spanOf('so-called \u201cbridge party\u201d before'))).toEqual([]);
  });

  it('are known by the stems of name and role', () => {
    const [known] = article ? speakers.stemsWithin(article, spanOf('is not safe')) : [];
    expect([...(known?.name ?? [])]).toEqual(['olga', 'doe']);
    expect([...(known?.all ?? [])]).toEqual(expect.arrayContaining(['olga', 'doe', 'chief', 'engin']));
    expect(article && speakers.stemsWithin(article, spanOf('The council voted'))).toEqual([]);
  });

  it.each([
    ['the mother of Olga Doe', 'mother'],
    ['Olga Doe\u2019s office', 'offic'],
  ])('are not known by the name of another who tells who they are: %s', (who, stem) => {
    const [entry] = makeCorpus(`They met on Monday.\n\u201cThe bridge is not safe,\u201d ${who} said.`).entries;
    const [known] = entry ? new QuotationSpeakers(() => entry).stemsWithin(entry.article, { start: 0, end: 99 }) : [];
    expect([...(known?.name ?? [])]).toEqual([stem]);
    expect(known?.all.has('doe')).toBe(true);
  });

  it('are read in turns where an article is long, so that nobody waits for them', async () => {
    const text = 'The mayor opened the bridge. \u201cIt is safe,\u201d said Mayor Jane Doe. '.repeat(2_000);
    const [entry] = makeCorpus(text).entries;
    if (!entry) throw new Error('there is one article');
    const long = new QuotationSpeakers(() => entry);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await Promise.all([long.ready(entry.article), long.ready(entry.article)]);
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
    expect(long.quotations(entry.article)).toEqual(attribute(entry));
  });
});
