import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointed, wholeWords } from '../../src/reader/pointing.ts';

const widened = (sentence: string, part: string): string => {
  const start = sentence.indexOf(part);
  const { start: from, end } = wholeWords(sentence, { start, end: start + part.length });
  return sentence.slice(from, end);
};

describe('pointed words', () => {
  it.each([
    ['The fire began on Monday evening.', 'ond', 'Monday'],
    ['It would have cost $14.5 million.', '$14', '$14.5'],
    ['It would have cost \u00a314.5 million.', '14.5 million', '\u00a314.5 million'],
    ['It fell by 7%.', '7', '7%'],
    ['The vote was 1,250 to 7.', '250', '1,250'],
    ['Nine (of 14) died.', '(of 14)', 'of 14'],
    ['It fell by 7%.', '7%.', '7%'],
    ['He said: \u201cNever again.\u201d', '\u201cNever again.\u201d', 'Never again'],
    ['Sa\u0303o Paulo', 'Sa', 'Sa\u0303o'],
    ['Take the \u{1f6a2}.', '\u{1f6a2}', '\u{1f6a2}'],
    ['Take the \u{1f6a2}.', '\u{1f6a2}.', '.'],
    ['\u{10412}\u{1043b} is a word.', '\u{1043b}', '\u{10412}\u{1043b}'],
  ])('of "%s" that are "%s" become "%s"', (sentence, part, whole) => {
    expect(widened(sentence, part)).toBe(whole);
  });

  it('are widened to a part of the sentence that is not empty and cuts no character in half, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { minLength: 1 }),
        fc.nat(),
        (all, pick) => {
          const i = pick % all.length;
          const start = all.slice(0, i).join('').length;
          const sentence = all.join('');
          const { start: from, end } = wholeWords(sentence, { start, end: start + (all[i] ?? '').length });
          expect(0 <= from && from < end && end <= sentence.length).toBe(true);
          expect(sentence.slice(from, end)).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });

  const window = { starts: Uint32Array.from([0, 0, 4, 9, 12]), ends: Uint32Array.from([0, 3, 8, 11, 16]) };
  const point = (answers: number[], most: number) =>
    pointed(Float32Array.from(answers), window, 1, 5, { tau: 10, point: { share: 0.1, most } });

  it('are those around the best token that are likely beside it, at most so many', () => {
    expect(point([9, 0, 0.9, 1, 0], 12)).toMatchObject({ start: 4, end: 11 });
    expect(point([9, 0, 0.9, 1, 0], 1)).toMatchObject({ start: 9, end: 11 });
    expect(point([9, 1, 1, 1, 1], 12)).toEqual({ start: 0, end: 16, confidence: 1 });
  });

  it('have the share of the probability that lies on them', () => {
    const { confidence } = point([9, 0, 0.9, 1, 0], 12);
    expect(confidence).toBeGreaterThan(0.99);
    expect(confidence).toBeLessThan(1);
  });
});
