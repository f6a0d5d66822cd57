import { afterEach, beforeEach, expect, test } from 'vitest';
import { configFor, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { newsroom } from '../support/discord/library.ts';
import { guild, otherGuild } from '../support/discord/people.ts';
import { StandIn } from '../support/discord/stand-in.ts';

let discord: StandIn;

beforeEach(async () => {
  discord = await new StandIn().start();
});
afterEach(async () => {
  expect(discord.refused).toEqual([]);
  await discord.stop();
});

/** Somebody in either server asks, turns the page, and is answered. */
async function servesBoth(): Promise<void> {
  for (const { id: serverId } of [guild, otherGuild]) {
    const answer = await discord.command('ask', { question: 'What?' }, { serverId }).answer();
    expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
    const turned = await discord.press(answer, { label: 'Next ▶' }, { serverId }).answer();
    expect(textOf(turned)).toContain('> The bridge opened on Friday.');
  }
}

test('as many shards as Discord recommends identify themselves, and answer what happens in their servers', async () => {
  discord.gateway.recommended = 2;
  const bot = await runBot(discord);
  expect(discord.gateway.shards.toSorted()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  await servesBoth();
  expect(bot.logged).toContainEqual(expect.objectContaining({ msg: 'Ready', shards: 2, guilds: 2 }));
  await bot.stop();
});

test('one shard serves all servers where Discord recommends no more', async () => {
  const bot = await runBot(discord);
  expect(discord.gateway.shards).toEqual([[0, 1]]);
  await servesBoth();
  await bot.stop();
});

test('a number of shards is kept to, whatever Discord recommends', async () => {
  const bot = await runBot(discord, newsroom(), { config: { ...configFor(discord), shards: 2 } });
  expect(discord.gateway.shards).toHaveLength(2);
  await servesBoth();
  await bot.stop();
});

test('a shard that is cut off resumes while the other goes on answering', async () => {
  discord.gateway.recommended = 2;
  const bot = await runBot(discord);
  discord.gateway.drop(1);
  const asked = discord.command('ask', { question: 'What?' }, { serverId: otherGuild.id });
  await servesBoth();
  expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
  expect(discord.gateway).toMatchObject({ identifies: 2, resumes: 1 });
  await bot.stop();
});
