import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/all.ts';
import { registerAs } from '../../../src/discord/registering/registering.ts';
import { type BotConfig, ConfigError } from '../../../src/settings/config.ts';
import { configFor, runBot } from '../../support/discord/bot.ts';
import { application, guild } from '../../support/discord/people.ts';
import { StandIn } from '../../support/discord/stand-in.ts';

const invite = `Invite: https://discord.com/oauth2/authorize?client_id=${application.id}&scope=bot+applications.commands&permissions=0`;

let discord: StandIn;

/** What the operator gets to read. */
async function register(args: readonly string[], settings: Partial<BotConfig> = {}): Promise<string[]> {
  const lines: string[] = [];
  await registerAs(args, { ...configFor(discord), ...settings }, commands, (line) => lines.push(line));
  return lines;
}

const known = commands.map(({ definition }) => definition.name);
const names = (guildId: string) => discord.commands.get(guildId)?.map(({ name }) => name);
const writes = () => discord.calls.filter(({ method }) => method !== 'GET');

beforeEach(async () => {
  discord = await new StandIn().start();
});
afterEach(async () => {
  await discord.stop();
  expect(discord.refused).toEqual([]);
});

describe('registering', () => {
  test('invites the bot with the permissions that it needs to post where something can be followed', async () => {
    const [line] = await register(['--global', '--dry-run'], { follows: 'follows.json' });
    expect(line).toMatch(/&permissions=274877910016$/);
  });

  test('registers everywhere, says the difference and the invite link, and then has nothing to do', async () => {
    expect(await register(['--global'])).toEqual([
      invite,
      'Commands everywhere:',
      ...known.map((name) => `  + ${name} (new)`),
      'Registered.',
    ]);
    expect(names('')).toEqual(known);
    expect(await register(['--global'])).toEqual([invite, 'Commands everywhere:', '  no difference', 'Nothing to do.']);
    expect(writes()).toHaveLength(1);
  });

  test.each([
    ['given', ['--guild', guild.id], {}],
    ['given with =', [`--guild=${guild.id}`], {}],
    ['set', ['--guild'], { guildId: guild.id }],
    ['set, when nothing is said', [], { guildId: guild.id }],
  ])('registers in one server that is %s, where Discord keeps no contexts', async (_, args, settings) => {
    await register(args, settings);
    expect(names(guild.id)).toEqual(known);
    expect(names('')).toBeUndefined();
    expect(await register(args, settings)).toContain('Nothing to do.');
  });

  test('only shows the difference in a dry run', async () => {
    discord.commands.set('', [{ name: 'old', type: 1 }]);
    const said = [...known.map((name) => `  + ${name} (new)`), '  - old (removed)', 'Dry run: nothing was changed.'];
    expect(await register(['--global', '--dry-run'])).toEqual([invite, 'Commands everywhere:', ...said]);
    expect(writes()).toEqual([]);
  });

  test('says which command differs', async () => {
    await register(['--global']);
    const changed = discord.commands.get('')?.map((one) => (one.name === 'ask' ? { ...one, description: 'Old' } : one));
    discord.commands.set('', changed ?? []);
    expect(await register(['--global'])).toEqual([invite, 'Commands everywhere:', '  ~ ask (changed)', 'Registered.']);
  });

  test('takes the commands away', async () => {
    await register(['--global']);
    expect(await register(['--clear'])).toContain('Cleared.');
    expect(names('')).toEqual([]);
  });

  test('does not ask Discord for the id of the application when it is set', async () => {
    await register(['--global', '--dry-run'], { clientId: application.id });
    expect(discord.calls.map(({ path }) => path)).toEqual([`/applications/${application.id}/commands`]);
  });

  test.each([
    [['--guild'], '--guild needs an ID, or DISCORD_GUILD_ID'],
    [['--guild', 'here'], '--guild must be an id of 17 to 20 digits, not here'],
    [['--guild', '--global'], '--guild and --global exclude each other'],
    [['everywhere'], 'Not understood: everywhere'],
    [['--everywhere'], "Unknown option '--everywhere'"],
  ])('refuses %j before anything is sent', async (args, line) => {
    const refused = await register(args).catch((err) => err);
    expect(refused).toBeInstanceOf(ConfigError);
    expect(refused.message).toContain(line);
    expect(discord.calls).toEqual([]);
  });
});

describe('the check at the start of the bot', () => {
  const warning = 'The registered commands are missing or differ: run "npm run register"';
  const warned = async (settings: Partial<BotConfig> = {}) => {
    const bot = await runBot(discord, undefined, { config: { ...configFor(discord), ...settings } });
    await bot.checked;
    await bot.stop();
    return bot.logged.find(({ msg }) => msg === warning);
  };

  test('warns when the commands are missing', async () => {
    expect(await warned()).toMatchObject({ level: 'warn', added: known });
  });

  test('warns when they differ', async () => {
    await register(['--global']);
    discord.commands.set(
      '',
      (discord.commands.get('') ?? []).map((one) => ({ ...one, description: 'Old' })),
    );
    expect(await warned()).toMatchObject({ changed: known });
  });

  test('is content with commands that are registered everywhere', async () => {
    await register(['--global']);
    expect(await warned()).toBeUndefined();
    expect(await warned({ guildId: guild.id })).toBeUndefined();
  });

  test('is content with commands that are registered in the server of DISCORD_GUILD_ID', async () => {
    await register(['--guild', guild.id]);
    expect(await warned({ guildId: guild.id })).toBeUndefined();
    expect(await warned()).toBeDefined();
  });

  test('does not keep the bot from starting when Discord does not tell', async () => {
    discord.inject({ path: /\/commands$/, times: 10, what: { status: 500 } });
    const bot = await runBot(discord);
    await bot.checked;
    expect(bot.logged.find(({ msg }) => msg === 'The registered commands could not be checked')).toBeDefined();
    await bot.stop();
  });
});
