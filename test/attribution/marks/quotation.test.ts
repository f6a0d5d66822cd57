import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotations } from '../../../src/attribution/marks/quotation.ts';
import { contains, slice } from '../../../src/text/span.ts';
import { pageText } from '../../support/news.ts';
import { text } from '../../support/strings.ts';

/** The words of the quotations of a paragraph. */
const quoted = (words: string): string[] =>
  quotations(words, { start: 0, end: words.length }).map((quotation) => slice(words, quotation));

const BRIDGE = 'The bridge is not safe,';

describe('a quotation', () => {
  it.each([
    ['curly and double', `\u201c${BRIDGE}\u201d Doe said.`],
    ['straight and double', `"${BRIDGE}" Doe said.`],
    ['curly and single', `\u2018${BRIDGE}\u2019 Doe said.`],
    ['straight and single', `'${BRIDGE}' Doe said.`],
    ['opened curly and closed straight', `\u201c${BRIDGE}" Doe said.`],
    ['opened straight and closed curly', `"${BRIDGE}\u201d Doe said.`],
    ['low and high', `\u201e${BRIDGE}\u201c Doe said.`],
    ['pointed', `\u00ab${BRIDGE}\u00bb Doe said.`],
    ['closed by two straight apostrophes', `\u201c${BRIDGE}'' Doe said.`],
    ['closed by two curly apostrophes', `\u201c${BRIDGE}\u2019\u2019 Doe said.`],
  ])('is found between marks that are %s', (_, words) => {
    expect(quoted(words)).toEqual([BRIDGE]);
  });

  it('knows its marks, both apostrophes of a closing pair among them', () => {
    const words = `So: \u201c${BRIDGE}'' Doe said.`;
    const [quotation] = quotations(words, { start: 0, end: words.length });
    expect(quotation && slice(words, quotation.marked)).toBe(`\u201c${BRIDGE}''`);
    expect(quotation?.open).toBe(false);
  });

  it('comes in text order with the others of its paragraph', () => {
    expect(quoted('\u201cThe bridge,\u201d Doe said, \u201cis not safe.\u201d')).toEqual([
      'The bridge,',
      'is not safe.',
    ]);
  });

  it('may follow a dash, a bracket or another mark', () => {
    expect(quoted('Doe said \u2014\u201cno\u201d\u2014 and (\u201cnever\u201d) left.')).toEqual(['no', 'never']);
  });

  it('is looked for inside its paragraph only', () => {
    const words = '\u201cOne.\u201d \u201cTwo.\u201d \u201cThree.\u201d';
    expect(quotations(words, { start: 7, end: 13 }).map((quotation) => slice(words, quotation))).toEqual(['Two.']);
  });
});

describe('an apostrophe', () => {
  it.each([
    'It\u2019s the engineers\u2019 bridge, and nobody else\u2019s.',
    "It's the engineers' bridge, and nobody else's.",
    'In the winter of \u201999 the bridge was closed.',
  ])('opens no quotation: %s', (words) => {
    expect(quoted(words)).toEqual([]);
  });

  it.each([
    [
      'inside a word',
      '\u2018We don\u2019t know if it\u2019s safe,\u2019 Doe said.',
      'We don\u2019t know if it\u2019s safe,',
    ],
    ['straight, inside a word', "'We don't know if it's safe,' Doe said.", "We don't know if it's safe,"],
    [
      'behind a plural',
      '\u2018They stood in their grandparents\u2019 old house and wept,\u2019 Doe said.',
      'They stood in their grandparents\u2019 old house and wept,',
    ],
  ])('does not close a quotation in single marks: %s', (_, words, all) => {
    expect(quoted(words)).toEqual([all]);
  });

  it('behind an s closes a quotation where another one opens before the next mark', () => {
    expect(quoted('The \u2018open doors\u2019 were a \u2018bad idea\u2019 to Doe.')).toEqual([
      'open doors',
      'bad idea',
    ]);
  });
});

describe('marks inside a quotation', () => {
  it('belong to it where they are of the other sort', () => {
    expect(quoted('\u201cHe told me \u2018go home\u2019 and left,\u201d Doe said.')).toEqual([
      'He told me \u2018go home\u2019 and left,',
    ]);
    expect(quoted('\u2018He told me \u201cgo home\u201d and left,\u2019 Doe said.')).toEqual([
      'He told me \u201cgo home\u201d and left,',
    ]);
  });

  it('are passed over in square brackets', () => {
    expect(quoted('\u201cHe [the so-called \u201cbuilder\u201d] has left,\u201d Doe said.')).toEqual([
      'He [the so-called \u201cbuilder\u201d] has left,',
    ]);
  });
});

describe('a mark that is never closed', () => {
  it.each(['\u201c', '"', '\u2018'])('ends with its paragraph and is known to be open: %s', (mark) => {
    const words = `Doe said: ${mark}The bridge is not safe.`;
    expect(quotations(words, { start: 0, end: words.length })).toMatchObject([
      { start: 11, end: words.length, marked: { start: 10, end: words.length }, open: true },
    ]);
  });

  it('is an apostrophe where it is straight and single', () => {
    expect(quoted("They went to see the 'builder of the bridge.")).toEqual([]);
  });

  it('does not reach into the next paragraph', () => {
    const words = '\u201cOne and\ntwo,\u201d Doe said.';
    expect(quotations(words, { start: 0, end: 8 })).toMatchObject([{ start: 1, end: 8, open: true }]);
  });
});

describe('quotations', () => {
  it('are in order, disjoint, never empty and inside their paragraph, for any text', () => {
    const part = fc.tuple(fc.oneof(text, pageText), fc.nat(), fc.nat());
    fc.assert(
      fc.property(part, ([words, a, b]) => {
        const [start, end] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y) as [number, number];
        let last = start;
        for (const quotation of quotations(words, { start, end })) {
          expect(quotation.marked.start).toBeGreaterThanOrEqual(last);
          expect(contains(quotation.marked, quotation)).toBe(true);
          expect(quotation.end).toBeGreaterThan(quotation.start);
          last = quotation.marked.end;
        }
        expect(last).toBeLessThanOrEqual(end);
      }),
      { numRuns: 300 },
    );
  });
});

describe('finding quotations', () => {
  // Twice the text may take a little over twice the time; a quadratic search would take hours here.
  it.each([['"a" '], ["dogs' 'x "], ["'x "], ['\u201cx '], ['"I am" ']])(
    'is linear in the text, whatever it repeats: %s',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      expect(quotations(text, { start: 0, end: text.length })).toBeInstanceOf(Array);
    },
  );
});
