import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tokenizer } from '../../../src/reader/encoding/tokenizer.ts';
import { parts } from '../parts.ts';

const { tokenizer } = parts;
const unknown = tokenizer.idOf('[UNK]');

/** The words behind the tokens, as they stand in the text. */
const words = (text: string): string[] => tokenizer.tokens(text).map(({ start, end }) => text.slice(start, end));
const ids = (text: string): number[] => tokenizer.tokens(text).map(({ id }) => id);

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '[MASK]',
        '\u00c9te\u0301',
        '\u6f22\u5b57',
        '\u{1f6a2}',
        '\ud83d',
        '\ud55c\uad6d',
        'x'.repeat(101),
        ' ',
      ),
    ),
    { maxLength: 8 },
  )
  .map((texts) => texts.join(''));

describe('the tokens of a text', () => {
  it('are its words, and pieces of those that it does not know whole', () => {
    expect(words('The mill employs 220 people.')).toEqual(['The', 'mill', 'employs', '220', 'people', '.']);
    expect(words('unaffable')).toEqual(['una', '##ffa', '##ble'].map((piece) => piece.replace('##', '')));
  });

  it('are the same for capitals, accents and other white space', () => {
    expect(ids('D\u00c9J\u00c0\u00a0\u2028vu')).toEqual(ids('deja vu'));
    expect(ids('De\u0301ja\u0300 vu')).toEqual(ids('deja vu'));
    expect(words('De\u0301ja\u0300 vu').join('')).toBe('De\u0301ja\u0300vu');
  });

  it('are apart at every mark of punctuation, also one that stands in a word', () => {
    expect(words("don't (7-2) $14.5\u2014\u201cyes\u201d")).toEqual([
      'don',
      "'",
      't',
      '(',
      '7',
      '-',
      '2',
      ')',
      '$',
      '14',
      '.',
      '5',
      '\u2014',
      '\u201c',
      'yes',
      '\u201d',
    ]);
  });

  it('are the characters of Chinese, one by one, and the words of Arabic', () => {
    expect(words('\u5317\u4eac 1990')).toEqual(['\u5317', '\u4eac', '1990']);
    expect(words('\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645').join('')).toBe(
      '\u0627\u0644\u0633\u0644\u0627\u0645\u0639\u0644\u064a\u0643\u0645',
    );
  });

  it('are unknown for emoji and for words of over 100 characters, which keep their place', () => {
    expect(tokenizer.tokens('a \u{1f6a2}!')).toMatchObject([
      { start: 0, end: 1 },
      { id: unknown, start: 2, end: 4 },
      { start: 4 },
    ]);
    expect(tokenizer.tokens(`${'x'.repeat(101)} ok`)[0]).toEqual({ id: unknown, start: 0, end: 101 });
    expect(ids('x'.repeat(100))).not.toContain(unknown);
  });

  it('never include a token with a name of its own, whatever is typed', () => {
    for (const name of ['[MASK]', '[SEP]', '[CLS]', '[PAD]', '[UNK]']) {
      expect(ids(`is ${name} it`)).not.toContain(tokenizer.idOf(name));
      expect(words(name)).toEqual(expect.arrayContaining(['[', ']']));
    }
  });

  it('leave out what nobody can see', () => {
    expect(ids('\u0000\ufffdfi\u200bre\u00ad')).toEqual(ids('fire'));
    expect(ids(' \t\n')).toEqual([]);
  });

  it('stand in the order of the text, each a slice of it that is not empty, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = { start: 0, end: 0 };
        for (const token of tokenizer.tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before.start);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          // Two pieces of a word may be made of one character: then they share it.
          if (token.start < before.end) expect(token.end).toBeGreaterThanOrEqual(before.end);
          before = token;
        }
      }),
    );
  });

  it('are the first ones of all where only some are asked for, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 20 }), (text, most) => {
        expect(tokenizer.tokens(text, most)).toEqual(tokenizer.tokens(text).slice(0, most));
      }),
    );
  });

  it.each([
    ['one word', 'a'],
    ['words', 'The fire began in a storage room. '],
    ['emoji', '\u{1f6a2}'],
    ['combining marks', '\u0301'],
    ['white space', ' '],
  ])('take time in proportion to the text: 1 MB of %s', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      // Of the processor, in ms: a busy machine lets everybody wait.
      const began = process.cpuUsage();
      tokenizer.tokens(text);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1_000;
    };
    time(100_000);
    const [short, long] = [100_000, 1_000_000].map((length) => Math.min(time(length), time(length))) as [
      number,
      number,
    ];
    // Ten times the text; a hundred times as long would be the square.
    expect(long).toBeLessThan(50 * short + 100);
  });
});

describe('a tokenizer', () => {
  it('knows a word that is a piece by itself', () => {
    expect(tokenizer.has('fire')).toBe(true);
    expect(tokenizer.has('fier')).toBe(false);
  });

  it('is not made of a file that is something else', () => {
    expect(() => new Tokenizer('{}')).toThrow();
    expect(() => tokenizer.idOf('[NOBODY]')).toThrow('the vocabulary has no [NOBODY]');
  });
});
