import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { type Node, Parser } from 'commonmark';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Speaker } from '../../src/attribution/discourse/namedspeaker.ts';
import { type ExportList, exportedAnswer, exportedTimeline } from '../../src/citing/exportlist.ts';
import { FORMATS } from '../../src/citing/formats.ts';
import type { ArticleFacts } from '../../src/corpus/article.ts';
import type { CorpusEntry } from '../../src/corpus/corpus.ts';
import { printList } from '../../src/terminal/printlist.ts';
import { makeAnswer } from '../support/answers.ts';
import { entry, inferred, quoteOf, stated } from '../support/discord/library.ts';

/** One excerpt of these words, from an article of these facts. */
function listOf(words: string, facts: Partial<ArticleFacts> = {}, nearest = false): ExportList {
  const quote = quoteOf(entry([words], facts));
  return exportedAnswer(makeAnswer([quote], { question: 'Who?', status: nearest ? 'nearest' : 'answered' }));
}

/** What a spreadsheet may take for a formula, by its first character. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** A cell without the apostrophe that keeps a spreadsheet from calculating it, as docs/export.md says. */
const asWritten = (cell = ''): string => (FORMULA.test(cell.replace(/^'+/, '')) ? cell.replace("'", '') : cell);

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
        '\u00ad',
        '\u200b',
        '\u200f',
        '👨‍👩‍👧',
        "'=",
        '{:DOI: 1}',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
      fc.constantFrom(' ', '  ', '   '),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, ' ')
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
          expect(cell).not.toMatch(FORMULA);
          expect(asWritten(cell)).toBe(given);
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
    expect(FORMATS.markdown.write(none)).toBe('# who?\n');
  });

  test('name in every format where else the words stand, and whose reports they pass on', () => {
    const [own, other, echo] = ['The Globe', 'The Post', 'Wire News'].map((outlet, i) =>
      entry(['The bridge opened.'], {
        outlet: i === 1 ? inferred(outlet) : stated(outlet),
        relays: i === 0 ? ['The Wire'] : [],
      }),
    ) as [CorpusEntry, CorpusEntry, CorpusEntry];
    const place = ({ article }: CorpusEntry) => ({ article, start: 0, end: 18, quote: 'The bridge opened.' });
    const quote = quoteOf(own, 0, { alsoIn: [place(other), { ...place(echo), echo: true }] });
    const list = exportedAnswer(makeAnswer([quote]));
    expect(rowsOf(FORMATS.csv.write(list))[0]).toMatchObject({
      'also in': 'The Post*',
      'same report in': 'Wire News',
      citing: 'The Wire',
    });
    const told =
      'Also in The Post*. Same report in Wire News. Citing The Wire. Concluded from the text, not stated: other outlets.';
    expect(JSON.parse(FORMATS.csl.write(list))[0].note).toContain(told);
    expect(bibtexFields(FORMATS.bibtex.write(list)).note).toBe(told);
    expect(FORMATS.markdown.write(list)).toContain(
      'also in The Post\\* · same report in Wire News · citing The Wire\n\nWord for word. \\* concluded from the text',
    );
  });

  test('say how surely each speaker is known: as surely as the least sure of them', () => {
    const said = '\u201cNo,\u201d she said. \u201cNever,\u201d he said.';
    const at = (words: string) => ({ start: said.indexOf(words), end: said.indexOf(words) + words.length });
    const ann = { ...at('\u201cNo,\u201d'), name: 'Ann Marlowe', certainty: 'stated' } as const;
    const bob = { ...at('\u201cNever,\u201d'), name: 'Bob Reed', certainty: 'inferred' } as const;
    const certainty = (line: string, speakers: readonly Speaker[]) =>
      rowsOf(FORMATS.csv.write(exportedAnswer(makeAnswer([quoteOf(entry([line]), 0, { speakers })]))))[0]?.[
        'speakers certainty'
      ];
    expect(certainty(said, [ann, { ...bob, certainty: 'stated' }])).toBe('stated');
    expect(certainty(said, [ann, bob])).toBe('inferred');
    expect(certainty(said, [bob])).toBe('unknown');
    expect(certainty('The bridge opened.', [])).toBe('');
  });

  test('of a timeline have the date that they tell of, and explain its mark where nothing else has one', () => {
    const date = { from: '2022-06-14', to: '2022-06-15', start: 0, end: 3, certainty: 'inferred' } as const;
    const quote = quoteOf(entry(['The bridge opened.'], { outlet: stated('The Globe') }));
    const list = exportedTimeline({ status: 'answered', entries: [{ date, quote }] }, null);
    expect(rowsOf(FORMATS.csv.write(list))[0]).toMatchObject({
      'tells of, from': '2022-06-14',
      'tells of, to': '2022-06-15',
      'tells of, certainty': 'inferred',
    });
    const told = 'Tells of 14–15 June 2022. Concluded from the text, not stated: date that it tells of.';
    expect(bibtexFields(FORMATS.bibtex.write(list)).note).toBe(told);
    expect(JSON.parse(FORMATS.csl.write(list))[0].note).toContain(told);
    const markdown = FORMATS.markdown.write(list);
    expect(markdown).toContain('## 14–15 June 2022\\*\n');
    expect(markdown).toContain('\nWord for word. \\* concluded from the text\n');
    expect(printList(list, [], { strong: String, match: String, quiet: String })).toMatch(
      /\n14–15 June 2022\*\n.*\nWord for word\. \* concluded from the text\n$/s,
    );
  });

  test('as CSL-JSON hold nothing but what CSL data may hold, each part of the note told from the next', () => {
    const name = z.strictObject({ literal: z.string() });
    const date = z.strictObject({
      'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1),
      circa: z.boolean().optional(),
    });
    const cslData = z.array(
      z.strictObject({
        id: z.string(),
        type: z.literal('article-newspaper'),
        title: z.string().optional(),
        'container-title': z.string().optional(),
        author: z.array(name).optional(),
        issued: date.optional(),
        URL: z.string().optional(),
        note: z.string(),
        custom: z.looseObject({}),
      }),
    );
    const line = '\u201cNo,\u201d';
    const quote = quoteOf(
      entry([line], {
        outlet: inferred('The Globe'),
        headline: stated('A {bridge}'),
        author: stated('Zoë Ñandú'),
        published: inferred('2022-06-21'),
        url: stated('https://globe.example/bridge'),
      }),
      0,
      { speakers: [{ start: 0, end: line.length, name: 'Ann Marlowe', certainty: 'stated' }] },
    );
    const [item] = cslData.parse(JSON.parse(FORMATS.csl.write(exportedAnswer(makeAnswer([quote])))));
    expect(item?.note).toBe(
      '\u201c\u201cNo,\u201d\u201d — Ann Marlowe · Concluded from the text, not stated: outlet, publication day.',
    );
  });

  test('as BibTeX have no control character, which LaTeX does not read', () => {
    expect(bibtexFields(FORMATS.bibtex.write(listOf('The\u0000 bridge\u000c opened.'))).annote).toBe(
      'The\ufffd bridge\ufffd opened.',
    );
  });
});
