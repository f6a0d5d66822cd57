import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/corpus/read/understand.ts';
import { type EditionChanges, readChanges } from '../../src/editions/changes.ts';
import { keyLine, printedWords } from '../../src/editions/printed.ts';
import { type Span, slice } from '../../src/text/span.ts';
import { atOnce } from '../../src/work/work.ts';
import { makeArticle } from '../support/articles.ts';
import { pageText } from '../support/news.ts';
import { story } from '../support/pages.ts';

const entryWith = (text: string) => entryOf(makeArticle(text));
const changesOf = (old: string, now: string): EditionChanges => atOnce(readChanges(entryWith(old), entryWith(now)));
const [first = '', second = '', third = '', last = ''] = story;
const text = story.join('\n\n');

/** The changes in words: what is gone, and what was added. */
function told(old: string, now: string) {
  const { words, quotations } = changesOf(old, now);
  const all = (within: string, spans: readonly Span[]) => spans.map((span) => slice(within, span));
  return {
    words: words.map(({ gone, added }) => [all(old, gone), all(now, added)]),
    quotations: quotations.map(({ gone, added }) => [gone && slice(old, gone), added && slice(now, added)]),
  };
}

describe('what an edition changes', () => {
  it('is told word by word, with the words around it', () => {
    const now = text.replace('five months', 'seven months').replace(' on Tuesday', '');
    expect(told(text, now)).toEqual({
      words: [
        [['five'], ['seven']],
        [['on Tuesday'], []],
      ],
      quotations: [],
    });
    const [change] = changesOf(text, now).words;
    expect(change?.before && slice(now, change.before)).toBe('The work may take');
    expect(change?.after && slice(now, change.after)).toBe('months and may cost two');
  });

  it('is told quotation by quotation: gone, new, or altered', () => {
    const altered = second.replace('no choice', 'little choice');
    const now = [first, altered, third, last, '“Nobody asked us before the vote,” said a driver.'].join('\n\n');
    expect(told(text, now).quotations).toEqual([
      ['We have no choice,', 'We have little choice,'],
      [null, 'Nobody asked us before the vote,'],
    ]);
    expect(told(now, text).quotations).toEqual([
      ['We have little choice,', 'We have no choice,'],
      ['Nobody asked us before the vote,', null],
    ]);
  });

  it('leaves out what belongs to the page, white space, and how the words are set', () => {
    const now = `Click here to sign up for our newsletter\n\n${text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('\n\n', '\r\n')}`;
    expect(told(text, now)).toEqual({ words: [], quotations: [] });
  });

  it('is a moved paragraph in both places', () => {
    const { words } = told(text, [second, third, first, last].join('\n\n'));
    expect(words.map(([gone, added]) => [gone?.length, added?.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('is as many quotations as are gone or new, whatever is quoted', () => {
    const said = fc
      .constantFrom('one two three', 'one two four', 'five six', 'seven')
      .map((words) => `“${words},” he said.`);
    const texts = fc.array(said, { maxLength: 8 }).map((lines) => lines.join('\n\n'));
    const quoted = (of: string): string[] => [...of.matchAll(/“(.*?)”/g)].map(([, words = '']) => words);
    const less = (all: readonly string[], some: readonly (string | null)[]): string[] => {
      const left = [...all];
      for (const one of some) if (one !== null) left.splice(left.indexOf(one), 1);
      return left.sort();
    };
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const { quotations } = told(old, now);
        const gone = quotations.map(([one]) => one ?? null);
        const added = quotations.map(([, one]) => one ?? null);
        expect(less(quoted(old), gone)).toEqual(less(quoted(now), added));
      }),
    );
  });

  it('takes the one edition to the other, whatever they hold', () => {
    fc.assert(
      fc.property(pageText, pageText, (old, now) => {
        const [before, after] = [printedWords(entryWith(old)), printedWords(entryWith(now))];
        const { words } = changesOf(old, now);
        const isIn = (spans: readonly (readonly Span[])[]) => (one: Span) =>
          spans.flat().some((span) => span.start <= one.start && one.end <= span.end);
        const gone = isIn(words.map((change) => change.gone));
        const added = isIn(words.map((change) => change.added));
        expect(keyLine(before.filter((one) => !gone(one)))).toBe(keyLine(after.filter((one) => !added(one))));
        if (keyLine(before) === keyLine(after)) expect(words).toEqual([]);
      }),
    );
  });
});
