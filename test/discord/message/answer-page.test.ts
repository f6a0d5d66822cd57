import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../../src/attribution/discourse/namedspeaker.ts';
import type { ReplyMessage } from '../../../src/discord/command.ts';
import { answerTo } from '../../../src/discord/features/answering/asking.ts';
import { answerNotes, answerPage } from '../../../src/discord/message/answer-page.ts';
import { plainly } from '../../../src/discord/message/heading.ts';
import { isNearest, nearestContainer } from '../../../src/discord/message/nearest.ts';
import { requestContextFor } from '../../../src/discord/requestcontext.ts';
import { en } from '../../../src/discord/words/en.ts';
import { catalogues } from '../../../src/discord/words/words.ts';
import type { Quote } from '../../../src/excerpts/quote.ts';
import type { Library } from '../../../src/library/library.ts';
import { botContextOf, coverageOver } from '../../support/discord/bot.ts';
import { bodyCheck } from '../../support/discord/description.ts';
import { answerOf, entry, inferred, libraryOf, newsroom, quoteOf, stated } from '../../support/discord/library.ts';
import { messageFaults, nested } from '../../support/discord/rules.ts';
import { shownQuote } from '../../support/discord/shown.ts';

type Json = Record<string, unknown>;

const userId = '100000000000000011';

/** Asks a library that answers with these quotes. */
async function replyWith(quotes: readonly Quote[], perPage = 3, library: Partial<Library> = {}): Promise<ReplyMessage> {
  const ask: Library['ask'] = async ({ question }) => answerOf(question, quotes);
  const known = newsroom({ ask, quoteId: (quote) => `q-${quote.start}`, ...library });
  return await answerTo(plainly('What happened?'), { perPage, userId, private: false }, contextOver(known));
}

/** The context of a request from an English server. */
function contextOver(library: Library) {
  const place = { serverId: null, channelId: null, parentId: null };
  const person = {
    userId,
    ...place,
    locale: 'en-US',
    placeLocale: 'en-US',
    moderates: false,
    manages: false,
    managesChannel: false,
    botMayPost: false,
  };
  return requestContextFor(person, coverageOver(library), botContextOf(library));
}

function texts(reply: ReplyMessage): string[] {
  return (reply.components as unknown as Json[])
    .flatMap((component) => nested(component) as Json[])
    .filter(({ type }) => type === 10)
    .map(({ content }) => String(content));
}

/** The addresses that are linked. */
function links(reply: ReplyMessage): string[] {
  return texts(reply).flatMap((text) => [...text.matchAll(/\[Article\]\(([^)]*)\)/g)].map(([, url = '']) => url));
}

/** Everything that Discord would hold against the reply. */
function faults(reply: ReplyMessage): string[] {
  const body = { type: 4, data: { components: reply.components, allowed_mentions: { parse: [] }, flags: 32_768 } };
  return [
    ...messageFaults(body.data, true),
    ...bodyCheck()('POST', '/interactions/1/token/callback', JSON.parse(JSON.stringify(body))),
  ];
}

const facts = {
  outlet: stated('The Ribbon'),
  headline: stated('Ribbon *cut*'),
  published: stated('2024-05-01'),
  url: stated('https://example.org/a'),
};

