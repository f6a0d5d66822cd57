import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heading, maxQuestion, readHeading } from '../../src/discord/heading.ts';
import { container, sizeOf } from '../../src/discord/layout.ts';

const visible = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: maxQuestion / 8 })
  .map((text) => `${text.trim()}x`);

test('a question and an outlet are read back from the message as they were typed', () => {
  fc.assert(
    fc.property(visible, fc.option(visible), (question, outlet) => {
      const asked = { question: flat(question), outlet: outlet === null ? null : flat(outlet) };
      fc.pre(asked.question.length <= maxQuestion && (asked.outlet ?? '').length <= 80);
      expect(readHeading(container([...heading(asked)]))).toEqual(asked);
    }),
  );
});

test('a heading is one line of at most 200 characters of the question, cut between letters', () => {
  const asked = { question: `one\ntwo ${'👩‍👩‍👧'.repeat(100)}`, outlet: null };
  const read = readHeading(container([...heading(asked)]))?.question ?? '';
  expect(read).toMatch(/^one two (👩‍👩‍👧)+…$/u);
  expect(read.length).toBeLessThanOrEqual(maxQuestion);
});

test('a question with nothing to see has no heading', () => {
  for (const question of ['', '   ', '\u200b\u200b', '\u202e']) expect(heading({ question, outlet: null })).toEqual([]);
});

test('a single letter under a thousand accents still makes a short heading', () => {
  const [first] = heading({ question: `e${'\u0301'.repeat(1_000)}`, outlet: null });
  expect(sizeOf([first]).text).toBeLessThanOrEqual(maxQuestion + 4);
});

test('a message without our heading gives no question', () => {
  expect(readHeading([])).toBeNull();
  expect(readHeading([{ type: 10, id: 1, content: '### not ours' }])).toBeNull();
});

/** As one line shows it. */
function flat(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
