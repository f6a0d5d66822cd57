import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHost } from '../../../../src/bin/openhost.ts';
import type { CoverageHost } from '../../../../src/coverages/host.ts';
import { type CoverageAssignment, createBotContext } from '../../../../src/discord/botcontext.ts';
import { en } from '../../../../src/discord/words/en.ts';
import { createLog } from '../../../../src/settings/log.ts';
import { configFor, type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { alice, bob, channelId, otherGuild } from '../../../support/discord/people.ts';
import { type Doing, StandIn } from '../../../support/discord/stand-in.ts';
import { newsPage, story } from '../../../support/pages.ts';

const carol = { ...bob, id: '100000000000000013', username: 'carol' };
const secondChannel = '100000000000000044';
const page = newsPage('<meta property="og:site_name" content="The Planet">');

let discord: StandIn;
let bot: RunningBot;
let host: CoverageHost;
let folder: string;
let assignments: CoverageAssignment[];

/** Starts the bot with this file of coverages. */
async function begin(file: string): Promise<void> {
  await writeFile(join(folder, 'coverages.yaml'), file);
  const config = { ...configFor(discord), coverages: { path: join(folder, 'coverages.yaml'), mostPassages: 10_000 } };
  host = await openHost(config, { note: () => {} }, createLog('silent', []));
  const botContext = createBotContext(host, {
    operators: [alice.id],
    fetchAttachment: async () => Buffer.from(page),
    onAssigned: (assignment) => assignments.push(assignment),
  });
  bot = await runBot(discord, undefined, { botContext });
}

const bridge = `  bridge: { articles: bridge, editors: ["${carol.id}"], channels: ["${channelId}"] }\n`;
const managers = `created: { folder: made, managers: true }\ncoverages:\n${bridge}`;
const run = (words: string, options: Parameters<StandIn['command']>[1] = {}, doing: Doing = {}): Promise<Message> =>
  discord.command(`coverage ${words}`, options, { user: bob, manages: true, ...doing }).answer();
const said = async (words: string, options: Parameters<StandIn['command']>[1] = {}, doing: Doing = {}) =>
  textOf(await run(words, options, doing));
const ask = async (doing: Doing) =>
  textOf(await discord.command('ask', { question: 'Until when is the bridge closed?' }, doing).answer()).replaceAll(
    '**',
    '',
  );
const state = async () => JSON.parse(await readFile(join(folder, 'made', 'coverages.json'), 'utf8'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  assignments = [];
  await mkdir(join(folder, 'bridge'));
  await writeFile(
    join(folder, 'bridge', 'one.txt'),
    'The bridge\n\nThe bridge is closed until Sunday, the mayor said.\n',
  );
  discord = await new StandIn().start();
});
afterEach(async () => {
  expect(discord.refused).toEqual([]);
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  await bot.stop();
  await host.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a coverage that is made in Discord', () => {
  test('is created, assigned, filled and asked by who may manage the server', async () => {
    await begin(managers);
    const elsewhere = { channelId: secondChannel };
    expect(await ask(elsewhere)).toBe(en.noCoverage);
    const created = await run('create', { name: 'Spring Fair' }, elsewhere);
    expect(created.private).toBe(true);
    expect(textOf(created)).toBe(en.coverageCreated('spring-fair'));
    expect(await said('assign', { coverage: 'spring-fair', channel: { channel: secondChannel } }, elsewhere)).toBe(
      en.answersInChannel('spring-fair', `<#${secondChannel}>`),
    );
    expect(await ask(elsewhere)).toBe(en.noArticles);
    const file = { filename: 'story.html', size: page.length, url: 'https://cdn.discordapp.com/story.html' };
    const shown = await run('add', { file }, elsewhere);
    const added = await discord.press(shown, { label: 'Add it' }, { user: bob, manages: true, ...elsewhere }).answer();
    expect(textOf(added)).toMatch(/^Added: /);
    expect(await ask(elsewhere)).toContain(story[0] as string);
    expect(await ask({})).toContain('The bridge is closed until Sunday');
    expect(await said('list')).toContain(`**spring-fair**: <#${secondChannel}>`);
    expect(assignments).toEqual([
      { what: 'created', coverage: 'spring-fair', place: null, by: bob.id },
      { what: 'assigned', coverage: 'spring-fair', place: secondChannel, by: bob.id },
    ]);
    expect(await readFile(join(folder, 'coverages.yaml'), 'utf8')).toBe(managers);
  });

  test('answers in the whole server where no channel has another, and no longer once it is taken away', async () => {
    await begin(managers);
    await run('create', { name: 'fair' });
    expect(await said('assign', { coverage: 'fair' })).toBe(en.answersInServer('fair'));
    expect(await ask({ channelId: secondChannel })).toBe(en.noArticles);
    expect(await ask({})).toContain('The bridge is closed until Sunday');
    expect(await said('assign', { coverage: '-' })).toBe(en.serverFreed);
    expect(await ask({ channelId: secondChannel })).toBe(en.noCoverage);
    expect(await state()).toMatchObject({ servers: {}, channels: {} });
  });

  test('is taken back with a press, and so is where it answers', async () => {
    await begin(managers);
    const doing = { user: bob, manages: true };
    const created = await run('create', { name: 'fair' });
    const assigned = await run('assign', { coverage: 'fair' });
    expect(textOf(await discord.press(assigned, { label: en.undo }, doing).answer())).toBe(
      en.editUndone(en.thisServer),
    );
    expect(await ask({ channelId: secondChannel })).toBe(en.noCoverage);
    expect(textOf(await discord.press(created, { label: en.undo }, { user: carol }).answer())).toBe(en.creatorsOnly);
    expect(textOf(await discord.press(created, { label: en.undo }, doing).answer())).toBe(en.editUndone('fair'));
    expect(await state()).toEqual({ coverages: {}, servers: {}, channels: {} });
    expect(textOf(await discord.press(created, { customId: 'revert:1:0' }, doing).answer())).toBe(en.editGone);
  });

  test('leaves what the operator has decided as it is', async () => {
    await begin(managers);
    await run('create', { name: 'fair' });
    expect(await said('assign', { coverage: 'fair', channel: { channel: channelId } })).toBe(en.placeDecided);
    expect(await said('create', { name: 'bridge' })).toBe(en.coverageNameTaken('bridge'));
    expect(await said('create', { name: 'é' })).toBe(en.badCoverageName('é'));
  });

  test('is not seen from another server, nor by those who do not run it', async () => {
    await begin(managers);
    await run('create', { name: 'fair' });
    const away = { serverId: otherGuild.id, channelId: '100000000000000088', user: carol };
    expect(await said('list', {}, away)).not.toContain('fair');
    expect(await said('list', {}, { ...away, user: { ...bob, id: '100000000000000099' } })).toBe(en.coveragesNone);
    expect(await said('assign', { coverage: 'fair' }, away)).toBe(en.noCoverageCalled('fair'));
    const typed = discord.type('coverage assign', 'coverage', '', { ...away, manages: true });
    expect(await typed.suggestions()).toEqual([
      { name: 'bridge', value: 'bridge' },
      { name: en.noCoverageOfItsOwn, value: '-' },
    ]);
  });

  test('is for those whom the operator names, where managers of servers are not', async () => {
    await begin(`created: { folder: made, editors: ["${carol.id}"] }\ncoverages:\n${bridge}`);
    expect(await said('create', { name: 'fair' })).toBe(en.creatorsOnly);
    expect(await said('list')).toBe(en.creatorsOnly);
    expect(await said('create', { name: 'fair' }, { user: carol, manages: false })).toBe(en.coverageCreated('fair'));
    expect(await said('assign', { coverage: 'fair' }, { user: alice, manages: false })).toBe(
      en.answersInServer('fair'),
    );
    expect(await said('create', { name: 'quay' }, { user: alice, place: 'dm' })).toBe(en.creatorsOnly);
  });

  test('is none where the operator allows none', async () => {
    await begin(`coverages:\n${bridge}`);
    for (const words of ['create', 'assign', 'list']) {
      expect(await said(words, { name: 'fair', coverage: 'bridge' })).toBe(en.creationOff);
    }
    expect(await said('list', {}, { user: carol })).toContain(`**bridge**: <#${channelId}>`);
  });
});
