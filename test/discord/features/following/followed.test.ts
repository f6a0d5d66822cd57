import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { soleCoverage } from '../../../../src/coverages/host.ts';
import { createBotContext } from '../../../../src/discord/botcontext.ts';
import { ChannelFollows, MOST_IN_CHANNEL } from '../../../../src/following/channelfollows.ts';
import { type LiveLibrary, openLiveLibrary } from '../../../../src/library/livelibrary.ts';
import { openFollows } from '../../../../src/store/follows.ts';
import { type RunningBot, runBot, runEndpoint } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { newsroom } from '../../../support/discord/library.ts';
import { bob, channelId } from '../../../support/discord/people.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const OLD = 'The harbour was closed on Monday after a storm tore two boats from their moorings.';
const NEW = 'Harbour master Ina Holt said the harbour was closed because a sunken barge blocks the channel.';
const QUESTION = 'Why was the harbour closed?';

const { ManageChannels, SendMessages, ViewChannel, SendMessagesInThreads } = PermissionFlagsBits;
const manager = { permissions: ManageChannels, botPermissions: ViewChannel | SendMessages };

/** A running bot, its articles and what is followed. */
interface Stage {
  readonly discord: StandIn;
  readonly bot: RunningBot;
  readonly live: LiveLibrary;
  readonly follows: ChannelFollows;
  /** An article comes, and is read. */
  publish(name: string, text: string): Promise<void>;
  /** The digest that is posted next. */
  digest(number: number): Promise<Message>;
}

async function onStage(play: (stage: Stage) => Promise<void>, run: typeof runBot = runBot): Promise<void> {
  const folder = await temporaryFolder({ 'harbour.txt': OLD });
  const discord = await new StandIn().start();
  const live = await openLiveLibrary(folder);
  const file = await openFollows(join(await temporaryFolder(), 'follows.json'));
  const follows = new ChannelFollows(file);
  const botContext = createBotContext(soleCoverage(live), { follows });
  const bot = await run(discord, newsroom(), { botContext, tellEvery: 20 });
  try {
    await play({
      discord,
      bot,
      live,
      follows,
      async publish(name, text) {
        await writeFile(join(folder, name), text);
        await live.reload();
      },
      digest: (number) =>
        discord.changes.until(`digest ${number}`, () => [...discord.posted.values()][number - 1] ?? null),
    });
    expect(discord.refused).toEqual([]);
    expect(discord.pings).toEqual([]);
  } finally {
    await bot.stop();
    await discord.stop();
  }
}

const start = (discord: StandIn, options = {}, doing = {}) =>
  discord.command('follow start', { question: QUESTION, ...options }, { ...manager, ...doing }).answer();

