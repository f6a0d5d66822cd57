import { describe, expect, it } from 'vitest';
import { compose } from '../../src/excerpts/compose.ts';
import type { SentenceRange } from '../../src/excerpts/corroboration.ts';
import { slice } from '../../src/text/span.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const TEXT =
  'The council voted on Monday to close the old bridge.\n\u201cThe bridge is not safe,\u201d Olga Doe said. \u201cIt never was.\u201d She left early.';
const coverage = makeCoverage([published('Daily Planet', TEXT), published('Harbor Gazette', 'Doe called it unsafe.')]);
const items = await coverage.archive.items([0, 1]);

/** The sentences from `first` to `last` of a paragraph of an article. */
function extent(article: number, paragraph: number, first: number, last: number): SentenceRange {
  const passage = items[article]?.passages[0];
  const reading = passage && coverage.sentenceCache.read(passage)[paragraph];
  const [from, to] = [reading?.sentences[first], reading?.sentences[last]];
  if (!reading || !from || !to) throw new Error('no such sentences');
  return { reading, first, last, start: from.start, end: to.end };
}

describe('a quote', () => {
  const at = TEXT.indexOf('never');
  const matches = [
    { concept: 0, weight: 1, position: 0, start: at, end: at + 5 },
    { concept: 0, weight: 1, position: 0, start: 4, end: 11 },
  ];
  const quote = compose(extent(0, 1, 0, 1), matches, [extent(1, 0, 0, 0)], 0.7, coverage);

  it('has the words of its span, and where they stand', () => {
    expect(quote.quote).toBe('\u201cThe bridge is not safe,\u201d Olga Doe said. \u201cIt never was.\u201d');
    expect(slice(TEXT, quote)).toBe(quote.quote);
    expect(quote).toMatchObject({ paragraph: 2, kind: 'body', score: 0.7, passage: { start: 0, end: TEXT.length } });
  });

  it('has the facts of its source', () => {
    expect(quote.citation.outlet).toEqual({ value: 'Daily Planet', certainty: 'stated' });
  });

  it('has a speaker for each quotation inside it', () => {
    expect(quote.speakers.map((speaker) => [speaker.name, slice(TEXT, speaker)])).toEqual([
      ['Olga Doe', 'The bridge is not safe,'],
      ['Olga Doe', 'It never was.'],
    ]);
  });

  it('shows only the matches that lie in it', () => {
    expect(quote.highlights).toEqual([{ start: at, end: at + 5 }]);
  });

  it('has its other places with their own words', () => {
    expect(quote.alsoIn.map(({ article, quote: words }) => [article.file, words])).toEqual([
      ['harbor-gazette.txt', 'Doe called it unsafe.'],
    ]);
  });
});
