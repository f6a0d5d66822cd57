import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';
import type { Question } from '../../src/question/question.ts';
import { contains, slice } from '../../src/text/span.ts';
import { expectLaws, LONGEST, library, QUOTABLE, question } from '../support/laws.ts';
import { pageText } from '../support/news.ts';
import { runs } from '../support/runs.ts';
import { anyString } from '../support/strings.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the laws', () => {
  it('hold for any question to the seeds', async () => {
    await fc.assert(
      fc.asyncProperty(question, (asked) => expectLaws(asked, library)),
      runs(100),
    );
  });

  it('hold for any articles', async () => {
    const pages = fc.array(pageText, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(pages, fc.nat(), fc.boolean(), async (bodies, at, abstain) => {
        const rows = [...bodies, 'The council voted to close the bridge.'].map((body) => ({ body }));
        const folder = await temporaryFolder({ 'news.json': JSON.stringify(rows) });
        const own = await openLibrary(`${folder}/news.json`);
        const [item] = await own.archive.items([at % own.survey.articles]);
        const { text } = item?.article ?? { text: '' };
        await expectLaws({ question: text.slice(at % text.length).slice(0, 60), abstain, k: 10 }, own);
      }),
      runs(30),
    );
  });

  it('hold for articles with sentences of any length', async () => {
    const sentence = fc.nat({ max: 40 }).map((n) => `The council voted ${'on the old bridge and '.repeat(n)}again.`);
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 12 }), fc.boolean(), async (body, abstain) => {
        const folder = await temporaryFolder({ 'a.txt': body.join(' '), 'b.txt': body.join('\n') });
        await expectLaws(
          { question: 'did the council vote on the bridge?', abstain, k: 10 },
          await openLibrary(folder),
        );
      }),
      runs(20),
    );
  });

  it('let a question have one answer, whenever it is asked', async () => {
    const ask = async (asked: Question): Promise<unknown> => ({ ...(await library.ask(asked)), tookMs: 0 });
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        expect(await ask(asked)).toEqual(await ask(asked));
      }),
      runs(20),
    );
  });
});

describe('a question that a person should not type, but may', () => {
  const asked = 'how did the gunman die?';
  it.each([
    ['is empty', ''],
    ['is white space', ' \n\t\u00a0\u2028'],
    ['is punctuation', '?!\u2026 ... \u2014 "" () ??'],
    ['is a wall of emoji', '\ud83d\ude2d\ud83d\udc4d\ud83c\udffd\u200d\ud83d\udcbb'.repeat(500)],
    ['is zero-width', '\u200b\u200c\u200d\u2060\ufeff'.repeat(20)],
    ['is half a character', '\ud83d'],
  ])('that %s is refused as none', async (_, nothing) => {
    for (const abstain of [true, false]) {
      expect(await library.ask({ question: nothing, abstain })).toMatchObject({
        status: 'abstained',
        reason: { code: 'no-question' },
        quotes: [],
      });
    }
  });

  it.each([
    ['has right-to-left characters', `\u202e${asked}\u202c \u05de\u05d9 \u200f\u0645\u0646\u061f`],
    ['has zero-width characters between its letters', [...asked].join('\u200b')],
    ['is Markdown', `**__~~||\`${asked}\`||~~__** [link](https://example.org) > # - 1. \`\`\``],
    ['pings', `@everyone @here <@1> <@&2> <#3> ${asked}`],
    ['is in capitals without a space', asked.toUpperCase().replaceAll(' ', '\u3000')],
    ['has control characters', `\u0000\u001b[31m${asked}\u0007`],
    ['goes on for 5,000 characters', `${asked} `.repeat(250).slice(0, 5000)],
    ['is a name of a JavaScript object', 'constructor __proto__ toString hasOwnProperty'],
    ['is a pattern', '(a+)+$ [\\p{L}] .* \\ ^(?:x|'],
    ['is 5,000 characters without a space', 'gunman'.repeat(834)],
    ['is JSON', '{"question": "who?", "k": 50}'],
  ])('that %s is answered or refused within the laws', async (_, odd) => {
    for (const abstain of [true, false]) await expectLaws({ question: odd, abstain }, library);
  });

  it.each([
    ['pings', `@everyone ${asked}`],
    ['is Markdown', `**${asked}**`],
    ['has marks of direction around it', `\u202e${asked}\u202c`],
    ['has zero-width characters in it', asked.replace('gunman', 'gun\u200bman')],
    ['is in capitals', asked.toUpperCase()],
    ['has no-break spaces', asked.replaceAll(' ', '\u00a0')],
  ])('that %s is understood all the same', async (_, odd) => {
    const spans = async (from: string): Promise<unknown> =>
      (await library.ask({ question: from })).quotes.map(({ article, start, end }) => [article.id, start, end]);
    expect(await spans(odd)).toEqual(await spans(asked));
    expect(await spans(asked)).not.toEqual([]);
  });
});

describe('an id made by hand', () => {
  const id = fc.oneof(
    fc.stringMatching(/^[0-9a-z]{1,4}-[0-9a-z]{1,5}-[0-9a-z]{1,2}$/),
    fc
      .tuple(fc.nat({ max: 5 }), fc.nat({ max: 25_000 }), fc.nat({ max: 1295 }))
      .map((parts) => parts.map((part) => part.toString(36)).join('-')),
    anyString,
  );

  it('names a lawful quote or nothing, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(id, async (made) => {
        for (const quote of (await library.recall([made], { question: 'gunman' })) ?? []) {
          expect(slice(quote.article.text, quote)).toBe(quote.quote);
          expect(quote.quote.length).toBeLessThanOrEqual(LONGEST);
          const { paragraphs } = library.archive.itemOf(quote.article);
          const paragraph = paragraphs.find((each) => contains(each, quote));
          expect(QUOTABLE).toContain(paragraph?.kind);
        }
      }),
      runs(400),
    );
  });

  it.each([
    '',
    '-',
    '0',
    '0-0',
    '0-0-0',
    '9-0-5',
    '0-zzzzz-5',
    '-1-0-5',
    '0-0-5-5',
    '0--5',
    '0-1e3-5 ',
    '0-0-zzz',
    '\u0660-0-5',
  ])('that is %j names nothing', async (made) => {
    expect(await library.recall([made], { question: 'gunman' })).toBeNull();
  });

  it('that cuts a sentence names nothing', async () => {
    const { quotes } = await library.ask({ question: 'how did the gunman die?' });
    for (const quote of quotes) {
      const { start, end } = quote;
      expect(
        await library.recall([library.quoteId({ ...quote, start: start + 1 })], { question: 'gunman' }),
      ).toBeNull();
      expect(await library.recall([library.quoteId({ ...quote, end: end - 1 })], { question: 'gunman' })).toBeNull();
    }
  });

  it('makes nothing of the good ids beside it', async () => {
    const { quotes } = await library.ask({ question: 'how did the gunman die?' });
    const good = quotes.map((quote) => library.quoteId(quote));
    expect(await library.recall(good, { question: 'gunman' })).toHaveLength(good.length);
    expect(await library.recall([...good, '0-0-0'], { question: 'gunman' })).toBeNull();
    expect(await library.recall([], { question: 'gunman' })).toEqual([]);
  });
});
