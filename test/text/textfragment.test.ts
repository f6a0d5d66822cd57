import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from '../../src/text/textfragment.ts';

const room = 400;

function fragmentOf(text: string, words: string, least = 0): string | null {
  const start = text.indexOf(words, least);
  return textFragment(text, { start, end: start + words.length }, room);
}

/** Where a browser finds a fragment in a text: the first place that has all its parts; null where none has. */
function found(text: string, fragment: string): { start: number; end: number } | null {
  const like = (words: string): string => words.replace(/\s+/g, ' ').toLowerCase();
  const parts = fragment.replace(/^:~:text=/, '').split(',');
  const before = parts[0]?.endsWith('-') ? decodeURIComponent((parts.shift() ?? '').slice(0, -1)) : '';
  const after = parts.at(-1)?.startsWith('-') ? decodeURIComponent((parts.pop() ?? '').slice(1)) : '';
  const [first = '', last = null] = parts.map((part) => decodeURIComponent(part));
  const searched = like(text);
  for (let at = searched.indexOf(like(first)); at >= 0; at = searched.indexOf(like(first), at + 1)) {
    if (!searched.slice(0, at).trimEnd().endsWith(like(before))) continue;
    const tail = like(last ?? first);
    const from = last === null ? at : at + first.length;
    for (let to = searched.indexOf(tail, from); to >= 0; to = searched.indexOf(tail, to + 1)) {
      if (last === null && to !== at) break;
      const end = to + tail.length;
      if (searched.slice(end).trimStart().startsWith(like(after))) return { start: at, end };
    }
  }
  return null;
}

describe('a text fragment', () => {
  it('is the words of the excerpt, percent-encoded', () => {
    expect(fragmentOf('It rained.\nThe mayor cut the ribbon.', 'The mayor cut the ribbon.')).toBe(
      ':~:text=The%20mayor%20cut%20the%20ribbon.',
    );
  });

  it('has the signs encoded that mean something in it, or in Markdown', () => {
    expect(
      fragmentOf('A (well-known) man, it’s said, paid 5% & left.', '(well-known) man, it’s said, paid 5% & left'),
    ).toBe(':~:text=%28well%2Dknown%29%20man%2C%20it%E2%80%99s%20said%2C%20paid%205%25%20%26%20left');
  });

  it('has words before or after where the same words stand earlier', () => {
    const text = 'He said no. Later she said no. That was all.';
    expect(fragmentOf(text, 'said no.', 20)).toBe(':~:text=she-,said%20no.,-That');
  });

  it('has the first and the last words of a long excerpt', () => {
    const long = `It began ${'with many other words '.repeat(30)}and ended so late.`;
    const fragment = fragmentOf(`${long}\nOther words.`, long);
    expect(fragment).toBe(':~:text=It%20began%20with%20many,and%20ended%20so%20late.');
  });

  it.each([
    ['is printed twice, each time as a paragraph', 'He said no.\nHe said no.', 'He said no.', 1],
    [
      'differs from an earlier one by case or accents alone',
      'gascón left early\nGascon left early',
      'Gascon left early',
      5,
    ],
    ['begins inside a word', 'The unsafe bridge', 'safe bridge', 0],
    ['has half a character', 'A \ud83d bridge', 'bridge', 0],
  ])('is none for an excerpt that %s', (_, text, words, least) => {
    expect(fragmentOf(text, words, least)).toBeNull();
  });

  it('is none where the address leaves no room', () => {
    expect(textFragment('The mayor left.', { start: 0, end: 15 }, 20)).toBeNull();
  });

  it('leads to the very words, wherever it leads', () => {
    const word = fc.constantFrom('he', 'said', 'no', 'No,', '“yes”', 'well-known', 'Gascón', 'gascon', 'a', 'b.');
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '\u00a0', '  ')), { minLength: 3, maxLength: 40 })
      .map((pairs) => pairs.flat().join('').trim());
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.constantFrom(60, 200, 400), (text, a, b, most) => {
        const words = [...text.matchAll(/[^\s]+/g)];
        const [from, to] = [a % words.length, b % words.length].sort((one, other) => one - other);
        const [first, last] = [words[from ?? 0], words[to ?? 0]];
        if (!first || !last || text.slice(first.index, last.index).includes('\n')) return;
        const span = { start: first.index, end: last.index + last[0].length };
        const fragment = textFragment(text, span, most);
        if (fragment === null) return;
        const collapsed = (until: number): number => text.slice(0, until).replace(/\s+/g, ' ').length;
        expect(found(text, fragment)).toEqual({ start: collapsed(span.start), end: collapsed(span.end) });
        expect(fragment.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
