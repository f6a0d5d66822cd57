import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../../src/discord/words/en.ts';
import { openLiveLibrary } from '../../../../src/library/livelibrary.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';
import { inventedNews } from '../../../support/inventednews.ts';

let discord: StandIn;
let bot: RunningBot;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  await Promise.all(Object.entries(inventedNews()).map(([name, text]) => writeFile(join(folder, name), text)));
  discord = await new StandIn().start();
  bot = await runBot(discord, (await openLiveLibrary(folder)).library);
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

const question = 'Why was the harbour closed?';
const lists = [
  { what: 'ask', options: { question }, all: 6 },
  { what: 'quote', options: { speaker: 'Ann Marlowe' }, all: 6 },
  { what: 'quote', options: { speaker: 'Ann Marlowe', about: 'the north wall' }, all: 1 },
  { what: 'compare', options: { topic: question }, all: 6 },
  { what: 'timeline', options: {}, all: 6 },
] as const;

/** The file of the last message that had one: its name and its words. */
function lastFile(): readonly [string, string] {
  const [[name, bytes] = ['', new Uint8Array()]] = discord.calls.findLast(({ files }) => files.size > 0)?.files ?? [];
  return [name, Buffer.from(bytes).toString()];
}

async function taken(answer: Message, format: string): Promise<Message> {
  const offer = await discord.choose(answer, en.takeAll).answer();
  expect(offer.private).toBe(true);
  return discord.choose(offer, format).answer();
}

describe.each(lists)('all excerpts of /$what $options', ({ what, options, all }) => {
  test('are a file in the chosen format, for the one who chose alone', async () => {
    const answer = await discord.command(what, options).answer();
    const message = await taken(answer, 'CSV');
    expect(message.private).toBe(true);
    expect(textOf(message)).toBe(`-# ${en.takenAlong(all)}`);
    const [name, csv] = lastFile();
    expect(name).toBe('pullquote.csv');
    const rows: Record<string, string>[] = parseCsv(csv, { columns: true, bom: true });
    expect(rows.length).toBe(all);
    for (const { quotation, article } of rows) {
      expect(inventedNews()[`${article}.txt`]).toContain(quotation);
    }
  });
});

describe('the formats', () => {
  test.each([
    ['Markdown', 'pullquote.md', `# ${question}`],
    ['CSL-JSON', 'pullquote.json', '"type": "article-newspaper"'],
    ['BibTeX', 'pullquote.bib', '@article{'],
  ])('of %s are files of their names', async (format, name, words) => {
    await taken(await discord.command('ask', { question }).answer(), format);
    expect(lastFile()).toEqual([name, expect.stringContaining(words)]);
  });

  test('are not offered where the question is too long to be read back', async () => {
    const answer = await discord.command('ask', { question: `${question} ${'Why? '.repeat(50)}` }).answer();
    expect(() => discord.choose(answer, en.takeAll)).toThrow('No option');
  });

  test.each(['take:', 'take:1:', 'take:1:moon:-', 'take:1:ask:x', 'take:2:ask:-'])(
    'take %j, made by hand, for no menu',
    async (customId) => {
      const answer = await discord.command('ask', { question }).answer();
      const pressed = await discord.press(answer, { customId }, { values: ['csv'] }).answer();
      expect(textOf(pressed)).toBe(en.badButton);
    },
  );

  test('take a format that there is none of for no choice', async () => {
    const answer = await discord.command('ask', { question }).answer();
    const pressed = discord.press(answer, { customId: 'take:1:ask:-' }, { values: ['constructor'] });
    expect(textOf(await pressed.answer())).toBe(en.badButton);
  });
});
