import { InteractionResponseType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loginFault } from '../../src/discord/transport/bot.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { newsroom } from '../support/discord/library.ts';
import { StandIn } from '../support/discord/stand-in.ts';

let discord: StandIn;
let bot: RunningBot;
const lost: string[] = [];

beforeEach(async () => {
  lost.length = 0;
  discord = await new StandIn().start();
  bot = await runBot(discord, newsroom(), { onLost: (reason) => lost.push(reason) });
});
afterEach(async () => {
  await bot.stop();
  await discord.stop();
  expect(discord.refused).toEqual([]);
});

async function answers(): Promise<void> {
  const answer = await discord.command('ask', { question: 'What?' }).answer();
  expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
}

describe('a connection that is cut', () => {
  test('is resumed, and what was asked meanwhile is answered', async () => {
    discord.gateway.drop();
    await discord.changes.until('the cut', () => !discord.gateway.connected);
    const asked = discord.command('ask', { question: 'What?' });
    expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  test('is resumed when Discord asks for it (op 7)', async () => {
    discord.gateway.askToReconnect();
    await discord.changes.until('the resumption', () => discord.gateway.resumes === 1 && discord.gateway.connected);
    await answers();
    expect(discord.gateway.identifies).toBe(1);
  });

  test('is given up and resumed when heartbeats are no longer acknowledged', async () => {
    discord.gateway.heartbeatInterval = 50;
    discord.gateway.askToReconnect();
    await discord.changes.until('the resumption', () => discord.gateway.resumes === 1 && discord.gateway.connected);
    discord.gateway.acknowledges = false;
    await discord.changes.until('the zombie being left', () => discord.gateway.resumes === 2);
    discord.gateway.acknowledges = true;
    await answers();
    expect(lost).toEqual([]);
  });

  test('is told to whoever asks whether the bot can receive', async () => {
    expect(bot.isReceiving()).toBe(true);
    discord.gateway.holdsGreeting = true;
    discord.gateway.drop();
    await discord.changes.until('the reconnection', () =>
      bot.logged.some(({ msg }) => msg === 'Reconnecting to Discord'),
    );
    expect(bot.isReceiving()).toBe(false);
    discord.gateway.letIn();
    await discord.changes.until('the resumption', () => bot.logged.some(({ msg }) => msg === 'Resumed the session'));
    expect(bot.isReceiving()).toBe(true);
  });

  test('begins a new session when Discord no longer knows the one that is to be resumed', async () => {
    discord.gateway.forget();
    discord.gateway.drop();
    await discord.changes.until('the new session', () => discord.gateway.identifies === 2 && discord.gateway.connected);
    await answers();
    expect(discord.gateway.resumes).toBe(1);
  });

  test('with a token that was reset meanwhile ends it at once, without a second try', async () => {
    discord.gateway.forget();
    discord.gateway.refuseWith = 4004;
    discord.gateway.drop();
    await discord.changes.until('the report', () => {
      if (lost.length === 0) setImmediate(() => discord.changes.notify());
      return lost.length > 0;
    });
    expect(lost).toEqual(['Discord does not accept this token any more: check DISCORD_TOKEN']);
    expect(discord.gateway.identifies).toBe(2);
  });

  test('begins a new session when the old one is lost (op 9)', async () => {
    discord.gateway.invalidate();
    await discord.changes.until(
      'the new session',
      () => discord.gateway.identifies === 2 && discord.gateway.connected,
      15_000,
    );
    await answers();
  });

  test.each([
    [4004, 'Discord does not accept this token any more: check DISCORD_TOKEN'],
    [4014, 'Discord does not allow the intents that were asked for: check the application in the portal'],
  ])('for good (%i) is reported once, and not tried again', async (code, reason) => {
    discord.gateway.close(code);
    await discord.changes.until('the report', () => {
      if (lost.length === 0) setImmediate(() => discord.changes.notify());
      return lost.length > 0;
    });
    expect(lost).toEqual([reason]);
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 0 });
  });
});

describe('a token that was reset', () => {
  test('is reported once when the REST interface refuses it, and a token of an interaction that expired is not', async () => {
    const other = await new StandIn().start();
    other.inject({ path: /^\/applications\/@me$/, what: { status: 401 } });
    other.inject({ path: /commands$/, what: { status: 401 }, times: 2 });
    const told: string[] = [];
    const second = await runBot(other, newsroom(), { onLost: (reason) => told.push(reason) });
    await second.checked;
    expect(told).toEqual(['Discord does not accept this token any more: check DISCORD_TOKEN']);
    await second.stop();
    await other.stop();
    discord.inject({ path: /^\/interactions\//, what: { status: 401 } });
    expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('Something broke');
    expect(lost).toEqual([]);
  });
});

describe('a bot that is being stopped', () => {
  test('finishes what is in flight, tells newcomers so in private, and leaves', async () => {
    let letGo = (): void => {};
    const delay = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    discord.inject({ path: /^\/interactions\//, what: delay });
    const before = discord.calls.length;
    const asked = discord.command('ask', { question: 'What?' });
    await discord.changes.until('the answer on its way', () => discord.calls.length > before);
    const stopped = bot.stop();
    const late = await discord.command('ask', { question: 'And now?' }).answer();
    expect(late.private).toBe(true);
    expect(textOf(late)).toContain('is being restarted');
    expect(discord.gateway.connected).toBe(true);
    letGo();
    expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
    await stopped;
    await discord.changes.until('the farewell', () => !discord.gateway.connected);
    expect(lost).toEqual([]);
  });
});

describe('a bot that is being stopped while an answer hangs', () => {
  test('waits as long as it may, tells the one who asked, and leaves', async () => {
    const hangs = newsroom({ ask: () => new Promise(() => {}) });
    const other = await new StandIn().start();
    const second = await runBot(other, hangs, { patience: 30, deferAfter: 10 });
    const early = other.command('ask', { question: 'What?' });
    await early.callback(InteractionResponseType.DeferredChannelMessageWithSource);
    await second.stop();
    expect(textOf(await early.answer())).toContain('is being restarted');
    expect((await early.answer()).private).toBe(true);
    expect(other.gateway.connected).toBe(false);
    expect(other.refused).toEqual([]);
    await other.stop();
  });
});

describe('a login that Discord refuses', () => {
  test.each([
    [4004, 'Discord does not accept this token any more: check DISCORD_TOKEN'],
    [4014, 'Discord does not allow the intents that were asked for: check the application in the portal'],
  ])('with %i is put into words and not tried again', async (code, reason) => {
    const other = await new StandIn().start();
    other.gateway.refuseWith = code;
    const fault = await runBot(other).then(() => null, loginFault);
    expect(fault).toBe(reason);
    expect(other.gateway.identifies).toBe(1);
    await other.stop();
  });
});
