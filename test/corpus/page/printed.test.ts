import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide } from '../../../src/corpus/page/paragraphs.ts';
import { furnitureIn, printedLine } from '../../../src/corpus/page/printed.ts';
import { isQuotable } from '../../../src/corpus/passage.ts';
import { contains, slice } from '../../../src/text/span.ts';
import { pageText } from '../../support/news.ts';

const STORY = '[VIDEO] PARIS (AFP) \u2014 The minister said on Friday that he would not resign from his office.';
const PICTURE = 'A crowd stood outside the ministry until the evening. (Photo by Ann Other/AFP via Getty Images)';
const REST = 'The ministry did not answer letters on Friday, it said in the evening.';
const text = `Minister stays in office\r\n\r\n${STORY}\r\n\r\nREAD MORE: The minister and his cat\r\n\r\n${REST}\r\n\r\n${PICTURE}\r\n\r\nPhoto: Ann Other/Getty Images`;
const paragraphs = divide(text);
const [, story, link, rest, picture, credit] = paragraphs;
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the line of a paragraph', () => {
  it('has the furniture at its head and tail', () => {
    expect(paragraphs.map((one) => slice(text, printedLine(text, one)))).toEqual(text.split('\r\n\r\n'));
    expect(slice(text, story ?? at(''))).toBe('The minister said on Friday that he would not resign from his office.');
    expect(slice(text, picture ?? at(''))).toBe('A crowd stood outside the ministry until the evening.');
  });

  it('holds the paragraph, and no line break, on any page', () => {
    fc.assert(
      fc.property(pageText, (page) => {
        for (const paragraph of divide(page)) {
          const line = printedLine(page, paragraph);
          expect(contains(line, paragraph)).toBe(true);
          expect(slice(page, line)).not.toMatch(/[\n\r\u2028\u2029]/);
          expect(slice(page, line).trim()).toBe(slice(page, line));
        }
      }),
    );
  });
});

describe('what words of a page are', () => {
  it.each([
    ['PARIS (AFP)', story, 'dateline'],
    ['PARIS (AFP) \u2014 The minister', story, 'dateline'],
    ['The minister said', story, null],
    ['[VIDEO]', story, 'page'],
    ['until the evening. (Photo by', picture, 'credit'],
    ['until the evening.', picture, null],
    ['READ MORE: The minister', link, 'page'],
    ['The ministry', rest, null],
    ['Photo: Ann Other', credit, 'credit'],
  ] as const)('%s', (words, paragraph, kind) => {
    expect(paragraph && furnitureIn(text, paragraph, at(words))).toBe(kind);
  });

  it('is furniture exactly where they are not all of what may be quoted', () => {
    fc.assert(
      fc.property(pageText, (page) => {
        for (const paragraph of divide(page)) {
          const kind = furnitureIn(page, paragraph, printedLine(page, paragraph));
          expect(kind === null).toBe(isQuotable(paragraph) && contains(paragraph, printedLine(page, paragraph)));
        }
      }),
    );
  });
});
