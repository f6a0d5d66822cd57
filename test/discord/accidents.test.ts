import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { newsroom } from '../support/discord/library.ts';
import { StandIn } from '../support/discord/stand-in.ts';

const known = newsroom();
/** Lets the question 'slowly' be answered. */
let letGo = (): void => {};
const library = newsroom({
  ask: async (question) => {
    if (question.question === 'slowly') {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
    }
    if (question.question.startsWith('throw')) throw new Error('The engine is on fire');
    return await known.ask(question);
  },
  complete: (_, typed) => {
    if (typed === 'throw') throw new Error('The catalog is on fire');
    return [{ id: 'ribbon', name: 'The Daily Ribbon' }];
  },
});
const callbacks = /^\/interactions\//;

let discord: StandIn;
let bot: RunningBot;

/** The first line of the log that holds this message. */
async function logged(message: string): Promise<Record<string, unknown>> {
  return await discord.changes.until(`the log line "${message}"`, () => bot.logged.find(({ msg }) => msg === message));
}

/** The bot still answers. */
async function lives(): Promise<void> {
  const answer = await discord.command('ask', { question: 'Are you there?' }).answer();
  expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
}

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  bot.logged.length = 0;
  expect(discord.refused).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('a handler that throws', () => {
  test('gives the person a plain private word, the log the cause, and the bot lives', async () => {
    const word = await discord.command('ask', { question: 'throw the zebra' }).answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toMatch(/^Something broke \(ref \w{4}\), and nothing was answered\. Please try again\.$/);
    const line = await logged('The handler failed');
    expect(line).toMatchObject({ level: 'error', what: 'ask', err: { message: 'The engine is on fire' } });
    expect(JSON.stringify(bot.logged)).not.toContain('zebra');
    expect(textOf(word)).toContain(`(ref ${line.ref})`);
    await lives();
  });

  test('while somebody types gives no suggestions, the log the cause, and the bot lives', async () => {
    expect(await discord.type('ask', 'outlet', 'throw').suggestions()).toEqual([]);
    const line = await logged('The suggestions failed');
    expect(line).toMatchObject({ level: 'error', what: 'ask', err: { message: 'The catalog is on fire' } });
    expect(await discord.type('ask', 'outlet', 'daily').suggestions()).toHaveLength(1);
  });

  test('on a form gives the person a plain private word under the log’s reference', async () => {
    const answer = await discord.command('ask', { question: 'What?' }).answer();
    const form = await discord.press(answer, { label: 'Ask a follow-up' }).opened();
    const word = await discord.submit(answer, form, { question: 'throw' }).answer();
    const line = await logged('The handler failed');
    expect(line).toMatchObject({ kind: 'form', err: { message: 'The engine is on fire' } });
    expect(textOf(word)).toContain(`Something broke (ref ${line.ref})`);
  });
});

describe('an interaction that Discord no longer knows', () => {
  test('is logged and survived when it has expired', async () => {
    const interaction = discord.command('ask', { question: 'What?' }, { age: 3_001 });
    await interaction.error(10_062);
    const line = await logged('Discord no longer waits for this answer');
    expect(line).toMatchObject({ level: 'warn', what: 'ask', err: { code: 10_062 } });
    expect(interaction.errors).toEqual([10_062]);
    await lives();
  });

  test('is logged and survived when it was answered already', async () => {
    // The response arrives, but its confirmation is lost, so that the client sends it again.
    discord.lose({ path: callbacks });
    const interaction = discord.command('ask', { question: 'What?' });
    await interaction.error(40_060);
    expect(textOf(await interaction.answer())).toContain('> The mayor cut the ribbon.');
    expect(await logged('Discord no longer waits for this answer')).toMatchObject({ err: { code: 40_060 } });
    await lives();
  });
});

describe('a first response that more follows, of which only the confirmation is lost', () => {
  test('is followed by the answer when it was a deferral', async () => {
    discord.lose({ path: callbacks });
    const interaction = discord.command('ask', { question: 'slowly' });
    await interaction.error(40_060);
    letGo();
    expect(textOf(await interaction.answer())).toContain('> The mayor cut the ribbon.');
    expect(interaction.callbacks).toEqual([InteractionResponseType.DeferredChannelMessageWithSource]);
  });

  test('is followed by the removal of the message when that was wished', async () => {
    const answer = await discord.command('ask', { question: 'What?' }).answer();
    discord.lose({ path: callbacks });
    const pressed = discord.press(answer, { label: 'Delete' });
    await discord.changes.until('the removal', () => pressed.deletedOriginal);
  });
});

describe('a REST interface in trouble', () => {
  test('a 429 is waited out as long as it says, and then the answer is there', async () => {
    discord.inject({ path: callbacks, what: { status: 429, retryAfter: 0.2 } });
    const began = performance.now();
    const interaction = discord.command('ask', { question: 'What?' });
    expect(textOf(await interaction.answer())).toContain('> The mayor cut the ribbon.');
    expect(performance.now() - began).toBeGreaterThanOrEqual(200);
    expect(interaction.errors).toEqual([]);
  });

  test.each([500, 502, 503])('a %i is tried again', async (status) => {
    discord.inject({ path: callbacks, what: { status } });
    expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('> The mayor cut');
  });

  test('one that stays broken is logged and survived', async () => {
    discord.inject({ path: callbacks, times: 6, what: { status: 503 } });
    discord.command('ask', { question: 'What?' });
    expect(await logged('The answer could not be delivered')).toMatchObject({ level: 'error', err: { status: 503 } });
    await lives();
  });

  test('a connection that is reset is tried again', async () => {
    discord.inject({ path: callbacks, what: 'reset' });
    expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('> The mayor cut');
  });

  test('a first response that hangs is tried again while Discord still waits', async () => {
    discord.inject({ path: callbacks, what: 'hang' });
    const interaction = discord.command('ask', { question: 'What?' });
    expect(textOf(await interaction.answer())).toContain('> The mayor cut the ribbon.');
    expect(interaction.errors).toEqual([]);
  });

  test('a message that Discord refuses is followed by a word that it failed', async () => {
    discord.inject({ path: callbacks, what: { status: 400 } });
    const word = await discord.command('ask', { question: 'What?' }).answer();
    expect(textOf(word)).toContain('Something broke');
    expect(await logged('The answer could not be delivered')).toMatchObject({ err: { status: 400 } });
  });

  test('no log line holds the token of an interaction', async () => {
    discord.inject({ path: callbacks, times: 6, what: { status: 503 } });
    const interaction = discord.command('ask', { question: 'What?' });
    await logged('The answer could not be delivered');
    expect(JSON.stringify(bot.logged)).not.toContain(interaction.token);
  });
});
