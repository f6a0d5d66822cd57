import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/corpus/article.ts';
import { CoverageEditions, notingEditions } from '../../../../src/coverages/editions.ts';
import { soleCoverage } from '../../../../src/coverages/host.ts';
import { createBotContext } from '../../../../src/discord/botcontext.ts';
import { en } from '../../../../src/discord/words/en.ts';
import { type LiveLibrary, openLiveLibrary } from '../../../../src/library/livelibrary.ts';
import { keepEdition, ledgerOf, noteLook } from '../../../../src/store/editions.ts';
import { heldIn } from '../../../../src/store/keep.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { alice, bob } from '../../../support/discord/people.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';
import { inventedNews } from '../../../support/inventednews.ts';

const question = 'Why was the harbour closed?';
let discord: StandIn;
let bot: RunningBot;
let folder: string;
let liveLibrary: LiveLibrary;
let faults: string[];

async function start(isKept = true): Promise<void> {
  const opened = await openLiveLibrary(folder);
  const editions = isKept ? new CoverageEditions(folder) : null;
  liveLibrary = editions === null ? opened : await notingEditions(opened, editions, (line) => faults.push(line));
  const coverages = soleCoverage(liveLibrary, folder, undefined, editions);
  bot = await runBot(discord, liveLibrary.library, {
    botContext: createBotContext(coverages, { operators: [alice.id] }),
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  const files = inventedNews();
  const sheet = JSON.parse(files['articles.json'] ?? '') as { articles: { file: string }[] };
  const articles = sheet.articles.map((entry, n) => ({
    ...entry,
    id: `article-${n}`,
    url: { value: `https://planet.example/${n}`, certainty: 'stated' },
  }));
  for (const [name, text] of Object.entries({ ...files, 'articles.json': JSON.stringify({ articles }) })) {
    await writeFile(join(folder, name), text);
    await utimes(join(folder, name), new Date('2024-06-01T08:00:00Z'), new Date('2024-06-01T08:00:00Z'));
  }
  faults = [];
  discord = await new StandIn().start();
  await start();
});
afterEach(async () => {
  expect(discord.refused).toEqual([]);
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  expect(faults).toEqual([]);
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

async function articleWith(words: string): Promise<Article> {
  const article = (await heldIn(folder)).articles.find(({ text }) => text.includes(words));
  if (!article) throw new Error(`no article has ${words}`);
  return article;
}

/** The article that has some words has others in their place from that day on. */
async function change(words: string, others: string, seen: string): Promise<void> {
  const article = await articleWith(words);
  const text = article.text.replace(words, others);
  expect(await keepEdition(folder, article, { text, facts: {}, seen }, await ledgerOf(folder, article))).toBe(true);
  await liveLibrary.reload();
}

const ask = (options = {}): Promise<Message> => discord.command('ask', { question, results: 1, ...options }).answer();
/** The text of a message as it is read, without the marks of bold words and of escaped characters. */
const read = (message: Message): string => textOf(message).replaceAll('**', '').replaceAll('\\', '');

/** The first page of an answer, as it is when somebody turns to the next one and back. */
async function turnedBack(answer: Message, doing = {}, previous = en.previous): Promise<Message> {
  const second = await discord.press(answer, { label: en.next }, doing).answer();
  expect(read(second)).not.toContain('⚠');
  return await discord.press(second, { label: previous }, doing).answer();
}

describe('a page of an answer that was shown before an article changed', () => {
  test('shows the excerpt as it was, when it was last seen so, and what is printed now', async () => {
    const answer = await ask();
    const before = read(await ask({ results: 5 }));
    expect(before).toContain('nine boats');
    expect(before).not.toContain('⚠');
    await change('nine boats', 'twelve boats', '2024-06-09T08:00:00Z');
    const page = read(await turnedBack(answer));
    expect(page).toContain('> A storm closed the harbour of Eastport for two days and tore nine boats');
    expect(page).toContain(
      '⚠ Last seen so on 1 June 2024; now: “A storm closed the harbour of Eastport for two days and tore twelve boats from their moorings”',
    );
    // A question that is asked now is answered from the newest edition.
    expect(read(await ask({ results: 5 }))).toContain('twelve boats');
  });

  test('is turned after articles were added, and after a restart, in the language of whoever reads it', async () => {
    const answer = await ask();
    await writeFile(join(folder, '00.txt'), 'The bakery on Mill Street opened its doors again after a fire.');
    await liveLibrary.reload();
    await change('nine boats', 'twelve boats', '2024-06-09T08:00:00Z');
    await bot.stop();
    await start();
    const copy = await turnedBack(answer, { user: bob, locale: 'de' }, '◀ Zurück');
    expect(read(copy)).toContain('Zuletzt so gesehen am 1. Juni 2024; jetzt: „A storm');
  });

  test('says so in context and on the card, and offers no certificate of what is not printed', async () => {
    const answer = await ask({ results: 5, private: true });
    const sources = await discord.command('sources', {}).answer();
    await change('nine boats', 'twelve boats', '2024-06-09T08:00:00Z');
    const at = /-# (\d)\n> A storm/.exec(read(answer))?.[1] ?? '1';
    const context = await discord.choose(answer, `${at}. `).answer();
    expect(read(context)).toContain('⚠ Last seen so on 1 June 2024; now: “A storm');
    expect(() => discord.press(context, { label: en.makeCertificate })).toThrow();
    const card = await discord.choose(sources, '1. ').answer();
    expect(read(card)).toContain('⚠ Last seen so on 1 June 2024; the article has changed since.');
    expect(read(card)).toContain('nine boats');
  });

  test('says when the article could last be read', async () => {
    const answer = await ask();
    const article = await articleWith('nine boats');
    const unreadable = { since: '2024-06-11T08:00:00Z', why: 'answers 410' };
    await noteLook(folder, article, { ...(await ledgerOf(folder, article)), unreadable });
    await writeFile(join(folder, '00.txt'), 'The bakery on Mill Street opened its doors again after a fire.');
    await liveLibrary.reload();
    expect(read(await turnedBack(answer))).toContain('⚠ Since 11 June 2024 the article cannot be read at its address.');
  });

  test('cannot be shown any more where an article of it was removed, nor where editions are not kept', async () => {
    const answer = await ask();
    await change('nine boats', 'twelve boats', '2024-06-09T08:00:00Z');
    const { id } = await articleWith('twelve boats');
    await discord.command('coverage remove', { article: id }).answer();
    expect(read(await discord.press(answer, { label: en.next }).answer())).toContain(en.coverageChanged);
    const left = await readdir(join(folder, '.pullquote-editions'));
    expect(left.filter((name) => name.startsWith(id))).toEqual([]);
    await bot.stop();
    await start(false);
    expect(read(await discord.press(await ask(), { label: en.next }).answer())).not.toContain('⚠');
    expect(read(await discord.command('changes', {}).answer())).toBe(en.changesOff);
  });
});

describe('/changes', () => {
  test('lists the articles that have changed, to the one who asked alone', async () => {
    expect(read(await discord.command('changes', {}).answer())).toBe(en.changesNone);
    await change('nine boats', 'twelve boats', '2024-06-09T08:00:00Z');
    await change('Merchants on the quay', 'Traders on the quay', '2024-06-10T08:00:00Z');
    const list = await discord.command('changes', {}).answer();
    expect(list.private).toBe(true);
    expect(read(list)).toBe(
      [
        '### Articles that have changed',
        '- Tide Weekly: the harbour is closed · Tide Weekly\n-# changed on 10 June 2024',
        '- Bay Post: the harbour is closed · Bay Post\n-# changed on 9 June 2024',
      ].join('\n'),
    );
  });

  test('shows one change after another, word by word and quotation by quotation, with the days', async () => {
    const words = 'The north wall will be rebuilt before winter';
    const { id } = await articleWith(words);
    await change(words, 'The north wall may be rebuilt before winter', '2024-06-09T08:00:00Z');
    await change('Mayor Ann Marlowe said', 'Mayor Ann Marlowe told us', '2024-06-12T08:00:00Z');
    const last = await discord.command('changes', { article: id }).answer();
    expect(textOf(last)).toContain('-# Seen: 9 June 2024; then 12 June 2024');
    expect(textOf(last)).toContain('~~said~~ **told us**');
    expect(textOf(last)).not.toContain('uotation');
    const first = textOf(await discord.press(last, { label: en.next }).answer());
    expect(first).toContain('-# Seen: 1 June 2024; then 9 June 2024');
    expect(first).toContain(`**Quotation altered:** “${words},”, now “The north wall may be rebuilt before winter,”`);
    expect(first).toContain('… The north wall ~~will~~ **may** be rebuilt before winter');
  });

  test.each(['change:1:1:', 'change:1:1:../x', 'change:1:9:article-0', 'change:1:1:moon'])(
    'takes %j, made by hand, for no change',
    async (customId) => {
      await change('nine boats', 'twelve boats', '2024-06-09T08:00:00Z');
      const list = await discord.command('changes', { article: 'article-0' }).answer();
      expect(textOf(await discord.press(list, { customId }).answer())).toMatch(/cannot be read|no such page|is called/);
    },
  );
});
