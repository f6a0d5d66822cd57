import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { quotations } from '../../../src/attribution/marks/quotation.ts';
import { slice } from '../../../src/text/span.ts';
import { makeCorpus } from '../../support/articles.ts';

const quoted = (words: string): string[] =>
  quotations(words, { start: 0, end: words.length }).map((quotation) => slice(words, quotation));
const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const names = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker?.name ?? null),
  );

describe('quotation marks of other languages', () => {
  it.each([
    ['French, with no-break spaces', '«\u00a0The bridge is old\u00a0», said Doe.'],
    ['French, with narrow ones', '«\u202fThe bridge is old\u202f», said Doe.'],
    ['French, with spaces', '« The bridge is old », said Doe.'],
    ['German, pointed inwards', '»The bridge is old«, said Doe.'],
    ['German, single', '‚The bridge is old‘, said Doe.'],
    ['single and pointed', '‹The bridge is old›, said Doe.'],
    ['single and pointed inwards', '›The bridge is old‹, said Doe.'],
    ['Swedish', '”The bridge is old”, said Doe.'],
    ['of a typewriter', "``The bridge is old'', said Doe."],
    ['spaced', '“ The bridge is old ”, said Doe.'],
    ['straight and spaced', '" The bridge is old ", said Doe.'],
    ['turned wrongly at the end', '“The bridge is old“, said Doe.'],
    ['single, turned wrongly at the end', '‘The bridge is old‘, said Doe.'],
  ])('%s', (_, words) => {
    expect(quoted(words)).toEqual(['The bridge is old']);
  });

  it('that are never closed open nothing', () => {
    expect(quoted('« The bridge is old, said Doe.')).toEqual([]);
    expect(quoted('A `word of it.')).toEqual([]);
  });
});

describe('a mark for inches', () => {
  it('ends no quotation', () => {
    expect(quoted('"A 6" pipe burst in the bridge," Doe said.')).toEqual(['A 6" pipe burst in the bridge,']);
  });

  it('is none where no other mark closes the quotation', () => {
    expect(quoted('The "top 10" list and the "best" one.')).toEqual(['top 10', 'best']);
  });
});

describe('a missing mark', () => {
  it('costs its own quotation the speaker, not the next one', () => {
    expect(names('“The bridge is not safe, Olga Doe said. “It is,” Joe Roe said.')).toEqual([null, 'Joe Roe']);
  });

  it('costs its paragraph, not the next one', () => {
    expect(names('“The bridge is not safe, Olga Doe said.', '“It is,” Joe Roe said.')).toEqual([null, 'Joe Roe']);
  });

  it('is no missing mark where a quotation goes on in the next paragraph', () => {
    expect(names('Olga Doe said: “The bridge is not safe.', '“Nobody should be on it.”')).toEqual([
      'Olga Doe',
      'Olga Doe',
    ]);
  });
});
