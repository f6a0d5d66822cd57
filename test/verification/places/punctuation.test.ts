import { describe, expect, it } from 'vitest';
import type { WordRange } from '../../../src/concordance/concordance.ts';
import { withMarks } from '../../../src/verification/places/punctuation.ts';

/** The words of a text as one part of its paragraph. */
function part(text: string, words: string, paragraph = { start: 0, end: text.length }): WordRange {
  const start = text.indexOf(words);
  return { start, end: start + words.length, line: { article: { text }, ...paragraph } } as unknown as WordRange;
}
const widened = (text: string, parts: readonly WordRange[], before: string, behind: string): string[] =>
  withMarks(parts, before, behind).map(({ start, end }) => text.slice(start, end));

describe('the marks at the edges of a quotation', () => {
  it.each([
    ['are taken in where they are printed as typed', 'Doe: \u201cNo.\u201d', '\u201c', '.\u201d', '\u201cNo.\u201d'],
    ['are taken in whatever their shape', 'Doe: \u201cNo.\u201d', '"', '."', '\u201cNo.\u201d'],
    ['are left out where others are typed', 'Doe: \u201cNo.\u201d', "'", '!', 'No'],
    ['are taken in up to the first that differs', 'Doe: (\u201cNo.\u201d', '[\u201c', '.)', '\u201cNo.'],
    ['are left out where none are typed', 'Doe: \u201cNo.\u201d', '', '', 'No'],
    ['end at white space', 'Doe: \u201c No .', '\u201c ', ' .', 'No'],
    [
      'are a few',
      `${'-'.repeat(20)}No${'!'.repeat(20)}`,
      '-'.repeat(20),
      '!'.repeat(20),
      `${'-'.repeat(8)}No${'!'.repeat(8)}`,
    ],
  ])('%s', (_, text, before, behind, expected) => {
    expect(widened(text, [part(text, 'No')], before, behind)).toEqual([expected]);
  });

  it('are not those of another paragraph', () => {
    const text = '\u201cNo\u201d';
    expect(widened(text, [part(text, 'No', { start: 1, end: 3 })], '\u201c', '\u201d')).toEqual(['No']);
  });

  it('are looked for before the first part and behind the last one', () => {
    const text = '(One) (two) (three)';
    const parts = ['One', 'two', 'three'].map((words) => part(text, words));
    expect(widened(text, parts, '(', ')')).toEqual(['(One', 'two', 'three)']);
  });
});
