import { describe, expect, it } from 'vitest';
import { Concordance } from '../../src/concordance/concordance.ts';
import { positionsOf } from '../../src/concordance/positions.ts';
import { Turns } from '../../src/work/turns.ts';
import { makeCorpus } from '../support/articles.ts';

const concordance = new Concordance(
  makeCorpus('The ferry will run, the harbour said.\n\nNo ferry ran.', 'The harbour is closed.').entries,
  'told',
);
await concordance.ready();
const numbers = (...keys: string[]): number[] => keys.map((key) => concordance.numberOf(key));

describe('the positions of words', () => {
  it('are every place of each in order, over all articles', async () => {
    const [the = -1, ferry = -1, harbour = -1, closed = -1] = numbers('the', 'ferry', 'harbour', 'closed');
    expect(concordance.words.length).toBe(14);
    expect(await positionsOf([harbour, the, closed, ferry, the], concordance, new Turns())).toEqual(
      new Map([
        [harbour, Int32Array.of(5, 11)],
        [the, Int32Array.of(0, 4, 10)],
        [closed, Int32Array.of(13)],
        [ferry, Int32Array.of(1, 8)],
      ]),
    );
  });

  it('are none of a word that stands nowhere', async () => {
    expect(numbers('tunnel')).toEqual([-1]);
    expect((await positionsOf(numbers('tunnel'), concordance, new Turns())).size).toBe(0);
  });

  it('are as many as the word is counted', async () => {
    for (const word of new Set(concordance.words)) {
      const places = (await positionsOf([word], concordance, new Turns())).get(word) ?? [];
      expect(places.length).toBe(concordance.countOf(word));
      expect([...places].every((position) => concordance.words[position] === word)).toBe(true);
    }
  });
});

describe('a part of a paragraph', () => {
  it('stands where its words do in the article, whichever paragraph was read before', () => {
    const said = (from: number, to: number): string[] =>
      concordance.parts(from, to).map(({ line, start, end }) => line.article.text.slice(start, end));
    const [first, second] = concordance.parts(5, 9);
    for (const [part, words] of [
      [first, 'harbour said'],
      [second, 'No ferry'],
      [first, 'harbour said'],
    ] as const) {
      expect(part?.line.article.text.slice(part.start, part.end)).toBe(words);
    }
    expect(said(10, 14)).toEqual(['The harbour is closed']);
  });
});