describe('an excerpt', () => {
  test('stands whole in a block quote between its number and the line of its source', async () => {
    const quote = quoteOf(entry(['One. Two.', 'He cut *it* at 3:00 sharp.'], facts), 1, {
      highlights: [{ start: 13, end: 16 }],
    });
    const shown = texts(await replyWith([quote]));
    expect(shown.slice(2, 4)).toEqual([
      '-# 1',
      '> He **cut** \\*it\\* at 3\\:00 sharp.\n-# The Ribbon, 1 May 2024 · [Article](https://example.org/a#:~:text=He%20cut%20%2Ait%2A%20at%203%3A00%20sharp.)',
    ]);
  });

  test('is linked when its address is known and Discord takes it', async () => {
    const linked = await replyWith([quoteOf(entry(['A.'], facts))]);
    expect(links(linked)).toEqual(['https://example.org/a#:~:text=A.']);
    const bracketed = await replyWith([quoteOf(entry(['A.'], { ...facts, url: stated('https://example.org/a_(b)') }))]);
    expect(links(bracketed)).toEqual(['https://example.org/a_%28b%29#:~:text=A.']);
    const marked = await replyWith([quoteOf(entry(['A.'], { ...facts, url: stated('https://example.org/a#part') }))]);
    expect(links(marked)).toEqual(['https://example.org/a#part:~:text=A.']);
    const unlinkable = [`https://example.org/${'a'.repeat(500)}`, 'javascript:alert(1)', 'not an address'];
    for (const url of unlinkable) {
      const plain = await replyWith([quoteOf(entry(['A.'], { ...facts, url: stated(url) }))]);
      expect(links(plain)).toEqual([]);
    }
  });

  test('is linked to the article alone where its words stand in it twice, are its headline, or leave no room', async () => {
    const linksOf = async (...given: Parameters<typeof quoteOf>) => links(await replyWith([quoteOf(...given)]));
    expect(await linksOf(entry(['A.', 'A.'], facts), 1)).toEqual(['https://example.org/a']);
    expect(await linksOf(entry(['A.'], facts), 0, { kind: 'headline' })).toEqual(['https://example.org/a']);
    const long = `https://example.org/${'a'.repeat(490)}`;
    expect(await linksOf(entry(['A.'], { ...facts, url: stated(long) }))).toEqual([long]);
  });

  test('marks what is concluded, says an outlet that is not stated, and leaves out a day and a headline that are not', async () => {
    const published = { value: '2022-06-21', certainty: 'inferred', about: 'on or after' } as const;
    const quote = quoteOf(entry(['A.'], { outlet: inferred('DailyMail.com'), published }));
    const shown = texts(await replyWith([quote]));
    expect(shown).toContain('> A.\n-# DailyMail.com\\*, 21 June 2022 or later\\*');
    expect(shown.at(-1)).toContain('\\* concluded from the text');
    const bare = texts(await replyWith([quoteOf(entry(['A.']))]));
    expect(bare).toContain('> A.\n-# outlet not stated');
    expect(bare.at(-1)).not.toContain('\\*');
  });

  test('shows a span of days once', async () => {
    const published = {
      value: '2022-06-15',
      certainty: 'inferred',
      about: 'between 2022-06-15 and 2022-06-20',
    } as const;
    const [, , , shown] = texts(await replyWith([quoteOf(entry(['A.'], { ...facts, published }))]));
    expect(shown).toContain('-# The Ribbon, 15–20 June 2022\\* · ');
  });

  test('that is one quotation has its speaker first, with role and hearer, as sure as it is', async () => {
    const speaker: Speaker = {
      start: 0,
      end: 5,
      name: 'Jon Hatami',
      role: 'prosecutor',
      to: 'Fox',
      certainty: 'inferred',
    };
    const quote = quoteOf(entry(['“Hi.”'], facts), 0, { speakers: [speaker, speaker] });
    expect(texts(await replyWith([quote])).join()).toContain(
      '-# — Jon Hatami, prosecutor, to Fox\\* · The Ribbon, 1 May 2024',
    );
  });

  test('gives the place of a statement as the article gives it', async () => {
    const speaker: Speaker = { start: 0, end: 5, name: 'Jon Hatami', to: 'on Twitter', certainty: 'stated' };
    const quote = quoteOf(entry(['“Hi.”'], facts), 0, { speakers: [speaker] });
    expect(texts(await replyWith([quote])).join()).toContain('-# — Jon Hatami, on Twitter · The Ribbon');
  });

  test('in which somebody is quoted has the speaker of each quotation, or that none is stated nearby', async () => {
    const text = '“One,” said Ann Roe, the mayor. “Two words,” said another. He ended it.';
    const speaker: Speaker = { start: 1, end: 5, name: 'Ann Roe', role: 'the mayor', certainty: 'stated' };
    const quote = quoteOf(entry([text], facts), 0, { speakers: [speaker] });
    expect(texts(await replyWith([quote])).join()).toContain(
      '-# The Ribbon, 1 May 2024 · “One”: Ann Roe, “Two words”: speaker not stated nearby · [Article]',
    );
  });

  test('shows only the first words of a long quotation beside its speaker', async () => {
    const text = 'Roe said “this is a sentence that goes on for rather long” at last.';
    const speaker: Speaker = { start: 10, end: 57, name: 'Roe', certainty: 'inferred' };
    const quote = quoteOf(entry([text], facts), 0, { speakers: [speaker] });
    expect(texts(await replyWith([quote])).join()).toContain(' · “this is a sentence that…”: Roe\\* · ');
  });

  test('says that a speaker is not stated nearby only where there are quotation marks', async () => {
    const quoted = await replyWith([quoteOf(entry(['He said “no”.'], facts))]);
    const plain = await replyWith([quoteOf(entry(['He said no.'], facts))]);
    expect(texts(quoted).join()).toContain('speaker not stated nearby');
    expect(texts(plain).join()).not.toContain('speaker');
  });

  test('names the other outlets that say the same, each once', async () => {
    const own = entry(['A.'], facts);
    const other = entry(['A.'], { outlet: stated('The Bow') });
    const alsoIn = [other, other, own].map(({ article }) => ({ article, start: 0, end: 2, quote: 'A.' }));
    expect(texts(await replyWith([quoteOf(own, 0, { alsoIn })])).join()).toContain(
      '1 May 2024 · also in The Bow · [Article]',
    );
  });

  test('tells outlets that print the same report from those that report it too', async () => {
    const [bow, arrow] = ['The Bow', 'The Arrow'].map((outlet) => entry(['A.'], { outlet: stated(outlet) }).article);
    if (!bow || !arrow) throw new Error('no articles');
    const place = { start: 0, end: 2, quote: 'A.' };
    const alsoIn = [
      { article: bow, ...place },
      { article: arrow, ...place, echo: true as const },
    ];
    expect(texts(await replyWith([quoteOf(entry(['A.'], facts), 0, { alsoIn })])).join()).toContain(
      'also in The Bow · same report in The Arrow',
    );
  });

  test('that is longer than a message is not cut but left to the article', async () => {
    const reply = await replyWith([quoteOf(entry(['a '.repeat(2_000)], facts)), quoteOf(entry(['Short.'], facts))]);
    expect(texts(reply).join('\n')).toContain('longer than a Discord message');
    expect(texts(reply).join('\n')).not.toContain('a a a');
    expect(texts(reply).join('\n')).toContain('> Short.');
    expect(faults(reply)).toEqual([]);
  });
});

