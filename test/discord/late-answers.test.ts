import { InteractionResponseType, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { deferAfter } from '../../src/discord/request/conversation.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { answerOf, newsroom } from '../support/discord/library.ts';
import { bob } from '../support/discord/people.ts';
import { StandIn } from '../support/discord/stand-in.ts';

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate } = InteractionResponseType;

let discord: StandIn;
let bot: RunningBot;
/** Lets the library answer; until then it is thinking. */
let release: () => void;
let held: Promise<void>;

function hold(): void {
  held = new Promise((resolve) => {
    release = resolve;
  });
}

const known = newsroom();
const library = newsroom({
  ask: async (question): Promise<Answer> => {
    await held;
    if (question.question === 'throw') throw new Error('The engine is on fire');
    return question.question === 'unknown' ? answerOf(question.question, []) : await known.ask(question);
  },
  recall: async (ids, question) => {
    await held;
    return await known.recall(ids, question);
  },
});

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library, { deferAfter: 20 });
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

test('an answer is deferred after half of the time that Discord waits', () => {
  expect(deferAfter).toBe(1_500);
});

describe('an answer that takes long', () => {
  test('is deferred in public and then edited in, with the V2 flag on the edit only', async () => {
    hold();
    const interaction = discord.command('ask', { question: 'What?' });
    await interaction.callback(DeferredChannelMessageWithSource);
    expect(interaction.original).toMatchObject({ loading: true, private: false, flags: 0 });
    release();
    const answer = await interaction.answer();
    expect(answer.private).toBe(false);
    expect(answer.flags & MessageFlags.IsComponentsV2).not.toBe(0);
    expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
    expect(interaction.followUps).toEqual([]);
  });

  test('is deferred in private when that was asked for', async () => {
    hold();
    const interaction = discord.command('ask', { question: 'What?', private: true });
    await interaction.callback(DeferredChannelMessageWithSource);
    release();
    const answer = await interaction.answer();
    expect(answer.private).toBe(true);
    expect(interaction.deletedOriginal).toBe(false);
    expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
  });

  test('and turns out private leaves nothing in public: the placeholder is deleted, the refusal follows in private', async () => {
    hold();
    const interaction = discord.command('ask', { question: 'unknown' });
    await interaction.callback(DeferredChannelMessageWithSource);
    release();
    const answer = await interaction.answer();
    expect(answer.private).toBe(true);
    expect(textOf(answer)).toContain('No answer was found');
    expect(interaction.deletedOriginal).toBe(true);
    expect(interaction.original).toBeNull();
  });

  test('and fails tells the person so in private', async () => {
    hold();
    const interaction = discord.command('ask', { question: 'throw' });
    await interaction.callback(DeferredChannelMessageWithSource);
    release();
    const answer = await interaction.answer();
    expect(answer.private).toBe(true);
    expect(textOf(answer)).toContain('Something broke');
    expect(interaction.original).toBeNull();
  });

  test('and comes after the token has expired is logged and survived', async () => {
    hold();
    const interaction = discord.command('ask', { question: 'What?' });
    await interaction.callback(DeferredChannelMessageWithSource);
    interaction.age += 15 * 60_000;
    release();
    await interaction.error(50_027);
    const message = 'Discord no longer waits for this answer';
    await discord.changes.until('the log line', () =>
      bot.logged.some(({ msg, level }) => msg === message && level === 'warn'),
    );
    expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('> The mayor');
  });

  test('is not deferred when it comes in time', async () => {
    held = Promise.resolve();
    const interaction = discord.command('ask', { question: 'What?' });
    await interaction.answer();
    expect(interaction.callbacks).toEqual([ChannelMessageWithSource]);
  });
});

describe('a page that takes long', () => {
  test('is turned in the message once it is there', async () => {
    held = Promise.resolve();
    const answer = await discord.command('ask', { question: 'What?' }).answer();
    hold();
    const pressed = discord.press(answer, { label: 'Next ▶' });
    await pressed.callback(DeferredMessageUpdate);
    release();
    expect(textOf(await pressed.answer())).toContain('> The bridge opened on Friday.');
    expect(pressed.followUps).toEqual([]);
  });

  test('follows in private for anybody but the asker, and leaves the message as it is', async () => {
    held = Promise.resolve();
    const answer = await discord.command('ask', { question: 'What?' }).answer();
    hold();
    const pressed = discord.press(answer, { label: 'Next ▶' }, { user: bob });
    await pressed.callback(DeferredMessageUpdate);
    release();
    const copy = await pressed.answer();
    expect(copy.private).toBe(true);
    expect(textOf(copy)).toContain('> The bridge opened on Friday.');
    expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
  });
});
