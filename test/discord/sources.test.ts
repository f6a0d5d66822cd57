import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { entry, holding, inferred, libraryOf, newsroom, stated } from '../support/discord/library.ts';
import { bob } from '../support/discord/people.ts';
import { StandIn } from '../support/discord/stand-in.ts';

const many = Array.from({ length: 23 }, (_, index) =>
  entry([`Line of ${index + 1}.`], {
    headline: stated(`Headline ${index + 1} *bold*`),
    outlet: index % 2 === 0 ? stated('KTLA 5') : inferred('Gascón Daily'),
  }),
);
const full: Library = libraryOf(many, {
  ...holding(many, { refused: [{ file: 'bad.txt', reason: 'not UTF-8' }] }),
});

let discord: StandIn;
let bot: RunningBot;
let now = full;
const library: Library = {
  ...full,
  get archive() {
    return now.archive;
  },
  get survey() {
    return now.survey;
  },
};

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  now = full;
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('/sources', () => {
  test('lists ten articles a page and says how many files were refused', async () => {
    const text = textOf(await discord.command('sources').answer());
    expect(text).toContain('-# 1–10 of 23 articles from 2 outlets');
    expect(text).toContain('1 file was refused');
    expect(text).toContain('\n1\\. Headline 1 \\*bold\\* · KTLA 5\n');
    expect(text).toContain('10\\. Headline 10 \\*bold\\* · Gascón Daily\\*');
    expect(text).not.toContain('11\\.');
  });

  test('turns its pages in the message for its owner, and makes a private copy for anybody else', async () => {
    const list = await discord.command('sources', { page: 2 }).answer();
    const own = discord.press(list, { label: 'Next ▶' });
    expect(textOf(await own.answer())).toContain('-# 21–23 of 23');
    expect(own.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
    const copy = await discord.press(list, { label: '◀ Previous' }, { user: bob }).answer();
    expect(copy.private).toBe(true);
    expect(textOf(copy)).toContain('-# 11–20 of 23');
    expect(textOf(list)).toContain('-# 21–23 of 23');
  });

  test('keeps to an outlet on every page, however it is typed', async () => {
    const list = await discord.command('sources', { outlet: 'GASCON' }).answer();
    expect(textOf(list)).toContain('-# 1–10 of 11 articles from 1 outlet');
    expect(textOf(await discord.press(list, { label: 'Next ▶' }).answer())).toContain('-# 11–11 of 11 articles');
  });

  test('names the outlets there are when the wanted one is not among them', async () => {
    const word = await discord.command('sources', { outlet: 'BBC' }).answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toBe(
      'There are no articles from “BBC” here. The outlets here: KTLA 5, Gascón Daily\\*.\n-# \\* concluded from the text',
    );
  });

  test.each([0, -1, 4, 1_000_000])('has no page %i and says so in private', async (page) => {
    const word = await discord.command('sources', { page }).answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toBe('There is no such page: there are 3 pages.');
  });
});

describe('the menu under the list', () => {
  test('opens the card of one article, in private, with its facts and first lines', async () => {
    now = newsroom();
    const list = await discord.command('sources').answer();
    const card = await discord.choose(list, 'Ribbon cut').answer();
    expect(card.private).toBe(true);
    expect(textOf(card)).toBe(
      [
        '### Ribbon cut',
        '**Outlet:** The Daily Ribbon',
        '**Published:** 1 May 2024',
        '**Author:** not stated',
        '3 paragraphs, 71 characters',
        'Its first lines:',
        '> The mayor cut the ribbon.',
        '> He said\\: “It is a good day.”',
        '> Rain fell later.',
        '-# Word for word; bold is ours.',
      ].join('\n'),
    );
  });

  test('opens the article that was chosen on a later page of a filtered list', async () => {
    const list = await discord.command('sources', { outlet: 'ktla', page: 2 }).answer();
    expect(textOf(await discord.choose(list, 'Headline 23').answer())).toContain('> Line of 23');
  });

  test('shows only whole paragraphs, as many as fit', async () => {
    const long = entry([`${'*'.repeat(1_500)}`, `${'*'.repeat(1_500)}`], { headline: stated('Stars') });
    now = libraryOf([long]);
    const card = await discord.choose(await discord.command('sources').answer(), 'Stars').answer();
    expect(textOf(card).match(/^> .*$/gm)).toEqual([`> ${'\\*'.repeat(1_500)}`]);
  });

  test('says that the coverage has changed rather than open another article', async () => {
    const list = await discord.command('sources').answer();
    now = newsroom({ survey: { ...newsroom().survey, fingerprint: 'cccccccc' } });
    const word = await discord.choose(list, 'Headline 1').answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toContain('The articles have changed');
  });
});
