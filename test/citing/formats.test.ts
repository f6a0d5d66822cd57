import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { type Node, Parser } from 'commonmark';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportList, exportedAnswer } from '../../src/citing/exportlist.ts';
import { FORMATS } from '../../src/citing/formats.ts';
import type { ArticleFacts } from '../../src/corpus/article.ts';
import { makeAnswer } from '../support/answers.ts';
import { entry, inferred, quoteOf, stated } from '../support/discord/library.ts';

/** One excerpt of these words, from an article of these facts. */
function listOf(words: string, facts: Partial<ArticleFacts> = {}, nearest = false): ExportList {
  const quote = quoteOf(entry([words], facts));
  return exportedAnswer(makeAnswer([quote], { question: 'Who?', status: nearest ? 'nearest' : 'answered' }));
}

const rowsOf = (csv: string): Record<string, string>[] => parseCsv(csv, { columns: true, bom: true });

/** What is printed in a document of Markdown, one string for each block of text. */
function printedIn(markdown: string): string[] {
  const blocks: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { entering, node } = event as { entering: boolean; node: Node };
    if (!entering) continue;
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push('');
    else if (node.type === 'text') blocks.push(`${blocks.pop() ?? ''}${node.literal ?? ''}`);
    else if (node.type === 'linebreak' || node.type === 'softbreak') blocks.push('');
    else if (!['document', 'block_quote', 'strong', 'link'].includes(node.type)) blocks.push(`\u0000${node.type}`);
  }
  return blocks;
}

/** Fields of the first entry of a BibTeX file, as an independent parser reads them. */
function bibtexFields(bibtex: string): Record<string, unknown> {
  const { entries, errors } = parseBibtex(bibtex, { sentenceCase: false, caseProtection: false } as never);
  expect(errors).toEqual([]);
  return (entries[0] as { fields: Record<string, unknown> }).fields;
}

/** Words as an article may print them: anything on one line that is not only white space at its edges. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '“',
        '”',
        '‘',
        '’',
        '"',
        "''",
        '``',
        '--',
        '---',
        '{',
        '}',
        '\\',
        '$5',
        '50%',
        '#1',
        'a_b',
        '~',
        '^',
        '&',
        '&amp;',
        '<b>',
        '[x](y)',
        '*',
        '_x_',
        '`',
        '1.',
        '1)',
        '- ',
        '+',
        '=',
        '@',
        ',',
        ';',
        '\u00a0',
        '😀',
        'العربية',
        'é',
        'Zürich',
        '日本',
        '!',
        '?`',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
      fc.constant(' '),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufeff]/gu, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

describe('excerpts that are taken along', () => {
  test('as CSV come back to the letter through an independent parser, and are no formula to a spreadsheet', () => {
    fc.assert(
      fc.property(words, words, (text, outlet) => {
        const [row] = rowsOf(FORMATS.csv.write(listOf(text, { outlet: stated(outlet) })));
        for (const [cell, given] of [
          [row?.quotation, text],
          [row?.outlet, outlet],
        ]) {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(cell).toBe(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(given as string) ? `'${given}` : given);
        }
      }),
    );
  });

  test('as CSL-JSON come back to the letter', () => {
    fc.assert(
      fc.property(words, words, (text, headline) => {
        const [item] = JSON.parse(FORMATS.csl.write(listOf(text, { headline: stated(headline) })));
        expect(item).toMatchObject({ type: 'article-newspaper', title: headline, custom: { quotation: text } });
        expect(item.note).toContain(text);
      }),
    );
  });

  test('as BibTeX come back to the letter through an independent parser', () => {
    fc.assert(
      fc.property(words, words, (text, headline) => {
        const fields = bibtexFields(FORMATS.bibtex.write(listOf(text, { headline: stated(headline) })));
        expect(fields.annote).toBe(text);
        expect(fields.title).toBe(headline);
      }),
    );
  });

  test('as Markdown are printed to the letter by an independent parser', () => {
    fc.assert(
      fc.property(words, words, (text, outlet) => {
        const printed = printedIn(FORMATS.markdown.write(listOf(text, { outlet: stated(outlet) })));
        expect(printed).toContain(text);
        expect(printed.some((line) => line.includes(outlet.replace(/\s+/g, ' ')))).toBe(true);
        expect(printed.filter((line) => line.startsWith('\u0000'))).toEqual([]);
      }),
    );
  });

  test('say of each fact that it is concluded, and give no day that is only a bound', () => {
    const list = listOf('The bridge opened.', {
      outlet: inferred('The Globe'),
      headline: { value: null, certainty: 'unknown' },
      published: { value: '2022-06-21', certainty: 'inferred', about: 'on or after' },
    });
    const [item] = JSON.parse(FORMATS.csl.write(list));
    expect(item).not.toHaveProperty('title');
    expect(item).not.toHaveProperty('issued');
    expect(item.note).toContain('Concluded from the text, not stated: outlet, publication day.');
    expect(item.note).toContain('Published: 21 June 2022 or later.');
    expect(FORMATS.bibtex.write(list)).not.toMatch(/year|month|title/);
    expect(FORMATS.markdown.write(list)).toContain('The Globe\\*, 21 June 2022 or later\\*');
    expect(rowsOf(FORMATS.csv.write(list))[0]).toMatchObject({
      outlet: 'The Globe',
      'outlet certainty': 'inferred',
      'headline certainty': 'unknown',
      published: '2022-06-21',
      'published meaning': 'on or after',
    });
  });

  test('give a concluded day as one of about that time', () => {
    const published = inferred('2022-06-21');
    const [item] = JSON.parse(FORMATS.csl.write(listOf('The bridge opened.', { published })));
    expect(item.issued).toEqual({ 'date-parts': [[2022, 6, 21]], circa: true });
    expect(FORMATS.bibtex.write(listOf('The bridge opened.', { published: stated('2022-06-21') }))).toContain(
      'year = {2022},\n  month = jun,\n  day = {21},',
    );
  });

  test('that may not answer say so in every format', () => {
    const list = listOf('The bridge opened.', {}, true);
    expect(FORMATS.markdown.write(list)).toContain('The articles may not answer this.');
    for (const format of ['csv', 'csl', 'bibtex'] as const) {
      expect(FORMATS[format].write(list)).toContain('The excerpt may not answer what was asked.');
    }
  });

  test('of which there are none are an empty file of their format', () => {
    const none = exportedAnswer(makeAnswer([]));
    expect(rowsOf(FORMATS.csv.write(none))).toEqual([]);
    expect(JSON.parse(FORMATS.csl.write(none))).toEqual([]);
    expect(FORMATS.bibtex.write(none)).toBe('');
  });
});
