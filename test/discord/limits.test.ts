import { afterEach, beforeEach, expect, test } from 'vitest';
import { soleCoverage } from '../../src/coverages/host.ts';
import type { BotContext } from '../../src/discord/botcontext.ts';
import { ReaderBusyError } from '../../src/reader/port.ts';
import { botContextOf, configFor, livingOf, type RunningBot, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { newsroom } from '../support/discord/library.ts';
import { StandIn } from '../support/discord/stand-in.ts';

let discord: StandIn;
let bot: RunningBot | null = null;
let release = (): void => {};
const known = newsroom();
const library = newsroom({
  ask: async (question) => {
    if (question.question === 'hang') await new Promise<void>((resolve) => (release = resolve));
    return await known.ask(question);
  },
});
let botContext: BotContext;

beforeEach(async () => {
  discord = await new StandIn().start();
  botContext = botContextOf(library);
});
afterEach(async () => {
  release();
  await bot?.stop();
  await discord.stop();
  expect(discord.refused).toEqual([]);
});

const numbers = () => botContext.metrics.registry.metrics();

test('somebody who asks while too many answers are under way is told so in private, at once', async () => {
  bot = await runBot(discord, library, { botContext, mostUnderWay: 1 });
  const first = discord.command('ask', { question: 'hang' });
  await discord.changes.until('the first to be asked', () => discord.gateway.connected);
  const second = await discord.command('ask', { question: 'What?' }).answer();
  expect(second.private).toBe(true);
  expect(textOf(second)).toBe('Too many people are asking at once. Please try again in a moment.');
  release();
  expect(textOf(await first.answer())).toContain('> The mayor cut the ribbon.');
  expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('> The mayor cut');
  expect(await numbers()).toContain('pullquote_refusals_total{limit="busy"} 1');
});

test('somebody whose question waits behind too many others is told so in private, as no fault of the bot', async () => {
  const busy = newsroom({ ask: () => Promise.reject(new ReaderBusyError('Too many questions wait to be read')) });
  bot = await runBot(discord, library, {
    botContext: { ...botContext, coverages: soleCoverage(livingOf(busy)) },
  });
  const word = await discord.command('ask', { question: 'What?' }).answer();
  expect(word.private).toBe(true);
  expect(textOf(word)).toBe('Too many people are asking at once. Please try again in a moment.');
  expect(await numbers()).toContain('pullquote_refusals_total{limit="busy"} 1');
  expect(await numbers()).toContain('pullquote_requests_total{what="ask",outcome="answered"} 1');
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a form opens at once, though many answers hold the process', async () => {
  const busy = newsroom({
    ask: async (question) => {
      const until = performance.now() + 30;
      while (performance.now() < until);
      return await known.ask(question);
    },
  });
  bot = await runBot(discord, busy, { deferAfter: 30 });
  const answer = await discord.command('ask', { question: 'What?' }).answer();
  const asked = Array.from({ length: 10 }, () => discord.command('ask', { question: 'What?' }));
  await discord.press(answer, { label: 'Ask a follow-up' }).opened();
  await Promise.all(asked.map((one) => one.answer()));
});

test('an answer that takes too long is given up, in plain words', async () => {
  bot = await runBot(discord, library, { botContext, answerLimit: 20 });
  const word = await discord.command('ask', { question: 'hang' }).answer();
  expect(word.private).toBe(true);
  expect(textOf(word)).toBe('The answer took too long and was given up. Please try a shorter question.');
  expect(await numbers()).toContain('pullquote_refusals_total{limit="time"} 1');
});

test('the numbers tell what was asked for and what came of it, and hold nobody’s words or ids', async () => {
  const config = { ...configFor(discord), pace: { perUser: 1, perServer: null } };
  bot = await runBot(discord, library, { botContext, config });
  await discord.command('ask', { question: 'Where is the zebra?' }).answer();
  await discord.command('ask', { question: 'Where is the zebra?' }).answer();
  const text = await numbers();
  expect(text).toContain('pullquote_questions_total{outcome="answered"} 1');
  expect(text).toContain('pullquote_refusals_total{limit="user"} 1');
  expect(text).toContain('pullquote_first_response_seconds_count{kind="command"}');
  expect(text).toContain('pullquote_gateway_events_total{event="ready"} 1');
  expect(text).not.toMatch(/zebra|(?<![.\d])\d{17}/);
});

test('the log holds what is asked when the operator wants that, and never else', async () => {
  const asking = async (logsQuestions: boolean) => {
    bot = await runBot(discord, library, { botContext: botContextOf(library, { logsQuestions }) });
    await discord.command('ask', { question: 'Where is the zebra?' }).answer();
    const lines = JSON.stringify(bot.logged);
    await bot.stop();
    return lines;
  };
  expect(await asking(false)).not.toContain('zebra');
  expect(await asking(true)).toContain('"asked":{"question":"Where is the zebra?"}');
});