describe('an answer', () => {
  test('is headed by the question and says how many excerpts of how many outlets it has', async () => {
    const [heading, summary] = texts(await replyWith([quoteOf(entry(['A.'], facts))]));
    expect(heading).toBe('### What happened?');
    expect(summary).toBe('-# 1 excerpt from 1 outlet');
  });

  test('ends in the words that it is word for word', async () => {
    expect(texts(await replyWith([quoteOf(entry(['A.'], facts))])).at(-1)).toBe('-# Word for word; bold is ours.');
  });

  test('says of accounts that differ who stands against whom, in their own words, and no more', () => {
    const from = (outlet: string, text: string, start: number, end: number): Quote => ({
      ...quoteOf(entry([text], { ...facts, outlet: stated(outlet) })),
      highlights: [{ start, end }],
    });
    const quotes = [
      from('KTLA', 'It took 12 hours.', 8, 10),
      from('Fox_News', 'It took 14 hours.', 8, 10),
      from('KCAL', 'It took fourteen hours.', 8, 16),
    ] as const;
    const accounts = [
      { outlets: ['KTLA'], quotes: [0] },
      { outlets: ['Fox_News', 'KCAL'], quotes: [1, 2] },
    ];
    const answer = answerOf('q', quotes, { differs: [{ topic: null, accounts }] } as never);
    expect(answerNotes(answer, false, en)).toBe(
      'Accounts differ: KTLA: *12* \u2014 Fox\\_News: *14* \u00b7 KCAL: *fourteen*',
    );
    expect(answerNotes(answer, true, en)).toBeNull();
  });

  test('says which words it read otherwise and how many articles a date filter left out', () => {
    const answer = answerOf('q', [], { undated: 2, respelt: [{ typed: 'gascn', meant: 'Gascón' }] });
    expect(answerNotes(answer, false, en)).toBe(
      '-# No article has “gascn”; searched for “Gascón”\n-# 2 articles left out for want of a date',
    );
    expect(answerNotes(answerOf('q', []), false, en)).toBeNull();
  });

  test('has fewer excerpts on a page when they are long, and cuts none', async () => {
    const long = [0, 1, 2].map((n) => quoteOf(entry([`${n} ${'word '.repeat(300)}end`], facts)));
    const reply = await replyWith(long, 3, { quoteId: ({ article, start }) => `q-${article.text.charAt(start)}` });
    const quotes = texts(reply).filter((text) => text.startsWith('> '));
    expect(quotes).toHaveLength(2);
    for (const quote of quotes) expect(quote).toContain('end\n');
    expect(faults(reply)).toEqual([]);
  });

  test('pages only as far as a custom_id can carry its excerpts', async () => {
    const quotes = [1, 2, 3, 4, 5, 6].map((n) => quoteOf(entry([`Excerpt ${n}.`], facts)));
    const quoteId = ({ quote }: Quote) => `aaaaaaaaaaaaa${quote.charAt(8)}`;
    const reply = await replyWith(quotes, 3, { quoteId });
    expect(texts(reply)[1]).toContain('1–3 of 4 excerpts');
  });

  test('is inside every limit of Discord and shows each excerpt to the letter, whatever the articles hold', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.constantFrom('*'.repeat(1_500), '漢'.repeat(3_000), '<@1> @everyone '.repeat(40), '# a', 'é'.repeat(3_900)),
      fc.lorem({ maxCount: 200 }),
    );
    const nastyQuote = fc
      .record({ line: nasty, outlet: nasty, headline: nasty, name: nasty, role: nasty })
      .map((one) => {
        const line = `x${one.line.replace(/[\r\n]/g, ' ')}x`;
        const speakers = [{ start: 0, end: 1, name: one.name, role: one.role, certainty: 'stated' as const }];
        return quoteOf(entry([line], { ...facts, outlet: stated(one.outlet), headline: inferred(one.headline) }), 0, {
          speakers,
          highlights: [{ start: 0, end: line.length }],
        });
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(nastyQuote, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.oneof(nasty, fc.constant('')),
        fc.constantFrom(null, '漢'.repeat(600)),
        fc.constantFrom(en, ...Object.values(catalogues)),
        fc.boolean(),
        async (quotes, perPage, question, notes, words, nearest) => {
          const ids = new Map<object, string>(quotes.map((quote, index) => [quote, `q-${index}`]));
          const library = newsroom({ quoteId: (quote) => ids.get(quote) ?? '' });
          const days = { from: '2022-06-21', to: '2022-06-30' };
          const asked = { ...plainly(question), outlet: question, speaker: question, after: question, ...days };
          const view = {
            asked,
            quotes,
            nearest,
            notes,
            perPage,
            userId,
            mark: '',
            address: null,
            complaints: true,
            words,
          };
          const seen: string[] = [];
          for (let page = 1; ; page += 1) {
            const built = answerPage({ ...view, page, private: page % 2 === 0 }, library);
            if (!Array.isArray(built)) break;
            const reply = { components: nearestContainer(nearest, built), private: false };
            expect(isNearest(reply.components)).toBe(nearest);
            expect(faults(reply)).toEqual([]);
            seen.push(...texts(reply).filter((text) => text.startsWith('> ') || text.startsWith(words.tooLong)));
          }
          expect(seen).toHaveLength(quotes.length);
          for (const [index, text] of seen.entries()) {
            if (!text.startsWith('> ')) continue;
            expect(shownQuote(text.slice(0, text.lastIndexOf('\n-# '))).text).toBe(quotes[index]?.quote);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a refusal', () => {
  const refuse = (reason: object, outlet: string | null = null) => {
    const ask: Library['ask'] = async ({ question }) => answerOf(question, [], { reason } as never);
    const known = [entry(['A.'], facts), entry(['B.'], { outlet: inferred('The Bow') })];
    const context = contextOver(libraryOf(known, { ask }));
    return answerTo({ ...plainly('Why?'), outlet }, { perPage: 3, userId, private: false }, context);
  };

  test.each([
    ['no-question', 'There is no question in that'],
    ['greeting', 'Hello.'],
    ['instruction', 'nothing is written, changed or made up'],
    ['not-in-coverage', 'No answer was found in the 2 articles.'],
  ])('for %s is private, in plain words and without an excerpt', async (code, said) => {
    const reply = await refuse({ code });
    expect(reply.private).toBe(true);
    expect(texts(reply).join('\n')).toContain(said);
    expect(texts(reply).join('\n')).not.toContain('\n> ');
    expect(faults(reply)).toEqual([]);
  });

  test('for an outlet that is not there names the outlets that are', async () => {
    const reply = await refuse({ code: 'outlet-not-in-coverage', outlet: 'The *Times*' }, 'The *Times*');
    expect(texts(reply).at(-1)).toBe(
      'There are no articles from “The \\*Times\\*” here. The outlets here: The Ribbon, The Bow\\*.\n-# \\* concluded from the text',
    );
  });
});
