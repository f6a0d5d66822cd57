import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/library/library.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { entry, holding, inferred, libraryOf, stated } from '../../../support/discord/library.ts';
import { bob } from '../../../support/discord/people.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

/* The list of `/sources` as it is looked through and ordered, and an article's card. */

const said = [
  { start: 0, end: 5, quotation: { start: 0, end: 5 }, speaker: { name: 'Ann *Roe*', certainty: 'stated' } },
  { start: 9, end: 12, quotation: { start: 9, end: 12 }, speaker: null },
];
const known = [
  entry(['“Hi,” said Ann Roe of the bridge.', 'More.'], {
    outlet: inferred('Coast Daily'),
    headline: stated('The Bridge # opens'),
    author: inferred('A. Writer'),
    contributors: { value: ['B. One', 'C. Two'], certainty: 'inferred' },
    relays: ['Tide_Weekly'],
    published: { value: '2022-06-15', certainty: 'inferred', about: 'between 2022-06-15 and 2022-06-20' },
    url: stated('https://example.org/bridge'),
  }),
  entry([`A Gascón crossing. ${'Long. '.repeat(40)}`], {
    outlet: stated('Bay Post'),
    headline: stated('Ferry'),
    published: stated('2023-01-01'),
  }),
  entry(['The bridge again, crossed by gascon.'], { headline: stated('Undated') }),
  ...Array.from({ length: 12 }, (_, index) =>
    entry([`Filler about bridges ${index}.`], {
      outlet: stated('Aa News'),
      headline: stated(`Filler ${index}`),
      published: stated(`2021-01-${index + 10}`),
    }),
  ),
];
let entries = known;
const whole = libraryOf(known, {
  quotations: () => said as never,
  nameOf: (_, typed) => (typed === 'id12345' ? 'Bay Post' : typed),
});
const library: Library = {
  ...whole,
  get archive() {
    return holding(entries).archive;
  },
  get survey() {
    return holding(entries).survey;
  },
};

let discord: StandIn;
let bot: RunningBot;

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  entries = known;
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

const list = async (options: Record<string, string | number> = {}): Promise<Message> =>
  await discord.command('sources', options).answer();
/** The headlines of a page, in its order. */
const headlines = (page: Message): string[] =>
  [...textOf(page).matchAll(/^\d+\\\. (.*?) · /gm)].map(([, headline]) => headline ?? '');

describe('the words that are looked for', () => {
  test.each([
    ['bridge', ['The Bridge \\# opens', 'Undated', 'Filler 0']],
    ['BRIDGE cross', ['Undated']],
    ['gascón', ['Ferry', 'Undated']],
    ['Gascon, crossing', ['Ferry']],
    ['ferry', ['Ferry']],
  ])('%j are found in headlines and texts, folded, as words or how they begin', async (query, found) => {
    expect(headlines(await list({ query })).slice(0, found.length)).toEqual(found);
  });

  test('stand in the message, so that every page keeps to them, for whoever turns it', async () => {
    const page = await list({ query: 'filler *bridges*', sort: 'newest' });
    expect(textOf(page)).toContain('-# with the words **filler \\*bridges\\***');
    expect(headlines(page)[0]).toBe('Filler 11');
    const next = await discord.press(page, { label: 'Next ▶' }, { user: bob }).answer();
    expect(textOf(next)).toContain('-# 11–12 of 12 articles');
    expect(headlines(next)).toEqual(['Filler 1', 'Filler 0']);
  });

  test.each(['***', '\u200b', '?!'])('that are none, such as %j, leave nothing out', async (query) => {
    expect(textOf(await list({ query }))).toContain('-# 1–10 of 15 articles');
  });
});

describe('the order', () => {
  test.each([
    ['newest', ['Ferry', 'The Bridge \\# opens', 'Filler 11']],
    ['oldest', ['Filler 0', 'Filler 1']],
    ['outlet', ['Filler 0', 'Filler 1']],
    ['longest', ['Ferry']],
    ['constructor', ['The Bridge \\# opens', 'Ferry', 'Undated']],
  ])('%s begins with %j', async (sort, first) => {
    expect(headlines(await list({ sort })).slice(0, first.length)).toEqual(first);
  });

  test('has last what has no date, or no outlet', async () => {
    for (const sort of ['newest', 'oldest', 'outlet']) {
      expect(headlines(await list({ sort, page: 2 })).at(-1)).toBe('Undated');
    }
  });
});

describe('a page', () => {
  test('that is gone since the coverage shrank is refused in private, and the list stays', async () => {
    const page = await list();
    const copy = await discord.press(page, { label: 'Next ▶' }, { user: bob }).answer();
    const own = await discord.press(copy, { label: '◀ Previous' }, { user: bob }).answer();
    entries = known.slice(0, 3);
    for (const [message, user] of [
      [page, undefined],
      [own, bob],
    ] as const) {
      const word = await discord.press(message, { label: 'Next ▶' }, user ? { user } : {}).answer();
      expect(word.private).toBe(true);
      expect(textOf(word)).toBe('There is no such page: there is 1 page.');
      expect(textOf(message)).toContain('-# 1–10 of 15 articles');
    }
  });

  test('of no articles at all says so', async () => {
    entries = [];
    expect(textOf(await list())).toBe('There are no articles yet.');
  });

  test('takes an outlet by its id', async () => {
    expect(headlines(await list({ outlet: 'id12345' }))).toEqual(['Ferry']);
  });
});

describe('an article’s card', () => {
  test('has every fact as sure as it is, the people quoted in it, and its address', async () => {
    const card = await discord.choose(await list(), 'The Bridge').answer();
    expect(textOf(card)).toBe(
      [
        '### The Bridge \\# opens',
        '**Outlet:** Coast Daily\\*',
        '**Published:** 15–20 June 2022\\*',
        '**Author:** A. Writer\\*',
        '**Contributors:** B. One, C. Two\\*',
        '**Cites reports by:** Tide\\_Weekly',
        '2 paragraphs, 39 characters',
        '**Quoted:** Ann \\*Roe\\*',
        'Its first lines:',
        '> “Hi,” said Ann Roe of the bridge.',
        '> More.',
        '-# Word for word; bold is ours. \\* concluded from the text',
      ].join('\n'),
    );
    expect(JSON.stringify(card.components)).toContain('"url":"https://example.org/bridge"');
  });

  test.each(['', 'x', '-1', '99', '1.5', '9999999999', '__proto__'])(
    'that was asked for by %j is refused in plain words',
    async (value) => {
      const word = await discord.press(await list(), { customId: 'card:1:aaaaaaaa' }, { values: [value] }).answer();
      expect(word.private).toBe(true);
      expect(textOf(word)).toBe('This menu cannot be read. Please use `/sources` again.');
    },
  );
});
