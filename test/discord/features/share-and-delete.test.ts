import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningBot, runBot } from '../../support/discord/bot.ts';
import { type Message, textOf } from '../../support/discord/interaction.ts';
import { bob } from '../../support/discord/people.ts';
import { StandIn } from '../../support/discord/stand-in.ts';

let discord: StandIn;
let bot: RunningBot;

async function ask(options: Record<string, string | number | boolean> = {}): Promise<Message> {
  return await discord.command('ask', { question: 'What happened?', ...options }).answer();
}

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord);
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('Share', () => {
  test('shows the page of a private answer to everybody, as a message of the one who shares', async () => {
    const answer = await ask({ private: true });
    const second = await discord.press(answer, { label: 'Next ▶' }).answer();
    const shared = discord.press(second, { label: 'Share' });
    const message = await shared.answer();
    expect(shared.callbacks).toEqual([InteractionResponseType.ChannelMessageWithSource]);
    expect(message.private).toBe(false);
    expect(textOf(message)).toContain('-# 4–6 of 6 excerpts');
    expect(answer.deleted).toBe(false);
    const removal = discord.press(message, { label: 'Delete' });
    await removal.callback(InteractionResponseType.DeferredMessageUpdate);
    await discord.changes.until('the message to be gone', () => message.deleted);
  });

  test('is offered where nobody else sees the answer, and Delete where they do', async () => {
    const shown = await ask();
    expect(() => discord.press(shown, { label: 'Share' })).toThrow('No button');
    const hidden = await ask({ private: true });
    expect(() => discord.press(hidden, { label: 'Delete' })).toThrow('No button');
  });
});

describe('Delete', () => {
  test('takes the message away for the one who asked', async () => {
    const answer = await ask();
    discord.press(answer, { label: 'Delete' });
    await discord.changes.until('the message to be gone', () => answer.deleted);
  });

  test('takes it away for a moderator', async () => {
    const answer = await ask();
    discord.press(answer, { label: 'Delete' }, { user: bob, moderates: true });
    await discord.changes.until('the message to be gone', () => answer.deleted);
  });

  test('tells anybody else, privately, whose it is to delete', async () => {
    const answer = await ask();
    const word = await discord.press(answer, { label: 'Delete' }, { user: bob }).answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toBe('Only the person who asked, or a moderator, can delete this.');
    expect(answer.deleted).toBe(false);
  });
});
