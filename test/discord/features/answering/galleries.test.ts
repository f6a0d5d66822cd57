import { InteractionResponseType } from 'discord.js';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { NamedDate } from '../../../../src/coverage/datesintext.ts';
import type { DiscordPerson, ReplyMessage as Reply } from '../../../../src/discord/command.ts';
import { compareOutlets } from '../../../../src/discord/features/answering/comparing.ts';
import { turnGallery } from '../../../../src/discord/features/answering/galleries.ts';
import { quotePerson } from '../../../../src/discord/features/answering/quoting.ts';
import { showTimeline } from '../../../../src/discord/features/answering/timeline.ts';
import { type RequestContext, requestContextFor } from '../../../../src/discord/requestcontext.ts';
import { de } from '../../../../src/discord/words/de.ts';
import { fr } from '../../../../src/discord/words/fr.ts';
import type { MessageWords } from '../../../../src/discord/words/words.ts';
import type { Quote } from '../../../../src/excerpts/quote.ts';
import type { Library } from '../../../../src/library/library.ts';
import { botContextOf, coverageOver, type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { bodyCheck } from '../../../support/discord/description.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { entry, inferred, libraryOf, newsroom, quoteOf, stated } from '../../../support/discord/library.ts';
import { alice, bob } from '../../../support/discord/people.ts';
import { messageFaults, nested } from '../../../support/discord/rules.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

/* `/quote`, `/compare` and `/timeline`: excerpts in pages that are made anew for each press. */

const { quotes } = await newsroom().ask({ question: '', k: 6 });
const all = quotes as readonly Quote[];
const day = (from: string, to = from, certainty: NamedDate['certainty'] = 'stated') => ({
  from,
  to,
  certainty,
  start: 0,
  end: 1,
});
const named: string[] = [];
let now: Library;
const usual = newsroom({
  quotesOf: async (speaker, about) => {
    named.push(`${speaker}/${about}`);
    const person = { id: 'a', name: 'Ann Roe', keys: new Set<string>(), articles: [], count: 6 };
    return { status: 'quoted', person, quotes: all as never };
  },
  compare: async () => ({
    status: 'answered',
    accounts: [
      { outlet: 'The Daily Ribbon', quotes: all.slice(0, 2) as never },
      { outlet: null, quotes: all.slice(3, 4) as never },
    ],
    others: ['The *Bow*', 'Arrow'],
    differs: [
      {
        topic: null,
        accounts: [
          { outlets: ['The Daily Ribbon'], quotes: [0] },
          { outlets: ['Bridge_Times'], quotes: [2] },
        ],
      },
    ],
  }),
  timeline: async () => ({
    status: 'answered',
    entries: [
      { date: day('2022-01-01', '2022-12-31'), quote: all[0] },
      { date: day('2022-06-01', '2022-06-30'), quote: all[1] },
      { date: day('2022-06-14', '2022-06-14', 'inferred'), quote: all[1] },
    ] as never,
  }),
  nameOf: (what, typed) => (what === 'speaker' && typed === 'abc1234' ? 'Ann Roe' : typed),
});
const library: Library = {
  ...usual,
  get archive() {
    return now.archive;
  },
  get survey() {
    return now.survey;
  },
  quotesOf: (speaker, about) => now.quotesOf(speaker, about),
  compare: (topic) => now.compare(topic),
  timeline: (topic) => now.timeline(topic),
};

let discord: StandIn;
let bot: RunningBot;

beforeAll(async () => {
  now = usual;
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  now = usual;
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

const asking = async (name: string, options: Record<string, string | boolean>): Promise<Message> =>
  await discord.command(name, options).answer();

describe('/quote', () => {
  test('shows what a person says, with what it is about as heading and the person below it', async () => {
    const answer = await asking('quote', { speaker: 'abc1234', about: 'the bridge' });
    expect(named.at(-1)).toBe('Ann Roe/the bridge');
    expect(textOf(answer)).toContain(
      '### the bridge\n-# only words of **Ann Roe**\n-# 1–4 of 6 excerpts from 2 outlets',
    );
    await discord.press(answer, { label: 'Next ▶' }).answer();
    expect(named.at(-1)).toBe('Ann Roe/the bridge');
    expect(textOf(answer)).toContain('-# 5–6 of 6 excerpts');
  });

  test('has the person as heading where it is about nothing', async () => {
    const answer = await asking('quote', { speaker: 'Ann *Roe*' });
    expect(textOf(answer)).toContain('### Ann \\*Roe\\*\n-# 1–4 of 6');
    await discord.press(answer, { label: 'Next ▶' }).answer();
    expect(named.at(-1)).toBe('Ann *Roe*/null');
  });

  test.each([
    '**who** <@1> ||what|| # [x](https://y.z) `code`',
    'كيف مات \u202eman',
    '||',
    'é'.repeat(200),
    '*'.repeat(200),
  ])('reads %j back from its heading', async (about) => {
    const answer = await asking('quote', { speaker: 'Ann', about });
    await discord.press(answer, { label: 'Next ▶' }, { user: bob }).answer();
    expect(named.at(-1)).toBe(`Ann/${about}`);
  });
});

describe('/compare', () => {
  test('keeps the excerpts of an outlet together, says where accounts differ, and who says nothing', async () => {
    const text = textOf(await asking('compare', { topic: 'the ribbon' }));
    expect(text).toContain('### the ribbon\n-# 3 excerpts from 2 outlets');
    expect(text).toContain(
      'Accounts differ: The Daily Ribbon \u2014 Bridge\\_Times\n-# nothing on this found in The \\*Bow\\*, Arrow',
    );
    expect(text.indexOf('The mayor cut')).toBeLessThan(text.indexOf('It is a good day'));
    expect(text).not.toMatch(/right|wrong|true/i);
  });

  test('puts outlets side by side with their pointed words where none differ, and never under the nearest words', async () => {
    const [ribbon, , , bridge] = (await newsroom().ask({ question: 'x', k: 4 })).quotes;
    if (!ribbon || !bridge) throw new Error('The newsroom has quotes');
    const accounts = [
      { outlet: 'The Daily Ribbon', quotes: [{ ...ribbon, highlights: [{ start: 4, end: 9 }] }] },
      { outlet: null, quotes: [{ ...bridge, highlights: [{ start: bridge.start + 4, end: bridge.start + 10 }] }] },
    ] as never;
    for (const status of ['answered', 'nearest'] as const) {
      now = { ...usual, compare: async () => ({ status, accounts, others: [], differs: [] }) };
      const text = textOf(await asking('compare', { topic: 'the ribbon' }));
      expect(text.includes('\n- The Daily Ribbon: *mayor*\n- outlet not stated: *bridge*\n')).toBe(
        status === 'answered',
      );
    }
  });
});

describe('/timeline', () => {
  test('shows a year, a month and a day as such, each as sure as it is, and a statement once for each', async () => {
    const answer = await asking('timeline', { topic: 'the ribbon' });
    const text = textOf(answer);
    expect(text).toContain('### the ribbon');
    for (const [index, date] of ['2022', 'June 2022', '14 June 2022\\*'].entries())
      expect(text).toContain(`\n${date}\n-# ${index + 1}\n> `);
    expect(text).toContain('\\* concluded from the text');
    const around = await discord.choose(answer, '2. ').answer();
    expect(textOf(around)).toContain('### Ribbon cut');
  });

  test('has a title of its own without a topic, and offers nothing close when nothing is dated', async () => {
    expect(textOf(await asking('timeline', {}))).toContain('### What happened when\n');
    now = { ...usual, timeline: async () => ({ status: 'abstained', reason: { code: 'not-in-coverage' } }) };
    const refused = await asking('timeline', {});
    expect(refused.private).toBe(true);
    expect(textOf(refused)).toBe('No answer was found in the 2 articles.');
  });
});

describe('a page button', () => {
  const user = BigInt(alice.id).toString(36);
  test.each([
    ['nonsense', 'turn:', 'cannot be read'],
    ['of another version', `turn:2:quote:-:aaaaaaaa:1:${user}`, 'cannot be read'],
    ['of a kind that is none', `turn:1:constructor:-:aaaaaaaa:1:${user}`, 'cannot be read'],
    ['of the other verb', `post:1:quote:-:aaaaaaaa:zz:${user}`, 'cannot be read'],
    ['of page 0', `turn:1:quote:-:aaaaaaaa:0:${user}`, 'There is no such page: there are 2 pages.'],
    ['of a page too far', `turn:1:quote:-:aaaaaaaa:99:${user}`, 'There is no such page: there are 2 pages.'],
    ['of a page too far to share', `post:1:quote:-:aaaaaaaa:99:${user}`, 'There is no such page: there are 2 pages.'],
    ['of another coverage', `turn:1:quote:-:bbbbbbbb:1:${user}`, 'The articles have changed'],
    ['of another coverage to share', `post:1:quote:-:bbbbbbbb:1:${user}`, 'The articles have changed'],
  ])('that is %s gets a plain private refusal, in any message', async (_, customId, said) => {
    for (const hidden of [false, true]) {
      const answer = await asking('quote', { speaker: 'Ann', private: hidden });
      const word = await discord.press(answer, { customId }).answer();
      expect(word.private).toBe(true);
      expect(textOf(word)).toContain(said);
      expect(textOf(answer)).toContain('-# 1–4 of 6 excerpts');
    }
  });

  test('after which nothing is found any more says so, and leaves the message to those who see it', async () => {
    const answer = await asking('quote', { speaker: 'Ann' });
    now = { ...usual, quotesOf: async () => ({ status: 'nobody' }) };
    const pressed = discord.press(answer, { label: 'Next ▶' });
    const word = await pressed.answer();
    expect(pressed.callbacks).toEqual([InteractionResponseType.ChannelMessageWithSource]);
    expect(word.private).toBe(true);
    expect(textOf(word)).toContain('Nobody called “Ann” is quoted');
    expect(textOf(answer)).toContain('-# 1–4 of 6 excerpts');
  });
});

test('whatever the articles hold, every page is inside the limits of Discord, and no excerpt is left out', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.constantFrom(
      '*'.repeat(600),
      '漢'.repeat(600),
      '<@1> @everyone '.repeat(30),
      '_'.repeat(1_900),
      '👩‍👩‍👧'.repeat(60),
    ),
  );
  const nastyQuote = fc.record({ line: nasty, name: nasty, outlet: nasty }).map(({ line, name, outlet }) => {
    const facts = { outlet: stated(outlet), headline: inferred(name), url: stated('https://example.org/a') };
    const speakers = ['a', 'b', 'c'].map((one) => ({
      start: 0,
      end: 1,
      name: one + name,
      role: name,
      to: outlet,
      certainty: 'stated' as const,
    }));
    return quoteOf(entry([`“x${line.replace(/[\r\n]/g, ' ')}x”`], facts), 0, { speakers });
  });
  const many = fc.array(nastyQuote, { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(
      many,
      nasty.map((topic) => `x${topic}`),
      fc.array(nasty, { maxLength: 9 }),
      fc.boolean(),
      async (found, topic, outlets, nearest) => {
        const ids = new Map<object, string>(found.map((quote, index) => [quote, `q-${index}`]));
        const [first, ...rest] = found;
        const accounts = found.map((quote, index) => ({
          outlet: `${index}`,
          quotes: [quote, found[index + 1] ?? quote],
        }));
        const person = { id: 'a', name: topic, keys: new Set<string>(), articles: [], count: 1 };
        const differs = outlets.map((outlet) => ({
          topic: null,
          accounts: [
            { outlets, quotes: [0] },
            { outlets: [outlet], quotes: [1] },
          ],
        }));
        const status = nearest ? 'nearest' : 'answered';
        const nastyLibrary = libraryOf([], {
          archive: newsroom().archive,
          survey: newsroom().survey,
          quoteId: (quote) => ids.get(quote) ?? '',
          quotesOf: async () => ({
            status: nearest ? 'nearest' : 'quoted',
            person,
            quotes: [first as Quote, ...rest],
          }),
          compare: async () => ({ status, accounts: accounts as never, others: outlets, differs }),
          timeline: async () => ({
            status,
            entries: found.map((quote) => ({ date: day('2022-06-14'), quote })) as never,
          }),
        });
        const person1 = {
          userId: alice.id,
          serverId: null,
          channelId: null,
          parentId: null,
          locale: 'de',
          placeLocale: 'fr',
          moderates: false,
          manages: false,
          managesChannel: false,
          botMayPost: false,
        };
        const context = requestContextFor(person1, coverageOver(nastyLibrary), botContextOf(nastyLibrary));
        const options = { speaker: topic, about: topic, topic };
        const request = { kind: 'command' as const, name: 'x', subcommand: null, options, target: null, ...person1 };
        // Nobody else sees what may not answer, so it is in the person's own language.
        const words = nearest ? de : fr;
        const counts = [];
        for (const shows of [quotePerson, compareOutlets, showTimeline]) {
          const pages = await pagesOf((await shows(request, context)) as Reply, person1, context, words);
          for (const { components } of pages) expect(faultsOf(components)).toEqual([]);
          counts.push(
            pages.flatMap(textsOf).filter((text) => text.startsWith('> ') || text.startsWith(words.tooLong)).length,
          );
        }
        expect(counts).toEqual([found.length, 2 * found.length, found.length]);
      },
    ),
    { numRuns: 20 },
  );
});

/** All pages, by pressing "next" until it cannot be pressed. */
async function pagesOf(
  first: Reply,
  person: DiscordPerson,
  context: RequestContext,
  words: MessageWords,
): Promise<Reply[]> {
  const pages = [first];
  for (let page = first; ; ) {
    const next = partsOf(page).find(({ label, disabled }) => label === words.next && !disabled);
    if (!next) return pages;
    const customId = String(next.custom_id);
    const message = { components: page.components, private: page.private };
    page = (await turnGallery({ kind: 'press', customId, values: [], message, ...person }, context)) as Reply;
    pages.push(page);
  }
}

function partsOf({ components }: Reply) {
  return components.flatMap((component) => nested(component as never));
}

function textsOf(reply: Reply): string[] {
  return partsOf(reply).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
}

/** Everything that Discord would hold against a message. */
function faultsOf(components: Reply['components']): string[] {
  const data = { components, allowed_mentions: { parse: [] }, flags: 32_768 };
  const body = JSON.parse(JSON.stringify({ type: 4, data }));
  return [...messageFaults(data as never, true), ...bodyCheck()('POST', '/interactions/1/token/callback', body)];
}
