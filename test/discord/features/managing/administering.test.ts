import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { soleCoverage } from '../../../../src/coverages/host.ts';
import { createBotContext } from '../../../../src/discord/botcontext.ts';
import { openLiveLibrary } from '../../../../src/library/livelibrary.ts';
import { holdingsOf, withdraw } from '../../../../src/store/withdraw.ts';
import { botContextOf, configFor, runBot } from '../../../support/discord/bot.ts';
import { textOf } from '../../../support/discord/interaction.ts';
import { newsroom } from '../../../support/discord/library.ts';
import { alice, bob } from '../../../support/discord/people.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const harbour = 'The harbour was closed on Monday after a storm tore two boats from their moorings.';
const bakery = 'The bakery on Mill Street opened its doors again after a fire that nobody could explain.';

/** A bot over a folder of articles, with alice as its operator. */
async function overFolder(files: Record<string, string>, play: (discord: StandIn, folder: string) => Promise<void>) {
  const folder = await temporaryFolder(files);
  const discord = await new StandIn().start();
  const botContext = createBotContext(soleCoverage(await openLiveLibrary(folder)), { operators: [alice.id] });
  const bot = await runBot(discord, newsroom(), { botContext });
  try {
    await play(discord, folder);
    expect(discord.refused).toEqual([]);
  } finally {
    await bot.stop();
    await discord.stop();
  }
}

describe('/admin reload', () => {
  test('shows what was added, changed and removed, and answers from the new articles at once', async () => {
    await overFolder({ 'harbour.txt': harbour, 'bakery.txt': bakery }, async (discord, folder) => {
      const before = await discord.command('ask', { question: 'When was the library painted?' }).answer();
      expect(before.private).toBe(true);
      await writeFile(join(folder, 'library.txt'), 'The library was painted green in May by the pupils of the school.');
      await writeFile(join(folder, 'harbour.txt'), `${harbour} It opened again on Friday.`);
      const word = await discord.command('admin reload').answer();
      expect(word.private).toBe(true);
      expect(textOf(word)).toContain('**Added:** library');
      expect(textOf(word)).toContain('**Changed:** harbour');
      const after = await discord.command('ask', { question: 'When was the library painted?' }).answer();
      expect(textOf(after)).toContain('green in May');
      expect(textOf(await discord.command('admin reload').answer())).toContain('nothing has changed');
    });
  });

  test('forgets an article that was taken out: neither an answer nor the controls of an old one show it again', async () => {
    await overFolder({ 'harbour.txt': harbour, 'bakery.txt': bakery }, async (discord, folder) => {
      const asked = { question: 'Why was the harbour closed?', private: true };
      const before = await discord.command('ask', asked).answer();
      expect(textOf(before)).toContain('moorings');
      const holdings = await holdingsOf(folder);
      await withdraw(
        folder,
        holdings.filter(({ id }) => id === 'harbour'),
      );
      expect(textOf(await discord.command('admin reload').answer())).toContain('**Removed:** harbour');
      const again = await discord.command('ask', { question: 'Why was the harbour closed?' }).answer();
      expect(textOf(again)).not.toContain('moorings');
      for (const control of [{ label: 'Share' }, '1. '] as const) {
        const pressed = typeof control === 'string' ? discord.choose(before, control) : discord.press(before, control);
        const word = textOf(await pressed.answer());
        expect(word).toContain('The articles have changed since this answer');
        expect(word).not.toContain('moorings');
      }
    });
  });

  test('keeps the articles from before when the new ones cannot be read, and says why', async () => {
    await overFolder({ 'harbour.txt': harbour }, async (discord, folder) => {
      await writeFile(join(folder, 'articles.json'), '{ broken');
      const word = textOf(await discord.command('admin reload').answer());
      expect(word).toContain('the ones from before are still in use');
      expect(word).toContain('articles.json');
      const answer = await discord.command('ask', { question: 'Why was the harbour closed?' }).answer();
      expect(textOf(answer)).toContain('storm');
    });
  });

  test('picks up what was added to the synonyms', async () => {
    await overFolder({ 'bakery.txt': bakery, 'harbour.txt': harbour }, async (discord, folder) => {
      const ask = () => discord.command('ask', { question: 'What happened to the patisserie?' }).answer();
      expect((await ask()).private).toBe(true);
      await writeFile(join(folder, 'synonyms.solr'), 'patisserie, bakery\n');
      expect(textOf(await discord.command('admin reload').answer())).toContain('**Words:** synonyms.solr');
      expect(textOf(await ask())).toContain('its doors again after a fire');
    });
  });

  test('picks up another dictionary, and keeps the words from before when the new ones cannot be read', async () => {
    await overFolder({ 'bakery.txt': bakery, 'harbour.txt': harbour }, async (discord, folder) => {
      await writeFile(join(folder, 'dictionary.solr'), 'hafen => harbour\n');
      expect(textOf(await discord.command('admin reload').answer())).toContain('**Words:** dictionary.solr');
      await writeFile(join(folder, 'synonyms.solr'), 'alone\n');
      const word = textOf(await discord.command('admin reload').answer());
      expect(word).toContain('the ones from before are still in use');
      expect(word).toContain('line 1');
    });
  });
});

