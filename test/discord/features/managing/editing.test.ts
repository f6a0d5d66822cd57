import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plan } from '../../../../src/adding/plan.ts';
import { soleCoverage } from '../../../../src/coverages/host.ts';
import { type ArticleEdit, createBotContext } from '../../../../src/discord/botcontext.ts';
import { en } from '../../../../src/discord/words/en.ts';
import { openLiveLibrary } from '../../../../src/library/livelibrary.ts';
import { heldIn } from '../../../../src/store/keep.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { alice, bob } from '../../../support/discord/people.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';
import { newsPage, story } from '../../../support/pages.ts';

const page = newsPage(
  '<meta property="og:site_name" content="The Planet"><meta property="article:published_time" content="2023-11-06T10:00:00Z">',
);
const file = { filename: 'story.html', size: page.length, url: 'https://cdn.discordapp.com/story.html' };

let discord: StandIn;
let bot: RunningBot;
let folder: string;
let edits: ArticleEdit[];
/** What stands at every address; null for nothing. */
let atAddress: string | null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  await writeFile(join(folder, 'fair.txt'), 'The fair\n\nThe fair opens on Sunday, the mayor said.\n');
  [edits, atAddress] = [[], page];
  discord = await new StandIn().start();
  const liveLibrary = await openLiveLibrary(folder);
  const botContext = createBotContext(soleCoverage(liveLibrary, folder), {
    operators: [alice.id],
    fetchAttachment: async () => Buffer.from(page),
    onEdited: (edit) => edits.push(edit),
    readAddress: async (address) => {
      if (atAddress === null) return { drafts: [], declined: [{ source: address, reason: 'answers 404' }], notes: [] };
      const { readDocument } = await import('../../../../src/adding/document.ts');
      const bytes = Buffer.from(atAddress);
      const read = readDocument({ source: address, url: address, type: 'text/html', charset: null, bytes });
      if (!('text' in read)) throw new Error('the page is an article');
      return { drafts: [read], declined: [], notes: [] };
    },
  });
  bot = await runBot(discord, liveLibrary.library, { botContext });
});
afterEach(async () => {
  expect(discord.refused).toEqual([]);
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

const add = (options: Parameters<StandIn['command']>[1], user = alice): Promise<Message> =>
  discord.command('coverage add', options, { user }).answer();
const address = 'https://planet.example/bridge';
const files = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
const ask = async (question: string) =>
  textOf(await discord.command('ask', { question }).answer()).replaceAll('**', '');

describe('/coverage add', () => {
  test('shows what was understood of an address, and writes it only after a press', async () => {
    const shown = await add({ address });
    expect(shown.private).toBe(true);
    expect(textOf(shown)).toContain('Bridge to close until spring');
    expect(textOf(shown)).toContain('**Outlet:** The Planet');
    expect(textOf(shown)).toContain('**Published:** 6 November 2023');
    expect(await files()).toEqual(['fair.txt']);
    const done = await discord.press(shown, { label: 'Add it' }).answer();
    expect(textOf(done)).toMatch(/^Added: /);
    expect((await files()).length).toBe(2);
    expect(await ask('Until when is the bridge closed?')).toContain(story[0] as string);
    expect(edits).toEqual([{ coverage: null, what: 'added', articles: [expect.any(String)], by: alice.id }]);
  });

  test('takes it back again', async () => {
    const done = await discord.press(await add({ address }), { label: 'Add it' }).answer();
    const undone = await discord.press(done, { label: en.undo }).answer();
    expect(textOf(undone)).toMatch(/^Undone: /);
    expect(await files()).toEqual(['fair.txt']);
    expect(await ask('Until when is the bridge closed?')).not.toContain(story[0] as string);
    expect(edits.map(({ what }) => what)).toEqual(['added', 'undone']);
  });

  test('takes a file, and a fact as somebody states it instead', async () => {
    const shown = await add({ file });
    const pressed = discord.press(shown, { label: en.correctDraft });
    const form = await pressed.opened();
    const mended = await discord.submit(shown, form, { outlet: 'The Star', date: '2023-11-07' }).answer();
    expect(textOf(mended)).toContain('**Outlet:** The Star');
    expect(textOf(mended)).toContain('**Published:** 7 November 2023');
    await discord.press(mended, { label: 'Add it' }).answer();
    const { articles } = await heldIn(folder);
    expect(articles.map(({ facts }) => facts.outlet.value)).toContain('The Star');
  });

  test('takes a text that is pasted into a form', async () => {
    const shown = await add({});
    const form = await discord.press(shown, { label: en.pasteArticle }).opened();
    const text = `Bridge to close\n\n${story.join('\n\n')}`;
    const read = await discord.submit(shown, form, { text, outlet: 'The Star', headline: '', date: '' }).answer();
    expect(textOf(read)).toContain('**Outlet:** The Star');
    await discord.press(read, { label: 'Add it' }).answer();
    expect((await files()).length).toBe(2);
  });

  test('says that an article is there already, and offers nothing to press', async () => {
    await discord.press(await add({ address }), { label: 'Add it' }).answer();
    const again = await add({ address });
    expect(textOf(again)).toContain(en.draftStates.there);
    expect(() => discord.press(again, { label: 'Add it' })).toThrow();
  });

  test('says why nothing can be taken, and what is no address of the web', async () => {
    atAddress = null;
    expect(textOf(await add({ address }))).toContain('answers 404');
    for (const path of ['/etc/passwd', 'file:///etc/passwd', 'seeds']) {
      expect(textOf(await add({ address: path }))).toBe(en.notAnAddress);
    }
    expect(textOf(await add({ file: { ...file, filename: 'a.docx' } }))).toContain('cannot be read');
  });

  test('is for those who run the coverage, in servers, and so are its buttons', async () => {
    expect(textOf(await add({ address }, bob))).toBe(en.editorsOnly);
    const shown = await add({ address });
    const pressed = await discord.press(shown, { label: 'Add it' }, { user: bob }).answer();
    expect(textOf(pressed)).toBe(en.editorsOnly);
    expect(await files()).toEqual(['fair.txt']);
  });

  test.each(['admit:1:0', 'admit:1:ffffffffffffffff', 'undo:1:0', 'admit:1:x', 'admit:2:0'])(
    'takes %j, made by hand, for nothing that waits',
    async (customId) => {
      const shown = await add({ address });
      expect(textOf(await discord.press(shown, { customId }).answer())).toBe(en.editGone);
    },
  );

  test('does a thing once, however often its button is pressed', async () => {
    const shown = await add({ address });
    const customId = JSON.stringify(shown.components).match(/admit:1:[0-9a-f]+/)?.[0] ?? '';
    await discord.press(shown, { customId }).answer();
    expect(textOf(await discord.press(shown, { customId }).answer())).toBe(en.editGone);
    expect((await files()).length).toBe(2);
  });
});

describe('/coverage remove', () => {
  test('takes an article out by what is suggested, and brings it back as it was', async () => {
    await discord.press(await add({ address }), { label: 'Add it' }).answer();
    const before = await heldIn(folder);
    const suggested = await discord.type('coverage remove', 'article', 'bridge').suggestions();
    const article = suggested.find(({ name }) => name.startsWith('Bridge'))?.value ?? '';
    const removed = await discord.command('coverage remove', { article }).answer();
    expect(textOf(removed)).toBe(`Removed: ${article}.`);
    expect(await files()).toEqual(['fair.txt']);
    expect(await ask('Until when is the bridge closed?')).not.toContain(story[0] as string);
    await discord.press(removed, { label: en.undo }).answer();
    const after = await heldIn(folder);
    const plain = ({ articles }: typeof before) => articles.map(({ id, text, facts }) => ({ id, text, facts }));
    expect(plain(after)).toEqual(plain(before));
    expect(plan([], after)).toEqual([]);
  });

  test('says when no article is called so', async () => {
    const word = await discord.command('coverage remove', { article: 'moon' }).answer();
    expect(textOf(word)).toContain('No article here is called');
  });
});
