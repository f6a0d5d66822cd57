import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockQuote, escapeMarkdown, unescapeMarkdown } from '../../../src/discord/message/markdown.ts';
import type { Span } from '../../../src/text/span.ts';
import { shown, shownQuote } from '../../support/discord/shown.ts';

/** Pieces that Discord's Markdown gives a meaning, alone or side by side. */
const marks = [
  ...['*', '**', '_', '__', '~~', '||', '`', '```', '\\', '\\\\', '# ', '## ', '-# ', '- ', '+ ', '* ', '1. ', '12.'],
  ...['> ', '>>> ', '<@123>', '<@!123>', '<@&5>', '<#1>', '<t:1:R>', '<:a:1>', '<a:b:2>', '</ask:1>', '<id:guide>'],
  ...[
    '@everyone',
    '@here',
    ':smile:',
    '[a](https://b.c)',
    'https://x.y/z',
    '<https://x.y>',
    'http://a',
    'discord.gg/a',
  ],
  ...[
    '¯\\_(ツ)_/¯',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\u200b',
    '\u202e',
    'é',
    'é',
    '🙂',
    '👩‍👩‍👧',
    '\ud800',
    'D.A.',
    '“',
    '’',
  ],
];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem()),
  )
  .map((pieces) => pieces.join(''));

const textWithHighlights = text.chain((words) =>
  fc
    .array(fc.nat(words.length), { maxLength: 8 })
    .map((edges) => ({ words, highlights: pairs(edges.toSorted((a, b) => a - b)) })),
);

function pairs(edges: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) spans.push({ start: edges[at] ?? 0, end: edges[at + 1] ?? 0 });
  return spans;
}

describe('escaping', () => {
  test('is undone exactly, for any text', () => {
    fc.assert(
      fc.property(text, (words) => unescapeMarkdown(escapeMarkdown(words)) === words),
      { numRuns: 2_000 },
    );
  });

  test('adds nothing but backslashes, and no character is replaced', () => {
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        for (const unit of escapeMarkdown(words).split('')) {
          if (unit === words.charAt(at)) at += 1;
          else expect(unit).toBe('\\');
        }
        expect(at).toBe(words.length);
      }),
    );
  });

  test('makes Discord show the text to the letter, and nothing of it as markup', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(shown(escapeMarkdown(words))).toEqual({ text: words, bold: [], constructs: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(marks)('shows %j to the letter', (mark) => {
    for (const words of [mark, `a ${mark} b`, `${mark}x`, `x${mark}`, `${mark}${mark}`]) {
      expect(shown(escapeMarkdown(words))).toEqual({ text: words, bold: [], constructs: [] });
    }
  });

  test('leaves plain prose as it is', () => {
    const prose = 'The D.A.’s office (in L.A.) said, “No comment” — 3.5% of $1,000; well-known!';
    expect(escapeMarkdown(prose)).toBe(prose);
  });
});

describe('the model of what Discord shows', () => {
  test.each([
    ['heading', '# a'],
    ['subtext', '-# a'],
    ['list', '1. a'],
    ['list', '- a'],
    ['quote', '> a'],
    ['mention', '<@12>'],
    ['mention', '@everyone'],
    ['timestamp', '<t:1>'],
    ['maskedLink', '[a](https://b.c)'],
    ['address', 'see https://b.c'],
    ['shortcode', ':smile:'],
    ['spoiler', '||a||'],
    ['code', '`a`'],
  ])('recognises a %s in %j', (construct, markdown) => {
    expect(shown(markdown).constructs).toContain(construct);
  });
});

describe('a block quote', () => {
  test('shows the excerpt to the letter whatever is highlighted, each line with its own mark', () => {
    fc.assert(
      fc.property(textWithHighlights, ({ words, highlights }) => {
        const quote = shownQuote(blockQuote(words, highlights));
        expect(quote.text).toBe(words);
        expect(quote.constructs).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('sets the highlighted words bold', () => {
    const quote = blockQuote('The gunman died at the motel.', [
      { start: 4, end: 10 },
      { start: 11, end: 15 },
    ]);
    expect(quote).toBe('> The **gunman** **died** at the motel.');
  });

  test('sets an abbreviation with its full stop bold', () => {
    expect(blockQuote('the D.A.’s office', [{ start: 4, end: 8 }])).toBe('> the **D.A.**’s office');
  });

  test.each([
    [
      'a sum with its currency',
      'It cost £2.4 million, they said',
      { start: 8, end: 20 },
      'It cost **£2.4 million**, they said',
    ],
    ['a share with its sign', 'Some 25% of them', { start: 5, end: 8 }, 'Some **25%** of them'],
  ])('sets %s bold', (_, words, span, shownAs) => {
    expect(blockQuote(words, [span])).toBe(`> ${shownAs}`);
    expect(shownQuote(blockQuote(words, [span])).text).toBe(words);
  });

  test.each([
    ['part of a word', 'gunmen', { start: 0, end: 3 }],
    ['white space at an edge', 'a gun is', { start: 1, end: 5 }],
    ['a word beside an asterisk', 'a *gun* is', { start: 3, end: 6 }],
    ['half a letter', 'e\u0301a', { start: 0, end: 1 }],
    ['words on two lines', 'a\nb', { start: 0, end: 3 }],
    ['a currency within a word', 'US$5 is', { start: 2, end: 4 }],
    ['nothing', 'a b', { start: 1, end: 1 }],
    ['what lies outside', 'a b', { start: 2, end: 9 }],
  ])('leaves %s plain', (_, words, span) => {
    expect(shownQuote(blockQuote(words, [span]))).toEqual({ text: words, bold: [], constructs: [] });
  });

  test('joins highlights that touch', () => {
    const quote = blockQuote('self-made', [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ]);
    expect(quote).toBe('> **self-made**');
  });
});
