import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/answers/suggest.ts';
import { makeCoverage } from '../coverage/coverage.ts';
import { makeArticle, stated } from '../support/articles.ts';

const headed = (headline: string, text: string) =>
  makeArticle(text, { file: `${headline.replaceAll(' ', '-')}.txt`, facts: { headline: stated(headline) } });
const coverage = makeCoverage([
  headed('Harbour floods', 'The harbour floods again.\n\u201cThe bridge is closed,\u201d Olga Doerner said.'),
  headed(
    'Council closes bridge',
    'The council closes the bridge.\n\u201cIt is old,\u201d a spokesperson for the harbour said.',
  ),
  headed('Old bridge at the harbour', 'The old bridge at the harbour is closed.\n\u201cNo,\u201d Ivan Roemer said.'),
  headed('Market opens', 'The market opens beside the bridge.\n\u201cYes,\u201d Olga Doering said.'),
]);
const headlines = async (question: string) =>
  (await suggest(question, coverage)).headlines.map((one) => one.facts.headline.value);

describe('the headlines that may help', () => {
  it('are those that speak of the question, the closest first', async () => {
    const found = await headlines('Is the old bridge at the harbour painted?');
    expect(found[0]).toBe('Old bridge at the harbour');
    expect(found).toHaveLength(3);
    expect(found).not.toContain('Market opens');
  });

  it('are none where no headline speaks of it', async () => {
    expect(await headlines('Who painted the ceiling?')).toEqual([]);
    expect(await headlines('')).toEqual([]);
  });
});

describe('the speakers that may be meant', () => {
  it('are those whose names begin as a long word of the question does', async () => {
    expect((await suggest('What did Doer say?', coverage)).speakers.toSorted()).toEqual([
      'Olga Doering',
      'Olga Doerner',
    ]);
    expect((await suggest('What did Roemer say?', coverage)).speakers).toEqual(['Ivan Roemer']);
    expect((await suggest('What did Roe say?', coverage)).speakers).toEqual([]);
  });

  it('are each told once, and are no descriptions', async () => {
    const { speakers } = await suggest('What did Olga Doerner, Doerner or the spokesperson say?', coverage);
    expect(new Set(speakers).size).toBe(speakers.length);
    expect(speakers).toContain('Olga Doerner');
    expect(speakers.every((name) => /^\p{Lu}/u.test(name))).toBe(true);
  });
});

describe('a question with words that the coverage does not know', () => {
  it('is put right where a known word is near, and keeps everything else as typed', async () => {
    expect((await suggest('Is the  bridqe at the harbuor old?!', coverage)).didYouMean).toBe(
      'Is the  bridge at the harbour old?!',
    );
  });

  it('has its names written with a capital', async () => {
    expect((await suggest('what did roemar say', coverage)).didYouMean).toBe('what did Roemer say');
  });

  it('is left alone where all of it is known, or nothing is near', async () => {
    expect((await suggest('Is the bridge old?', coverage)).didYouMean).toBeNull();
    expect((await suggest('Is the xylophonist xqzw?', coverage)).didYouMean).toBeNull();
  });
});
