import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { type Message, textOf } from '../support/discord/interaction.ts';
import { answerOf, newsroom } from '../support/discord/library.ts';
import { alice, bob } from '../support/discord/people.ts';
import { StandIn } from '../support/discord/stand-in.ts';

const question = 'What did *the* mayor, "Ann", do at 3:00?';
const next = { label: 'Next ▶' };
const previous = { label: '◀ Previous' };

let discord: StandIn;
let bot: RunningBot;
/** What the handlers ask; a test may put another in its place. */
let now: Library = newsroom();
const library: Library = {
  ...newsroom(),
  get archive() {
    return now.archive;
  },
  get survey() {
    return now.survey;
  },
  ask: (asked) => now.ask(asked),
  recall: (ids, asked) => now.recall(ids, asked),
  quotations: (article) => now.quotations(article),
  quoteId: (quote) => now.quoteId(quote),
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
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('a page button', () => {
  test('turns the page in the message itself, and back', async () => {
    const answer = await ask();
    const there = discord.press(answer, next);
    const second = textOf(await there.answer());
    expect(there.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
    expect(second).toContain('-# 4–6 of 6 excerpts');
    expect(second).toContain('> The bridge opened on Friday.');
    expect(() => discord.press(answer, next)).toThrow('cannot be pressed');
    expect(textOf(await discord.press(answer, previous).answer())).toContain('-# 1–3 of 6 excerpts');
    expect(answer.private).toBe(false);
  });

  test('works after a restart of the bot, with the question and the highlights of the message', async () => {
    const answer = await ask();
    await bot.stop();
    const recalled: string[] = [];
    bot = await runBot(discord, {
      ...newsroom(),
      recall: (ids, asked) => {
        recalled.push(asked.question);
        return newsroom().recall(ids, asked);
      },
    });
    const turned = await discord.press(answer, next).answer();
    expect(textOf(turned)).toContain('> The bridge opened on Friday.');
    expect(recalled).toEqual([question]);
    await bot.stop();
    bot = await runBot(discord, library);
  });

  test('gives anybody but the asker a private copy, whose buttons are then theirs', async () => {
    const answer = await ask();
    const pressed = discord.press(answer, next, { user: bob });
    const copy = await pressed.answer();
    expect(pressed.callbacks).toEqual([InteractionResponseType.ChannelMessageWithSource]);
    expect(copy.private).toBe(true);
    expect(textOf(copy)).toContain('-# 4–6 of 6 excerpts');
    expect(textOf(answer)).toContain('-# 1–3 of 6 excerpts');
    const back = discord.press(copy, previous, { user: bob });
    await back.answer();
    expect(back.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
    expect(textOf(copy)).toContain('-# 1–3 of 6 excerpts');
  });

  test('keeps what was said of the answer as a whole, and the chosen outlet', async () => {
    const all = await newsroom().ask({ question, k: 6 });
    const outlets = [all.quotes[0]?.citation.outlet.value ?? ''];
    const accounts = [{ outlets, quotes: [0] }];
    now = newsroom({
      ask: async () => answerOf(question, all.quotes, { differs: [{ topic: null, accounts }] } as never),
    });
    const answer = await ask({ outlet: 'Ribbon' });
    const text = textOf(await discord.press(answer, next).answer());
    expect(text).toContain(`Accounts differ: ${outlets}`);
    expect(text).toContain('-# only **Ribbon**');
  });

  test('says plainly when the coverage has changed, and asks again on demand', async () => {
    const answer = await ask({ outlet: 'Ribbon' });
    const asked: unknown[] = [];
    const fresh = newsroom();
    now = newsroom({
      survey: { ...fresh.survey, fingerprint: 'bbbbbbbb' },
      ask: (wanted) => {
        asked.push(wanted);
        return fresh.ask(wanted);
      },
    });
    const told = await discord.press(answer, next).answer();
    expect(told.private).toBe(true);
    expect(textOf(told)).toContain('The articles have changed');
    expect(textOf(answer)).toContain('-# 1–3 of 6 excerpts');
    const again = discord.press(told, { label: 'Ask again' });
    const renewed = await again.answer();
    expect(again.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
    expect(asked).toEqual([{ question, outlet: 'Ribbon', k: 6 }]);
    expect(textOf(renewed)).toContain('> The mayor cut the ribbon.');
    expect(renewed.private).toBe(true);
    expect(textOf(await discord.press(renewed, next).answer())).toContain('-# 4–6 of 6 excerpts');
  });

  test('says so too when an excerpt cannot be recalled', async () => {
    const answer = await ask();
    now = newsroom({ recall: async () => null });
    expect(textOf(await discord.press(answer, next).answer())).toContain('The articles have changed');
  });
});

describe('a custom_id made by hand', () => {
  const user = BigInt(alice.id).toString(36);
  test.each([
    ['nonsense', 'page:', 'cannot be read'],
    ['of another version', `page:9:aaaaaaaa:1:3:${user}:0-0`, 'cannot be read'],
    ['with a page out of range', `page:1:aaaaaaaa:9:3:${user}:0-0`, 'There is no such page: there is 1 page.'],
    ['with page 0', `page:1:aaaaaaaa:0:3:${user}:0-0.0-26`, 'There is no such page'],
    ['with an excerpt that is none', `page:1:aaaaaaaa:1:3:${user}:nonsense`, 'The articles have changed'],
    ['with a hundred pages', 'again:1:100', 'cannot be read'],
    ['of the list', 'list:1:x', 'cannot be read'],
    ['of a page of the list out of range', `list:1:99:${user}:newest`, 'There is no such page: there is 1 page.'],
    ['of a card', 'card:', 'cannot be read'],
  ])('%s gets a plain private refusal', async (_, customId, said) => {
    const word = await discord.press(await ask(), { customId }).answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toContain(said);
  });

  test('on a message that is none of ours gets one too', async () => {
    const answer = await ask();
    const [own] = (
      answer.components[0] as { components: { custom_id?: string; components?: { custom_id: string }[] }[] }
    ).components
      .flatMap(({ components }) => components ?? [])
      .slice(1);
    const foreign = { ...answer, components: [] };
    const word = await discord.press(foreign, { customId: own?.custom_id ?? '' }).answer();
    expect(textOf(word)).toContain('cannot be read');
  });
});
