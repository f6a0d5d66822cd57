import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/corpus/article.ts';
import { sourceLine } from '../../../src/discord/message/attribution.ts';
import { heading, maxQuestion } from '../../../src/discord/message/heading.ts';
import { blockQuote, escapeMarkdown } from '../../../src/discord/message/markdown.ts';
import { shorten } from '../../../src/discord/message/shorten.ts';
import { en } from '../../../src/discord/words/en.ts';
import { catalogues } from '../../../src/discord/words/words.ts';
import type { Span } from '../../../src/text/span.ts';
import { entry, quoteOf } from '../../support/discord/library.ts';
import { asParsed, parsed, quotesIn } from '../../support/discord/parsed.ts';

/* Whatever a text holds, an independent parser of Discord's Markdown reads it in our messages as exactly that text. */

const id = '123456789012345678';
const marks = [
  ...['*', '**', '***', '_', '__', '~~', '||', '`', '``', '```', '```js\n', '\\', '\\\\', '\\*', '# ', '### ', '-# '],
  ...['- ', '+ ', '* ', '1. ', '> ', '>>> ', ' > ', '[a](https://b.c)', '[', ']', '](', '<', '>', '(', ')', '!', '='],
  ...[`<@${id}>`, `<@!${id}>`, `<@&${id}>`, `<#${id}>`, `<:ab:${id}>`, `<a:ab:${id}>`, `</ask:${id}>`],
  ...[`<${id}:guide>`, '<t:1>', '<t:1:R>', '<t:-1:F>', '@everyone', '@here', ':smile:', ':', '::', '¯\\_(ツ)_/¯'],
  ...['https://x.y/z', '<https://x.y>', 'http://a', 'discord.gg/a', 'https://discord.gg/a', 'mailto:a@b.c', 'a@b.c'],
  ...['\n', '\n\n', '\r\n', '\r', ' ', '  ', '\t', '\f', '\u00a0', '\u2028', '\u200b', '\u200d', '\u2060', '\ufeff'],
  ...[
    '\u202e',
    '\u202c',
    '\u2066',
    '\u0000',
    'e\u0301',
    '🙂',
    '👩‍👩‍👧',
    '©',
    '1️⃣',
    '\ud83d',
    '\ude42',
    'D.A.',
    '“',
    '’',
    'x',
  ],
];
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...marks) }, fc.string({ unit: 'binary' }), fc.lorem()), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
const visible = text.map((words) => `${words}x`);
const words = fc.constantFrom(en, ...Object.values(catalogues));
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

const textWithHighlights = text.chain((quoted) =>
  fc.array(fc.nat(quoted.length), { maxLength: 8 }).map((edges) => {
    const inOrder = edges.toSorted((a, b) => a - b);
    const highlights: Span[] = [];
    for (let at = 0; at + 1 < inOrder.length; at += 2)
      highlights.push({ start: inOrder[at] ?? 0, end: inOrder[at + 1] ?? 0 });
    return { quoted, highlights };
  }),
);

describe('an independent parser reads', () => {
  test('an escaped text as that text, and nothing of it as markup', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(parsed(escapeMarkdown(plain))).toEqual({ text: asParsed(plain), bold: [], constructs: [] });
      }),
      { numRuns: 3_000 },
    );
  });

  test.each(marks)('%j to the letter, wherever it stands', (mark) => {
    for (const plain of [mark, `a ${mark} b`, `${mark}x`, `x${mark}`, `${mark}${mark}`, `${mark} ${mark}`]) {
      expect(parsed(escapeMarkdown(plain))).toEqual({ text: asParsed(plain), bold: [], constructs: [] });
    }
  });

  test('a block quote as one quote of that text, with nothing in it but bold', () => {
    fc.assert(
      fc.property(textWithHighlights, ({ quoted, highlights }) => {
        const read = parsed(blockQuote(quoted, highlights));
        expect(read.text).toBe(asParsed(quoted));
        expect(read.constructs).toEqual(['blockQuote']);
      }),
      { numRuns: 3_000 },
    );
  });

  test('as bold what is highlighted, where Markdown can set it', () => {
    const quoted = 'The *gunman* of L.A. died at 3:00, and the “gunman” ran.';
    const highlights = ['L.A.', 'died', 'gunman”'].map((word) => {
      const start = quoted.indexOf(word);
      return { start, end: start + word.replace('”', '').length };
    });
    expect(parsed(blockQuote(quoted, highlights))).toEqual({
      text: quoted,
      bold: ['L.A.', 'died', 'gunman'],
      constructs: ['blockQuote'],
    });
  });

  test('what stands behind a quote as no part of it', () => {
    fc.assert(
      fc.property(textWithHighlights, ({ quoted, highlights }) => {
        expect(quotesIn(`${blockQuote(quoted, highlights)}\n-# place`)).toEqual([`${asParsed(quoted)}\n`]);
      }),
    );
  });

  test('a heading as a heading of the question, and each line below it as small print with one bold value', () => {
    fc.assert(
      fc.property(visible, visible, words, (question, chosen, language) => {
        const asked = { question, outlet: chosen, speaker: chosen, from: chosen, to: chosen, after: chosen };
        const shown = heading(asked, language).map(({ content }) => parsed(content));
        const flat = (value: string, limit: number) => shorten(value.replace(/[\s\p{Cc}]+/gu, ' ').trim(), limit);
        expect(shown[0]).toEqual({ text: flat(question, maxQuestion), bold: [], constructs: ['heading'] });
        for (const line of shown.slice(1)) {
          expect(line.constructs).toEqual(['subtext']);
          expect([flat(chosen, 80), flat(chosen, maxQuestion)]).toContain(line.bold.join('|'));
        }
        expect(shown).toHaveLength(6);
      }),
      { numRuns: 500 },
    );
  });

  test('the line below an excerpt as the facts that stand in it', () => {
    const fact = (value: string): Fact => ({ value, certainty: 'stated' });
    fc.assert(
      fc.property(visible, visible, words, (outlet, name, language) => {
        const facts = { outlet: fact(outlet), headline: fact(name), relays: [outlet] };
        const article = entry(['“x”'], facts);
        const speakers = [{ start: 0, end: 3, name, role: outlet, to: name, certainty: 'inferred' as const }];
        const quote = quoteOf(article, 0, { speakers });
        const shortened = oneLine(shorten(outlet, 80));
        const below = parsed(`-# ${sourceLine(quote, language)}`);
        expect(below).toMatchObject({ bold: [], constructs: ['subtext'] });
        expect(below.text.split(language.dot)).toContain(shortened);
        expect(below.text).toContain(language.relaysReports(shortened));
        expect(below.text).toContain(oneLine(shorten(name, 80)));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['user', `<@${id}>`],
    ['timestamp', '<t:1:R>'],
    ['link', '[a](https://b.c)'],
    ['url', 'https://b.c'],
    ['spoiler', '||a||'],
    ['heading', '# a'],
    ['everyone', '@everyone'],
  ])('a %s in %j, so that it would have been seen', (construct, markdown) => {
    expect(parsed(markdown).constructs).toContain(construct);
  });
});
