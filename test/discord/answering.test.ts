import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { answerOf, newsroom, quoteOf } from '../support/discord/library.ts';
import { StandIn } from '../support/discord/stand-in.ts';

const asked: Question[] = [];
const known = newsroom();
const library = newsroom({
  ask: async (question) => {
    asked.push(question);
    return question.question.startsWith('Unknown') ? answerOf(question.question, []) : await known.ask(question);
  },
});

let discord: StandIn;
let bot: RunningBot;

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('/ask', () => {
  test('answers at once, for all to see, with attributed excerpts in block quotes', async () => {
    const interaction = discord.command('ask', { question: 'What did the mayor do?' });
    const answer = await interaction.answer();
    expect(interaction.callbacks).toEqual([InteractionResponseType.ChannelMessageWithSource]);
    expect(answer.private).toBe(false);
    expect(textOf(answer)).toContain('### What did the mayor do?');
    expect(textOf(answer)).toContain('-# 1\n> The mayor cut the ribbon.\n-# The Daily Ribbon, 1 May 2024\n');
  });

  test('shows as many excerpts on a page as were asked for, three unless told', async () => {
    const quotes = async (options: Record<string, number>) =>
      textOf(await discord.command('ask', { question: 'What?', ...options }).answer()).match(/^> /gm)?.length;
    expect(await quotes({})).toBe(3);
    expect(await quotes({ results: 1 })).toBe(1);
    expect(await quotes({ results: 5 })).toBe(5);
    expect(await quotes({ results: 99 })).toBe(5);
  });

  test('hands the outlet on to the library and shows it under the question', async () => {
    const answer = await discord.command('ask', { question: 'What?', outlet: 'Ribbon' }).answer();
    expect(asked.at(-1)).toEqual({ question: 'What?', outlet: 'Ribbon', k: 6 });
    expect(textOf(answer)).toContain('### What?\n-# only **Ribbon**');
  });

  test('answers in private when that is asked for', async () => {
    const answer = await discord.command('ask', { question: 'What?', private: true }).answer();
    expect(answer.private).toBe(true);
    expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
  });

  test('says in private that the coverage does not say, and quotes nothing', async () => {
    const interaction = discord.command('ask', { question: 'Unknown: who won the cup?' });
    const answer = await interaction.answer();
    expect(interaction.callbacks).toEqual([InteractionResponseType.ChannelMessageWithSource]);
    expect(answer.private).toBe(true);
    expect(textOf(answer)).toContain('No answer was found');
    expect(textOf(answer)).not.toMatch(/^> /m);
  });

  test.each(['dm', 'elsewhere'] as const)('answers a person who is not in a server with it (%s)', async (place) => {
    const answer = await discord.command('ask', { question: 'What?' }, { place }).answer();
    const turned = await discord.press(answer, { label: 'Next ▶' }, { place }).answer();
    expect(textOf(turned)).toContain('> The bridge opened on Friday.');
  });

  test('sends no mention that could ping, even when the article and the question hold some', async () => {
    const [quote] = (await known.ask({ question: '' })).quotes;
    if (!quote) throw new Error('The newsroom has quotes');
    const [first] = await known.archive.items([0]);
    if (!first) throw new Error('The newsroom has articles');
    const text = '@everyone <@100000000000000011> and @here';
    const article = { ...first.article, text };
    const loud = quoteOf({ article, paragraphs: [{ start: 0, end: text.length, number: 1, kind: 'body' }] });
    const other = await runBot(discord, newsroom({ ask: async ({ question }) => answerOf(question, [loud]) }));
    await bot.stop();
    const answer = await discord.command('ask', { question: text }).answer();
    expect(textOf(answer)).toContain('\\@everyone \\<\\@100000000000000011\\>');
    const bodies = discord.calls.flatMap(
      ({ body }) => (body as { data?: { components?: unknown } } | undefined)?.data ?? [],
    );
    for (const data of bodies.filter((one) => one.components))
      expect(data).toHaveProperty('allowed_mentions', { parse: [] });
    bot = other;
  });
});

test('a command or a button that the bot does not know gets a plain private word', async () => {
  const answer = await discord.command('ask', { question: 'What?' }).answer();
  const unknown = [
    discord.command('quiz'),
    discord.press(answer, { customId: 'vote:1' }),
    discord.press(answer, { customId: 'constructor:1' }),
    discord.press(answer, { customId: 'ask' }),
  ];
  for (const interaction of unknown) {
    const word = await interaction.answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toContain('not known here any more');
  }
});

test('neither the question nor the token ever stands in the log', async () => {
  await discord.command('ask', { question: 'Did the zebra sing?', outlet: 'Zebra News' }).answer();
  const log = JSON.stringify(bot.logged);
  expect(log).toContain('answered');
  expect(log).not.toMatch(/zebra/i);
  expect(log).not.toContain(discord.token);
});

test('only the Guilds intent is asked for', () => {
  expect(discord.gateway.intents).toBe(1);
});
