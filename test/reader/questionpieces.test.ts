import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionPieces } from '../../src/reader/questionpieces.ts';
import { parts } from './parts.ts';

const { tokenizer } = parts;
const pieces = (text: string, most = 48): string[] => questionPieces(text, tokenizer, most);
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('the pieces of a question', () => {
  it('are the question itself where it is short, be it without a word', () => {
    for (const text of ['Who died?', '', ' ', '\u200b']) expect(pieces(text)).toEqual([text]);
  });

  it('are cut before a clause: after a mark, or before a word that begins one', () => {
    expect(pieces('Who closed the bridge, and what did it cost?', 8)).toEqual([
      'Who closed the bridge, ',
      'and what did it cost?',
    ]);
    expect(pieces('Tell me who closed it because I forgot', 6)).toEqual(['Tell me who closed it ', 'because I forgot']);
  });

  it('are cut between words where there is no clause, and in a word that is longer than a piece', () => {
    expect(pieces('one two three four five', 3)).toEqual(['one two three ', 'four five']);
    expect(pieces('\u5317'.repeat(10), 4)).toEqual(['\u5317'.repeat(4), '\u5317'.repeat(4), '\u5317'.repeat(2)]);
  });

  it('are eight at most, also of a question of 1 MB', () => {
    expect(pieces('who died '.repeat(110_000))).toHaveLength(8);
    expect(pieces(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1);
  });

  it('keep every word in its order up to the last piece, none longer than it may be, for any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'and',
        'who',
        'bridge,',
        'closed',
        '\u{1f6a2}',
        '\ud55c\uad6d\uc5b4',
        'qzxjkqzxjk',
        '\u5317\u4eac',
        '?!',
        '\u0301',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '', '\n ')), { maxLength: 80 })
      .map((all) => all.flat().join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 48 }), (asked, most) => {
        const cut = pieces(asked, most);
        for (const piece of cut) expect(tokenizer.tokens(piece).length).toBeLessThanOrEqual(most);
        const joined = bare(cut.join(''));
        if (cut.length < 8) {
          // What is left out has no token: nothing that anybody can see.
          expect(bare(asked).startsWith(joined)).toBe(true);
          expect(tokenizer.tokens(bare(asked).slice(joined.length))).toEqual([]);
        } else expect(bare(asked).startsWith(joined)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
