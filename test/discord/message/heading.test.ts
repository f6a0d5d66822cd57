import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskedHeading, heading, maxQuestion, plainly, readHeading } from '../../../src/discord/message/heading.ts';
import { container, sizeOf } from '../../../src/discord/message/layout.ts';
import { en } from '../../../src/discord/words/en.ts';
import { catalogues } from '../../../src/discord/words/words.ts';

const visible = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: maxQuestion / 8 }),
    fc
      .array(fc.constantFrom('*', '**', '\\', '_', '« ', '„', '“', ' '), { maxLength: 12 })
      .map((marks) => marks.join('')),
  )
  .chain((text) => fc.constantFrom(`${text.trim()}x`, `x${text.trim()}`));

test('a question and all that was chosen with it are read back as they were typed, in whichever language the message is', () => {
  const chosen = fc.option(visible.map(flat));
  const choices = fc.record({ outlet: chosen, speaker: chosen, from: chosen, to: chosen, after: chosen });
  fc.assert(
    fc.property(
      visible.map(flat),
      choices,
      fc.constantFrom(en, ...Object.values(catalogues)),
      (question, rest, words) => {
        const asked: AskedHeading = { question, ...rest };
        const short = Object.values(asked).every((value) => value === null || value.length <= 80);
        fc.pre(short);
        expect(readHeading(container([...heading(asked, words)]))).toEqual(asked);
      },
    ),
  );
});

test('a heading is one line of at most 200 characters of the question, cut between letters', () => {
  const asked = plainly(`one\ntwo ${'👩‍👩‍👧'.repeat(100)}`);
  const read = readHeading(container([...heading(asked, en)]))?.question ?? '';
  expect(read).toMatch(/^one two (👩‍👩‍👧)+…$/u);
  expect(read.length).toBeLessThanOrEqual(maxQuestion);
});

test('a question with nothing to see has no heading', () => {
  for (const question of ['', '   ', '\u200b\u200b', '\u202e']) expect(heading(plainly(question), en)).toEqual([]);
});

test('a single letter under a thousand accents still makes a short heading', () => {
  const [first] = heading(plainly(`e${'\u0301'.repeat(1_000)}`), en);
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
