import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loginFault } from '../../src/discord/bot.ts';
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
    await discord.bell.until('the cut', () => !discord.gateway.connected);
    const asked = discord.command('ask', { question: 'What?' });
    expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  test('is resumed when Discord asks for it (op 7)', async () => {
    discord.gateway.askToReconnect();
    await discord.bell.until('the resumption', () => discord.gateway.resumes === 1 && discord.gateway.connected);
    await answers();
    expect(discord.gateway.identifies).toBe(1);
  });

  test('begins a new session when the old one is lost (op 9)', async () => {
    discord.gateway.invalidate();
    await discord.bell.until(
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
    await discord.bell.until('the report', () => {
      if (lost.length === 0) setImmediate(() => discord.bell.ring());
      return lost.length > 0;
    });
    expect(lost).toEqual([reason]);
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 0 });
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
    await discord.bell.until('the answer on its way', () => discord.calls.length > before);
    const stopped = bot.stop();
    const late = await discord.command('ask', { question: 'And now?' }).answer();
    expect(late.private).toBe(true);
    expect(textOf(late)).toContain('is being restarted');
    expect(discord.gateway.connected).toBe(true);
    letGo();
    expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
    await stopped;
    await discord.bell.until('the farewell', () => !discord.gateway.connected);
    expect(lost).toEqual([]);
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
