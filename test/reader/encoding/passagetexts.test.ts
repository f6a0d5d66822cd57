import { describe, expect, it } from 'vitest';
import { passageTexts } from '../../../src/reader/encoding/passagetexts.ts';
import { makeArticle, makeCorpus, stated } from '../../support/articles.ts';
import { parts } from '../parts.ts';

const { packing, constants } = parts;

/** The windows of every `stride`th passage of a text. */
function windowsOf(text: string, stride = 1) {
  const { passages } = makeCorpus(text);
  const texts = passageTexts(passages);
  const all = Array.from({ length: Math.ceil(passages.length / stride) }, (_, i) => texts.textOf(i * stride));
  return { passages, all, windows: all.map(({ headline, sentences }) => packing.passage(headline, sentences)) };
}

describe('the passages that a reader takes in', () => {
  it('have their headline, and their sentences as they stand in the text, paragraph by paragraph', () => {
    const facts = { headline: stated('Fire at the mill') };
    const text = 'Fire at the mill\n\nNine workers died. The mill  employs 220 people.\n\nIt opened in 1931.\n';
    const texts = passageTexts(makeCorpus(makeArticle(text, { facts })).passages);
    const all = Array.from({ length: texts.count }, (_, i) => texts.textOf(i));
    expect(all.at(-1)).toEqual({
      headline: 'Fire at the mill',
      sentences: ['Nine workers died.', 'The mill  employs 220 people.', 'It opened in 1931.'],
    });
    expect(() => texts.textOf(texts.count)).toThrow(RangeError);
  });

  it('have a key that changes with their words and their headline, and with nothing else', () => {
    const keys = (text: string, headline: string, file = 'a.txt'): string[] => {
      const texts = passageTexts(
        makeCorpus(makeArticle(text, { file, facts: { headline: stated(headline) } })).passages,
      );
      return Array.from({ length: texts.count }, (_, i) => texts.keyOf(i));
    };
    const [first] = keys('Nine workers died in the fire on Monday.', 'Fire');
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(keys('Nine workers died in the fire on Monday.', 'Fire', 'b.txt')).toEqual([first]);
    expect(keys('Nine workers died in the fire on Monday.', 'Flood')).not.toEqual([first]);
    expect(keys('Ten workers died in the fire on Monday.', 'Fire')).not.toEqual([first]);
  });

  it.each([
    ['of one sentence', 'Nine workers died in the fire at the mill on Monday.', 1],
    ['with a sentence of 3,000 words', `The fire began. ${'and then the train stopped '.repeat(600)}. Nine died.`, 1],
    [
      'of 5 MB',
      `${'Nine workers died in the fire at the mill. It employs 220 people. '.repeat(75)}\n\n`.repeat(1_000),
      97,
    ],
    ['of 5 MB without the end of a sentence', 'and then the train stopped again '.repeat(155_000), 97],
    ['with 1 MB without a space', `The fire began at nine.\n\nThey said: ${'x'.repeat(1_000_000)} and no more.`, 97],
    ['with 1 MB of emoji', `The fire began at nine.\n\nThey said: ${'\u{1f6a2}'.repeat(250_000)} and no more.`, 97],
  ])('are a few windows each of an article %s', (_, text, stride) => {
    const { all, passages, windows } = windowsOf(text, stride);
    expect(passages.length).toBeGreaterThan(0);
    expect(all.some(({ sentences }) => sentences.length > 0)).toBe(true);
    for (const each of windows) {
      expect(each.length).toBeLessThanOrEqual(8);
      for (const { ids } of each) expect(ids.length).toBeLessThanOrEqual(constants.limits.passage);
    }
  });
});
