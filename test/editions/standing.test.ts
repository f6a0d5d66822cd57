import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/corpus/read/understand.ts';
import { type ExcerptStanding, readStanding } from '../../src/editions/standing.ts';
import { slice } from '../../src/text/span.ts';
import { atOnce } from '../../src/work/work.ts';
import { makeArticle } from '../support/articles.ts';
import { story } from '../support/pages.ts';

const [first = '', second = '', third = '', last = ''] = story;
const text = story.join('\n\n');

/** How a sentence of one of the texts stands; text `n` was last seen on day `n`. */
function standing(
  words: string,
  of: string,
  texts: readonly string[],
  unreadable: string | null = null,
): ExcerptStanding {
  const editions = texts.map((one, n) => ({
    entry: entryOf(makeArticle(one)),
    lastSeen: `2024-01-0${n + 1}T00:00:00Z`,
  }));
  const start = of.indexOf(words);
  return atOnce(readStanding({ start, end: start + words.length }, entryOf(makeArticle(of)), editions, unreadable));
}

describe('words that were shown', () => {
  it('stand while the newest edition prints them, however it sets them, and wherever', () => {
    const now = [third, last, second.replaceAll('“', '"').replaceAll('”', '"').toUpperCase()].join('\n');
    expect(standing(second, text, [text, now])).toEqual({ kind: 'printed' });
  });

  it('were printed until the last edition that has them, and what stands in their place is told', () => {
    const now = text.replace('two million', 'three million');
    const found = standing(last, text, [text, text, now]);
    expect(found).toMatchObject({ kind: 'until', lastSeen: '2024-01-02T00:00:00Z' });
    expect(found.kind === 'until' && found.now && slice(now, found.now)).toBe(
      'The work may take five months and may cost three million dollars, which the county will pay, officials said on Tuesday',
    );
  });

  it('have nothing in their place where their paragraph is gone', () => {
    const now = [first, second, last].join('\n\n');
    expect(standing(third, text, [text, now])).toMatchObject({ kind: 'until', now: null });
  });

  it('stand again where they come back', () => {
    const now = [first, second, last].join('\n\n');
    expect(standing(third, text, [text, now, text])).toEqual({ kind: 'printed' });
  });

  it('are gone with the article, and were dropped before where they were', () => {
    const since = '2024-01-09T00:00:00Z';
    expect(standing(first, text, [text], since)).toEqual({ kind: 'gone', since });
    expect(standing(first, text, [text, second], since)).toMatchObject({ kind: 'until' });
  });

  it('stand where nothing has changed, whatever they are', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.nat(60), (start, length) => {
        const words = text.slice(start, start + 1 + length);
        // Cut words are none that are printed.
        fc.pre(/^\s/.test(text.slice(start - 1, start) || ' ') && /^\s/.test(text.slice(start + 1 + length) || ' '));
        expect(standing(words, text, [text])).toEqual({ kind: 'printed' });
      }),
    );
  });
});
