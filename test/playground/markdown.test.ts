import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockQuote, escapeMarkdown } from '../../src/discord/message/markdown.ts';
import { type Block, type Inline, parse } from '../../src/playground/page/markdown.js';

const plain = (text: string): Inline => ({ kind: 'text', text });
const line = (...inner: Inline[]): Block => ({ kind: 'line', level: 0, inner });

/** What is read of blocks, without their marks. */
function read(blocks: readonly Block[]): string {
  const inline = (parts: readonly Inline[]): string =>
    parts.map((part) => ('inner' in part ? inline(part.inner) : 'text' in part ? part.text : '<time>')).join('');
  return blocks
    .map((block) => {
      if (block.kind === 'quote') return read(block.blocks);
      if (block.kind === 'list') return block.items.map(inline).join('\n');
      return block.kind === 'code' ? block.text : inline(block.inner);
    })
    .join('\n');
}

describe('the Markdown of the page', () => {
  test('knows headings, subtext and plain lines', () => {
    expect(parse('### Who?\n-# small\nplain')).toEqual([
      { kind: 'heading', level: 3, inner: [plain('Who?')] },
      { kind: 'subtext', level: 0, inner: [plain('small')] },
      line(plain('plain')),
    ]);
  });

  test('knows bold, with escapes and code inside a line', () => {
    expect(parse('a **b\\* c** `/ask` d')).toEqual([
      line(
        plain('a '),
        { kind: 'bold', inner: [plain('b* c')] },
        plain(' '),
        { kind: 'code', text: '/ask' },
        plain(' d'),
      ),
    ]);
  });

  test('knows italics and links, and no link in what is escaped', () => {
    expect(parse('*a\\* b* [Article](https://example.org/a%29) \\[no\\](https\\://example.org)')).toEqual([
      line(
        { kind: 'italic', inner: [plain('a* b')] },
        plain(' '),
        { kind: 'link', text: 'Article', url: 'https://example.org/a%29' },
        plain(' [no](https://example.org)'),
      ),
    ]);
  });

  test('knows lists', () => {
    expect(parse('They are:\n- **one**\n- two\nand no more')).toEqual([
      line(plain('They are:')),
      { kind: 'list', items: [[{ kind: 'bold', inner: [plain('one')] }], [plain('two')]] },
      line(plain('and no more')),
    ]);
  });

  test('ends a quote with its last marked line', () => {
    expect(parse('> one\n> \n> two\n-# below')).toEqual([
      { kind: 'quote', blocks: [line(plain('one')), line(), line(plain('two'))] },
      { kind: 'subtext', level: 0, inner: [plain('below')] },
    ]);
  });

  test('shows a block of code to the letter', () => {
    expect(parse('To cite it:\n```\nThe **Paper**. <t:1:R>\n```')).toEqual([
      line(plain('To cite it:')),
      { kind: 'code', text: 'The **Paper**. <t:1:R>' },
    ]);
  });

  test('knows timestamps, and takes an escaped one for text', () => {
    expect(parse('again <t:1700000000:R>.')).toEqual([
      line(plain('again '), { kind: 'time', seconds: 1_700_000_000, style: 'R' }, plain('.')),
    ]);
    expect(parse('\\<t\\:1\\:R\\>')).toEqual([line(plain('<t:1:R>'))]);
  });

  test('leaves markup of web pages as text', () => {
    expect(parse('<img src=x onerror=alert(1)>')).toEqual([line(plain('<img src=x onerror=alert(1)>'))]);
  });

  const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(...'*_`>#-\\<:t>1 \n@|~[]()'), fc.string()) });

  test('reads any escaped text back to the letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/\n+$/, '');
        expect(read(parse(escapeMarkdown(lines)))).toBe(lines);
      }),
    );
  });

  test('reads any excerpt in a block quote back to the letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const excerpt = text.replaceAll('\r', '');
        const [quote, ...rest] = parse(`${blockQuote(excerpt)}\n-# below`);
        expect(quote?.kind).toBe('quote');
        expect(read(quote ? [quote] : [])).toBe(excerpt);
        expect(read(rest)).toBe('below');
      }),
    );
  });

  test('ends for any text, marks and all, and loses no letter of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = (from: string): string => from.replace(/[^\p{L}]/gu, '');
        expect(letters(read(parse(text)).replaceAll('<time>', ''))).toBe(
          letters(text.replace(/<t:-?\d{1,13}(?::[tTdDfFR])?>/g, '')),
        );
      }),
    );
  });
});
