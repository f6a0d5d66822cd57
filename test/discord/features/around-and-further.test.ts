import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import type { Question } from '../../../src/question/question.ts';
import { type RunningBot, runBot } from '../../support/discord/bot.ts';
import { type Message, textOf } from '../../support/discord/interaction.ts';
import { newsroom } from '../../support/discord/library.ts';
import { bob } from '../../support/discord/people.ts';
import { StandIn } from '../../support/discord/stand-in.ts';

const question = 'What did the mayor do?';

let discord: StandIn;
let bot: RunningBot;
let now: Library = newsroom();
const asked: Question[] = [];
const library: Library = {
  ...newsroom(),
  recall: (ids, wanted) => now.recall(ids, wanted),
  quotations: (article) => now.quotations(article),
  quoteId: (quote) => now.quoteId(quote),
  get archive() {
    return now.archive;
  },
  get survey() {
    return now.survey;
  },
  ask: (wanted) => {
    asked.push(wanted);
    return now.ask(wanted);
  },
};

async function ask(options: Record<string, string | number | boolean> = {}): Promise<Message> {
  return await discord.command('ask', { question, ...options }).answer();
}

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  now = newsroom();
  asked.length = 0;
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('the menu below an answer', () => {
  test('opens the paragraphs around an excerpt, privately, each word for word', async () => {
    const opened = await discord.choose(await ask(), '2. He said: “It is', { user: bob }).answer();
    expect(opened.private).toBe(true);
    const text = textOf(opened);
    expect(text).toContain(
      '### Ribbon cut\n-# The Daily Ribbon, 1 May 2024 · “It is a good day.”: speaker not stated nearby · paragraph 2',
    );
    expect(text).toContain('> The mayor cut the ribbon.\n> **He said\\: “It is a good day.**”\n> Rain fell later.');
  });

  test('gives the quotation with its source in one piece to copy, as plain text and as Markdown', async () => {
    const text = textOf(await discord.choose(await ask({ results: 5 }), '4. The bridge opened').answer());
    expect(text).toContain(
      '```\n“The bridge opened on Friday.” — Bridge Times*, 2 May 2024 or later*, https://example.org/bridge (* concluded from the text)\n```',
    );
    expect(text).toContain(
      '```\n> The bridge opened on Friday.\n>\n> — Bridge Times\\*, 2 May 2024 or later\\*, https\\:\\/\\/example.org\\/bridge (\\* concluded from the text)\n```',
    );
  });

  test('says so when the coverage has changed since, and asks again on demand', async () => {
    const answer = await ask();
    now = newsroom({ survey: { ...newsroom().survey, fingerprint: 'bbbbbbbb' } });
    const told = await discord.choose(answer, '1. The mayor cut').answer();
    expect(told.private).toBe(true);
    expect(textOf(told)).toContain('The articles have changed');
    const renewed = await discord.press(told, { label: 'Ask again' }).answer();
    expect(textOf(renewed)).toContain('The mayor cut the ribbon');
  });

  test('works on the next page too', async () => {
    const second = await discord.press(await ask(), { label: 'Next ▶' }).answer();
    expect(textOf(await discord.choose(second, '5. It cost').answer())).toContain(
      '### In context\n-# Bridge Times\\*, 2 May 2024 or later\\* · ',
    );
  });
});

describe('"Ask a follow-up"', () => {
  test('opens a form, and its question is asked with the earlier one as context and the same filters', async () => {
    const answer = await ask({ outlet: 'Ribbon', from: '2024-01-01', results: 2 });
    const form = await discord.press(answer, { label: 'Ask a follow-up' }).opened();
    expect(form.title).toBe('Ask a follow-up');
    const next = await discord.submit(answer, form, { question: 'and when?' }).answer();
    expect(asked.at(-1)).toEqual({
      question: 'and when?',
      outlet: 'Ribbon',
      from: '2024-01-01',
      context: [question],
      k: 6,
    });
    expect(next.private).toBe(false);
    expect(textOf(next)).toContain('### and when?');
    expect(textOf(next)).toContain(`-# a follow-up to **${question}**`);
    expect(textOf(next)).toContain('-# 1–2 of 6 excerpts');
  });

  test('in an answer that only one person sees is answered to that person only', async () => {
    const answer = await ask({ private: true });
    const form = await discord.press(answer, { label: 'Ask a follow-up' }).opened();
    expect((await discord.submit(answer, form, { question: 'and when?' }).answer()).private).toBe(true);
  });

  test('keeps its context on the next page, which another process can show', async () => {
    const answer = await ask();
    const form = await discord.press(answer, { label: 'Ask a follow-up' }).opened();
    const next = await discord.submit(answer, form, { question: 'and when?' }).answer();
    await bot.stop();
    bot = await runBot(discord, library);
    await discord.press(next, { label: 'Next ▶' }).answer();
    expect(asked.at(-1)).toMatchObject({ question: 'and when?', context: [question] });
  });
});

describe('the days', () => {
  test.each([
    [{ from: '21 June 2022' }, '“21 June 2022” is not a day. Use YYYY-MM-DD, for example 2022-06-21.'],
    [{ to: '2022-02-30' }, '“2022-02-30” is not a day.'],
    [{ from: '2022-06-21', to: '2022-06-20' }, 'The first day is later than the last one.'],
  ])('%j are refused in plain words, and nothing is asked', async (days, said) => {
    const word = await ask(days as Record<string, string>);
    expect(word.private).toBe(true);
    expect(textOf(word).replaceAll('\\', '')).toContain(said);
    expect(asked).toEqual([]);
  });

  test('are asked and shown', async () => {
    const answer = await ask({ from: '2022-06-20', to: '2022-06-21' });
    expect(asked).toEqual([{ question, from: '2022-06-20', to: '2022-06-21', k: 6 }]);
    expect(textOf(answer)).toContain('-# published from **2022-06-20**\n-# published until **2022-06-21**');
  });
});
