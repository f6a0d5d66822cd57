import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFor, type RunningBot, runBot } from '../../support/discord/bot.ts';
import { textOf } from '../../support/discord/interaction.ts';
import { newsroom } from '../../support/discord/library.ts';
import { bob } from '../../support/discord/people.ts';
import { StandIn } from '../../support/discord/stand-in.ts';

let discord: StandIn;
let bot: RunningBot;

beforeAll(async () => {
  discord = await new StandIn().start();
  const config = { ...configFor(discord), pace: { perUser: 2, perServer: 3 } };
  bot = await runBot(discord, newsroom(), { config });
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  expect(discord.refused).toEqual([]);
});

const asking = async (doing = {}) => await discord.command('ask', { question: 'What happened?' }, doing).answer();

describe('somebody who asks more than the operator allows', () => {
  test('is told when to try again, privately; then the server; others go on elsewhere', async () => {
    await asking();
    await asking();
    const tooSoon = await asking();
    expect(tooSoon.private).toBe(true);
    const seconds = Number(/Try again <t:(\d+):R>/.exec(textOf(tooSoon))?.[1]);
    expect(seconds).toBeGreaterThan(Date.now() / 1_000);
    expect(seconds).toBeLessThanOrEqual(Date.now() / 1_000 + 61);
    // The refusal did not count against the server: bob has its third request, and it has no fourth.
    expect(textOf(await asking({ user: bob }))).toContain('### What happened?');
    expect(textOf(await asking({ user: bob }))).toContain('Try again');
    expect((await discord.type('ask', 'outlet', 'x', { user: bob }).suggestions()).length).toBeGreaterThanOrEqual(0);
  });
});
