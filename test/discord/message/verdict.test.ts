import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainly } from '../../../src/discord/message/heading.ts';
import { container, fits } from '../../../src/discord/message/layout.ts';
import { verdictPage } from '../../../src/discord/message/verdict.ts';
import { en } from '../../../src/discord/words/en.ts';
import type { Verification } from '../../../src/verification/verification.ts';
import { entry, libraryOf, quoteOf, stated } from '../../support/discord/library.ts';
import { text as anyText } from '../../support/strings.ts';

/** A verification with this one place for each line, and these differences. */
function verified(lines: readonly string[], overrides: Partial<Verification> = {}) {
  const one = entry(lines, { outlet: stated('*'.repeat(80)), headline: stated('_'.repeat(200)) });
  const places = lines.map((line, i) => {
    const around = quoteOf(one, i, { highlights: [] });
    return {
      article: one.article,
      start: around.start,
      end: around.end,
      quote: line,
      occurrence: i,
      furniture: null,
      around,
    };
  });
  const verification: Verification = {
    verdict: 'altered',
    places,
    more: 0,
    alterations: [],
    omitted: [],
    goesOn: null,
    attributed: { outlet: null, speaker: null },
    unconfirmed: false,
    words: 9,
    ...overrides,
  };
  return { verification, library: libraryOf([one]) };
}

const history = { printings: [], first: null };

const pageOf = (text: string, { verification, library }: ReturnType<typeof verified>, page = 1) =>
  verdictPage({ asked: plainly(text), verification, history, page, related: [], words: en }, library);

describe('a page of a verification', () => {
  test('is within the limits of Discord, whatever was typed and printed', () => {
    const line = fc
      .oneof(
        anyText,
        fc.nat({ max: 3_500 }).map((length) => '*'.repeat(length)),
      )
      .map((text) => `x${text}`);
    const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, anyText, fc.nat({ max: 9 }), fc.boolean(), (printed, typed, count, isLong) => {
        const text = isLong ? '_'.repeat(6_000) : `a${typed}`;
        const alterations = Array.from({ length: count }, () => ({
          start: 0,
          end: text.length,
          found: '*'.repeat(99),
        }));
        const attributed = { outlet: '*'.repeat(100), speaker: '_'.repeat(100) };
        const made = verified(printed, { alterations, attributed, unconfirmed: true, goesOn: text });
        const [one] = made.verification.places;
        const omitted = one ? alterations.map(() => ({ ...one, decisive: one.end - 1 })) : [];
        const places = made.verification.places.map((place) => ({ ...place, furniture: 'page' as const }));
        const verification = { ...made.verification, omitted, places };
        const page = pageOf(text, { ...made, verification });
        expect(Array.isArray(page) && fits(container(page))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('lists the first differences and counts the rest', () => {
    const alterations = Array.from({ length: 9 }, (_, i) => ({ start: 0, end: 1, found: String(i) }));
    const shown = JSON.stringify(pageOf('a b', verified(['a b'], { alterations })));
    expect(shown).toContain('- typed **a**, printed **5**');
    expect(shown).not.toContain('printed **6**');
    expect(shown).toContain('and 3 more differences');
  });

  test('shows what was left out at a gap, from the word on without which it says something else', () => {
    const one = entry([`It is ${'really '.repeat(40)}not safe, but it stands.`]);
    const { article } = one;
    const [start, end] = [6, article.text.indexOf('safe')];
    const decisive = article.text.indexOf('not');
    const omitted = [{ article, start, end, quote: article.text.slice(start, end), decisive }];
    const made = verified(['It is safe'], { verdict: 'shortened', omitted, goesOn: 'but it stands.' });
    const shown = JSON.stringify(pageOf('It is … safe', made));
    expect(shown).toContain('**Shortened:**');
    expect(shown).not.toContain('**Found');
    expect(shown).toContain('- left out at a gap: **not**');
    expect(shown).toContain('The sentence goes on: **but it stands.**');
  });

  test('says which of the words are printed as furniture', () => {
    const { verification, library } = verified(['PARIS (AFP)'], { verdict: 'found' });
    const places = verification.places.map((place) => ({ ...place, furniture: 'dateline' as const }));
    const shown = JSON.stringify(pageOf('PARIS', { verification: { ...verification, places }, library }));
    expect(shown).toContain('not the article’s own text, but printed on its page as a dateline');
  });

  test('shows a sentence once, though an article prints it again', () => {
    expect(JSON.stringify(pageOf('a', verified(['The same.', 'The same.'])))).toContain('-# 1 excerpt from');
  });

  test('says how many pages there are when there is no such page', () => {
    expect(pageOf('a', verified(['One.', 'Two.', 'Three.', 'Four.', 'Five.']), 3)).toEqual({ pages: 2 });
    expect(pageOf('a', verified([]), 2)).toEqual({ pages: 1 });
  });

  test('has no page buttons where the heading cannot show the quotation whole', () => {
    const many = verified(['One.', 'Two.', 'Three.', 'Four.', 'Five.']);
    expect(JSON.stringify(pageOf('a '.repeat(50), many))).toContain('check:1:');
    expect(JSON.stringify(pageOf('a '.repeat(150), many))).not.toContain('check:1:');
  });
});