describe('/follow', () => {
  test.each([
    ['over the gateway', runBot],
    ['over HTTP', runEndpoint as typeof runBot],
  ])('tells a channel what is new, word for word, with a button that ends it, %s', async (_, run) => {
    await onStage(async ({ discord, follows, publish, digest }) => {
      const word = await start(discord, { every: 'day', 'quiet-from': 3, 'quiet-to': 4, 'time-zone': 'Asia/Tokyo' });
      expect(word.private).toBe(true);
      expect(textOf(word)).toContain(
        `**${QUESTION}** · at most one post a day · silent from 3:00 to 4:00 (Asia\\/Tokyo)`,
      );
      // In the hour that is quiet there nothing would come.
      await start(discord);
      await publish('barge.txt', NEW);
      const message = await digest(1);
      expect(textOf(message)).toContain(`### ${QUESTION}`);
      expect(textOf(message)).toContain('because a sunken barge blocks the channel');
      expect(textOf(message)).not.toContain('moorings');
      const refused = await discord.press(message, { label: 'Stop following' }, { user: bob }).answer();
      expect(textOf(refused)).toContain('Only those who may manage this channel');
      expect(follows.inChannel(channelId, { name: null }).length).toBe(1);
      const ended = await discord.press(message, { label: 'Stop following' }, manager).answer();
      expect(textOf(ended)).toBe(`No longer followed here: **${QUESTION}**`);
      expect(ended.private).toBe(true);
      expect(follows.inChannel(channelId, { name: null })).toEqual([]);
      const again = await discord.press(message, { label: 'Stop following' }, manager).answer();
      expect(textOf(again)).toBe('That is not followed here.');
    }, run);
  });

  test('shows a few excerpts of many, and says how many more there are', async () => {
    await onStage(async ({ discord, publish, digest }) => {
      await start(discord);
      const reasons = ['fog', 'a strike', 'a fire', 'a whale', 'an oil spill', 'a collision', 'a mutiny', 'ice'];
      await publish(
        'many.txt',
        reasons
          .map((why, i) => `Official number ${i} said the harbour was closed because of ${why} near pier ${i}.`)
          .join('\n\n'),
      );
      const text = textOf(await digest(1));
      expect(text.match(/^> /gm)?.length).toBe(5);
      expect(text).toMatch(/^and \d more excerpts: `\/ask`$/m);
    });
  });

  test('lists what a channel follows, and stops one by its number', async () => {
    await onStage(async ({ discord }) => {
      const list = async () => textOf(await discord.command('follow list', {}, manager).answer());
      expect(await list()).toBe('Nothing is followed in this channel.');
      await start(discord, { question: 'Ina Holt' });
      await start(discord, { question: 'the *lighthouse*' });
      expect(await list()).toMatch(/1\. \*\*Ina Holt\*\*[\s\S]*2\. \*\*the \\\*lighthouse\\\*\*\*/);
      const stop = (number: number) => discord.command('follow stop', { number }, manager).answer();
      expect(textOf(await stop(3))).toBe('That is not followed here.');
      expect(textOf(await stop(1))).toBe('No longer followed here: **Ina Holt**');
      expect(await list()).not.toContain('Ina');
      const elsewhere = { ...manager, channelId: '100000000000000044' };
      expect(textOf(await discord.command('follow list', {}, elsewhere).answer())).toContain('Nothing');
    });
  });

  test('is for those who manage the channel, in a server, where the bot may post', async () => {
    await onStage(async ({ discord, follows }) => {
      const said = async (doing: object, options = {}) => textOf(await start(discord, options, doing));
      for (const doing of [{ permissions: 0n }, { permissions: 0n, moderates: true }, { place: 'dm' }]) {
        expect(await said(doing)).toContain('Only those who may manage this channel');
      }
      for (const botPermissions of [0n, SendMessages, ViewChannel]) {
        expect(await said({ botPermissions })).toContain('I may not post in this channel');
      }
      const thread = { threadOf: '100000000000000055' };
      expect(await said(thread)).toContain('I may not post in this channel');
      expect(follows.file.state.follows).toEqual([]);
      expect(await said({ ...thread, botPermissions: ViewChannel | SendMessagesInThreads })).toContain('Followed here');
      const all = { permissions: PermissionFlagsBits.Administrator, botPermissions: PermissionFlagsBits.Administrator };
      expect(await said(all, { question: 'Ina Holt' })).toContain('Followed here');
    });
  });

  test('takes no greeting, no time zone that is none, no half of quiet hours, and no more than ten', async () => {
    await onStage(async ({ discord }) => {
      const said = async (options: object) => textOf(await start(discord, options));
      expect(await said({ question: 'hello' })).toContain('Hello');
      expect(await said({ question: '???' })).toContain('There is no question');
      expect(await said({ 'time-zone': 'Mars/*Base*' })).toContain('“Mars\\/\\*Base\\*” is not a time zone');
      expect(await said({ 'quiet-from': 3 })).toContain('two different hours');
      expect(await said({ 'quiet-from': 3, 'quiet-to': 3 })).toContain('two different hours');
      for (let i = 0; i < MOST_IN_CHANNEL; i += 1)
        expect(await said({ question: `Who is Number ${i}?` })).toContain('now on');
      expect(await said({ question: 'Who is Ina Holt?' })).toContain('as much as a channel can');
    });
  });

  test('ends with one line of the log where the bot may no longer post', async () => {
    await onStage(async ({ discord, bot, follows, publish }) => {
      await start(discord);
      discord.closed.set(channelId, 50_001);
      await publish('barge.txt', NEW);
      await discord.changes.until('the end', () =>
        bot.logged.some(({ msg }) => String(msg).startsWith('A follow has ended: the bot cannot post in its channel')),
      );
      expect(follows.file.state).toEqual({ follows: [], known: {} });
      expect(discord.posted.size).toBe(0);
    });
  });

  test('says so where the operator has not switched it on', async () => {
    const discord = await new StandIn().start();
    const bot = await runBot(discord);
    try {
      expect(textOf(await start(discord))).toContain('Nothing can be followed here');
    } finally {
      await bot.stop();
      await discord.stop();
    }
  });
});
