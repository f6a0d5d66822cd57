import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withDiscord } from '../support/discord/child.ts';
import { textOf } from '../support/discord/interaction.ts';
import { guild, otherGuild } from '../support/discord/people.ts';
import { anyFollow } from '../support/follow.ts';

const main = 'src/bin/main.ts';

/** A folder of these files, taken away again afterwards. */
async function withFolder(files: Record<string, string | Buffer>, use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A file of one article. */
const articlesOf = (body: string): string => JSON.stringify([{ title: 'News', source: 'The Globe', body }]);

describe.concurrent('the bot in a process of its own, with the articles', () => {
  test('starts, warns that no command is registered, answers, and leaves on SIGTERM with code 0', () =>
    withDiscord(async ({ discord, run }) => {
      const bot = run(main);
      await bot.says('"Ready"');
      await bot.says('run \\"npm run register\\"');
      const answer = await discord.command('ask', { question: 'how did the gunman die?' }).answer();
      expect(textOf(answer)).toMatch(/^> /m);
      expect(textOf(answer)).toContain('Word for word; bold is ours.');
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
      expect(bot.errors).toBe('');
      for (const line of bot.output.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
      expect(bot.output).not.toContain('gunman');
    }));

  test('finishes an answer that is under way when SIGTERM comes', () =>
    withDiscord(async ({ discord, run }) => {
      const bot = run(main);
      await bot.says('"Ready"');
      let letGo = (): void => {};
      const delay = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      discord.inject({ path: /^\/interactions\//, what: delay });
      const asked = discord.command('ask', { question: 'how did the gunman die?' });
      await discord.changes.until('the answer on its way', () =>
        discord.calls.some(({ path }) => path.startsWith('/interactions/')),
      );
      bot.kill('SIGTERM');
      await bot.says('"Stopping"');
      expect(asked.callbacks).toEqual([]);
      expect(discord.gateway.connected).toBe(true);
      letGo();
      expect(textOf(await asked.answer())).toMatch(/^> /m);
      expect(await bot.exit).toBe(0);
      await discord.changes.until('the farewell', () => !discord.gateway.connected);
    }));

  test('names an article that is refused in the log, and serves the rest', () =>
    withFolder({ 'good.txt': 'The bridge opened.\n', 'bad.txt': Buffer.from([0xff, 0xfe, 0x00]) }, (folder) =>
      withDiscord(async ({ discord, run }) => {
        const bot = run(main, [], { CORPUS: folder });
        await bot.says('"Ready"');
        expect(bot.output).toContain('"file":"bad.txt"');
        expect(textOf(await discord.command('sources').answer())).toContain('1 file was refused');
      }),
    ));
});

test('the bot has several coverages, takes up another file of them, and keeps those it has where that cannot be understood', () =>
  withFolder({ 'bridge.json': articlesOf('The bridge opened on Friday, the mayor said.') }, async (folder) => {
    await writeFile(join(folder, 'harbour.json'), articlesOf('The harbour opened on Monday, the mayor said.'));
    const path = join(folder, 'coverages.yaml');
    const coverages = (bridge: string, harbour: string): Promise<void> =>
      writeFile(
        path,
        `coverages:\n  bridge: { articles: bridge.json, servers: ["${bridge}"] }\n  harbour: { articles: harbour.json, servers: ["${harbour}"] }\n`,
      );
    await coverages(guild.id, otherGuild.id);
    await withDiscord(async ({ discord, run }) => {
      const bot = run(main, [], { COVERAGES: path });
      await bot.says('"Ready"');
      const ask = async (serverId: string) => {
        const answer = await discord.command('ask', { question: 'When did it open?' }, { serverId }).answer();
        return textOf(answer).replaceAll('**', '');
      };
      expect(await ask(guild.id)).toContain('The bridge opened on Friday');
      expect(await ask(otherGuild.id)).toContain('The harbour opened on Monday');
      await coverages(otherGuild.id, guild.id);
      await bot.says('"Read the coverages again"');
      expect(await ask(guild.id)).toContain('The harbour opened on Monday');
      await writeFile(path, 'coverages: [');
      await bot.says('The coverages from before stay in use');
      expect(await ask(guild.id)).toContain('The harbour opened on Monday');
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
      expect(bot.errors).toBe('');
    });
  }));

test('the bot looks at its feeds, says in one line which it could not have, and goes on answering', () =>
  withFolder({ 'good.txt': 'The bridge opened on Friday, the mayor said.\n' }, (folder) =>
    withDiscord(async ({ discord, run }) => {
      const bot = run(main, [], { CORPUS: folder, FEEDS: 'http://127.0.0.1/feed, http://[::1]/feed' });
      await bot.says('"fault":"http://[::1]/feed: is a loopback address"');
      expect(bot.output).toContain('"fault":"http://127.0.0.1/feed: is a loopback address"');
      const answer = await discord.command('ask', { question: 'When did the bridge open?' }).answer();
      expect(textOf(answer).replaceAll('**', '')).toContain('on Friday, the mayor said');
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
    }),
  ));

describe.concurrent('a digest stands in its channel once', () => {
  const files = {
    'old.txt': 'The harbour was closed on Monday after a storm.\n',
    'new.txt': 'A sunken barge blocks the channel, so the harbour was closed, the pilot said.\n',
  };
  const follow = anyFollow({ question: 'Why was the harbour closed?', made: 1, read: 1 });
  const known = { '': { fingerprint: 'before', rounds: [['old']] } };
  const posting = { method: 'POST', path: /\/messages$/ };

  test.each([
    ['when the bot is killed before it has arrived', false],
    ['when the bot is killed after it has arrived', true],
  ])('%s, and started again', (_, arrives) =>
    withFolder(files, (folder) =>
      withDiscord(async ({ discord, run }) => {
        const path = join(folder, 'follows.json');
        await writeFile(path, JSON.stringify({ follows: [follow], known }));
        const settings = { CORPUS: folder, FOLLOWS: path, READER: 'off' };
        const posts = () => discord.calls.filter(({ path, method }) => posting.path.test(path) && method === 'POST');
        // What is lost was carried out; the client sends it again, and that hangs.
        if (arrives) discord.lose(posting);
        else discord.inject({ ...posting, what: 'hang' });
        const first = run(main, [], settings);
        await discord.changes.until('the first post', () => posts().length > 0);
        if (arrives) discord.inject({ ...posting, what: 'hang' });
        first.kill('SIGKILL');
        await first.exit;
        // The client may have been killed before it sent again.
        discord.calm();
        const before = posts().length;
        expect(discord.posted.size).toBe(arrives ? 1 : 0);
        const second = run(main, [], settings);
        await discord.changes.until('another post', () => posts().length > before && discord.posted.size > 0);
        await second.says('"Ready"');
        second.kill('SIGTERM');
        expect(await second.exit).toBe(0);
        const texts = [...discord.posted.values()].map(textOf);
        expect(texts).toEqual([expect.stringContaining('sunken barge')]);
        expect(texts[0]).not.toContain('storm');
        const [kept] = JSON.parse(await readFile(path, 'utf8')).follows;
        expect(kept).toMatchObject({ pending: null, read: 2, posted: [{ article: 'new' }] });
      }),
    ),
  );
});

describe.concurrent('a start that cannot be ends with code 1', () => {
  test('and a line for each fault of the file of coverages', () =>
    withFolder({ 'coverages.yaml': 'default: moon\ncoverages: { a: { articles: a } }\n' }, (folder) =>
      withDiscord(async ({ run }) => {
        const path = join(folder, 'coverages.yaml');
        const bot = run(main, [], { COVERAGES: path });
        expect(await bot.exit).toBe(1);
        expect(bot.errors).toBe(`pullquote: ${path}: line 1: there is no coverage "moon"\n`);
      }),
    ));

  test('and one line for a file of follows that is none', () =>
    withFolder({ 'follows.json': '{' }, (folder) =>
      withDiscord(async ({ discord, run }) => {
        const bot = run(main, [], { FOLLOWS: join(folder, 'follows.json') });
        expect(await bot.exit).toBe(1);
        expect(bot.errors).toMatch(/^pullquote: FOLLOWS: .*follows\.json cannot be read as a file of follows .*\n$/);
        expect(discord.calls).toEqual([]);
      }),
    ));

  test('and one line for want of a token', () =>
    withDiscord(async ({ run }) => {
      const bot = run(main, [], { DISCORD_TOKEN: '' });
      expect(await bot.exit).toBe(1);
      expect(bot.errors).toBe(
        'pullquote: DISCORD_TOKEN is not set (DISCORD_TOKEN_FILE may name a file that holds it)\n',
      );
      expect(bot.output).toBe('');
    }));

  test('and a line for each of two wrong settings', () =>
    withDiscord(async ({ discord, run }) => {
      const bot = run(main, [], { DISCORD_GUILD_ID: 'here', LOG_LEVEL: 'loud' });
      expect(await bot.exit).toBe(1);
      expect(bot.errors.trim().split('\n')).toEqual([
        'pullquote: DISCORD_GUILD_ID must be an id of 17 to 20 digits',
        'pullquote: LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
      ]);
      expect(discord.calls).toEqual([]);
    }));

  test('and one line for a wrong token, which is not tried twice and not printed', () =>
    withDiscord(async ({ discord, run }) => {
      const wrong = discord.token.replace('GtestT', 'Gwrong');
      const bot = run(main, [], { DISCORD_TOKEN: wrong });
      expect(await bot.exit).toBe(1);
      expect(bot.errors).toBe('pullquote: Discord does not know this token: check DISCORD_TOKEN\n');
      expect(bot.output).not.toContain(wrong);
      expect(discord.gateway.identifies).toBe(0);
      expect(discord.calls.filter(({ path }) => path === '/gateway/bot')).toHaveLength(1);
    }));

  test('and one line for intents that Discord does not allow, without a second try', () =>
    withDiscord(async ({ discord, run }) => {
      discord.gateway.refuseWith = 4014;
      const bot = run(main);
      expect(await bot.exit).toBe(1);
      expect(bot.errors).toBe(
        'pullquote: Discord does not allow the intents that were asked for: check the application in the portal\n',
      );
      expect(discord.gateway.identifies).toBe(1);
    }));

  test('and one line when a running connection is closed for good', () =>
    withDiscord(async ({ discord, run }) => {
      const bot = run(main);
      await bot.says('"Ready"');
      discord.gateway.close(4004);
      expect(await bot.exit).toBe(1);
      expect(bot.errors).toBe('pullquote: Discord does not accept this token any more: check DISCORD_TOKEN\n');
      expect(discord.gateway.identifies).toBe(1);
    }));

  test('and one line for a port of health that is taken, before any login', () =>
    withDiscord(async ({ discord, run }) => {
      const bot = run(main, [], { HEALTH_PORT: new URL(discord.api).port });
      expect(await bot.exit).toBe(1);
      expect(bot.errors).toMatch(/^pullquote: HEALTH_PORT cannot be listened on: .*EADDRINUSE.*\n$/);
      expect(discord.calls).toEqual([]);
    }));

  test('and one line for Discord being out of reach', () =>
    withDiscord(async ({ run }) => {
      const bot = run(main, [], { DISCORD_API_BASE: 'http://127.0.0.1:9/api' });
      expect(await bot.exit).toBe(1);
      expect(bot.errors).toMatch(/^pullquote: Discord cannot be reached or refused the login: .*\n$/);
    }));

  test('and one line naming file and fault for articles that are not there, before any login', () =>
    withFolder({}, (folder) =>
      withDiscord(async ({ discord, run }) => {
        const bot = run(main, [], { CORPUS: join(folder, 'none') });
        expect(await bot.exit).toBe(1);
        expect(bot.errors).toMatch(/^pullquote: .*none.*\n$/);
        expect(discord.calls).toEqual([]);
      }),
    ));

  test('and one line naming file and fault for facts that cannot be read', () =>
    withFolder({ 'a.txt': 'A line.\n', 'articles.json': '{"articles": [' }, (folder) =>
      withDiscord(async ({ discord, run }) => {
        const bot = run(main, [], { CORPUS: folder });
        expect(await bot.exit).toBe(1);
        expect(bot.errors).toMatch(/^pullquote: .*articles\.json.*\n$/);
        expect(discord.calls).toEqual([]);
      }),
    ));
});