describe('/admin stats', () => {
  test('counts what was answered, and nobody’s words', async () => {
    await overFolder({ 'harbour.txt': harbour }, async (discord) => {
      await discord.command('ask', { question: 'Why was the harbour closed?' }).answer();
      const word = await discord.command('admin stats').answer();
      expect(word.private).toBe(true);
      expect(textOf(word)).toMatch(/\*\*Started:\*\* <t:\d+:R>/);
      expect(textOf(word)).toContain('**Index:** 1 article, ');
      expect(textOf(word)).toContain('**Answered:** ask 1');
      expect(textOf(word)).not.toContain('harbour');
    });
  });

  test.each([
    [{ read: 12, all: 40 }, '**Read:** 12 of 40 passages'],
    [{ read: 40, all: 40 }, '**Read:** 40 of 40 passages'],
    [null, '**Read:** none; words alone answer'],
  ])('says how many passages have been read: %j', async (reading, said) => {
    const discord = await new StandIn().start();
    const library = newsroom({ reading: () => reading });
    const botContext = botContextOf(library, { operators: new Set([alice.id]) });
    const bot = await runBot(discord, library, { botContext });
    expect(textOf(await discord.command('admin stats').answer())).toContain(said);
    expect(await botContext.metrics.registry.metrics()).toContain(
      `pullquote_index_read_passages ${reading?.read ?? 0}\n`,
    );
    await bot.stop();
    await discord.stop();
  });
});

describe('/admin', () => {
  test('is refused to anybody who does not run the bot, and outside servers', async () => {
    const discord = await new StandIn().start();
    const bot = await runBot(discord, newsroom(), {
      botContext: botContextOf(newsroom(), { operators: new Set([alice.id]) }),
    });
    for (const doing of [{ user: bob }, { user: bob, moderates: true }, { place: 'dm' as const }]) {
      const word = await discord.command('admin reload', {}, doing).answer();
      expect(word.private).toBe(true);
      expect(textOf(word)).toContain('Only those who run this bot');
    }
    await bot.stop();
    await discord.stop();
  });

  test.each([
    ['owner', { owner: bob }],
    ['team', { owner: bob, team: team(bob.id) }],
  ])('may be used by the application’s %s, whom Discord names', async (_, facts) => {
    const discord = await new StandIn().start();
    discord.about = facts;
    const bot = await runBot(discord, newsroom(), { config: configFor(discord) });
    await bot.checked;
    expect(textOf(await discord.command('admin stats', {}, { user: bob }).answer())).toContain('### Since the start');
    await bot.stop();
    await discord.stop();
  });
});

function team(userId: string) {
  const member = { membership_state: 2, permissions: [], role: 'admin', team_id: '1', user: { ...bob, id: userId } };
  return { id: '1', icon: null, name: 'Desk', owner_user_id: '100000000000000099', members: [member] };
}
