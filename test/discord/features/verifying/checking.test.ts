import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentFetcher } from '../../../../src/discord/request/attachment.ts';
import { fetchAttachment, fetchFromDiscord } from '../../../../src/discord/request/attachment.ts';
import { openLibrary } from '../../../../src/library/library.ts';
import { botContextOf, type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { textOf } from '../../../support/discord/interaction.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';
import { documentOf } from '../../../support/documents.ts';
import { site } from '../../../support/site.ts';

const draft = [
  'Gascon said he has “an imperfect system,” and that was all.',
  'According to KCAL, “Flores, 36, died by suicide on the sidewalk.”',
  '“Nobody in this town has ever said these words,” he said.',
];
const url = 'https://cdn.discordapp.com/ephemeral-attachments/1/2/story.docx?ex=1';

let discord: StandIn;
let bot: RunningBot;
let kept: Uint8Array | null = null;
const asked: string[] = [];
const fromStore: AttachmentFetcher = async (attachment) => {
  asked.push(attachment.url);
  return kept;
};

beforeAll(async () => {
  discord = await new StandIn().start();
  const library = await openLibrary('seeds');
  await library.prepare();
  bot = await runBot(discord, library, { botContext: botContextOf(library, { fetchAttachment: fromStore }) });
});
afterEach(() => {
  asked.length = 0;
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

const report = (): string => {
  const call = discord.calls.findLast(({ files }) => files.size > 0);
  return Buffer.from(call?.files.get('report.md') ?? []).toString();
};

describe('/check', () => {
  test('judges every quotation of a text, for the one who asked alone', async () => {
    const reply = await discord.command('check', { text: draft.join('\n') }).answer();
    expect(reply.private).toBe(true);
    const text = textOf(reply);
    expect(text).toContain('3 quotations: 1 found, 1 to look at, 1 not in the articles');
    expect(text).toContain('-# line 2\n> Flores, 36, died by suicide on the sidewalk.\n**Altered:**');
    expect(text).toContain('typed **36**, printed **35**');
    expect(text).not.toContain('imperfect');
  });

  test('gives a report of all of them to download', async () => {
    await discord.command('check', { text: draft.join('\n') }).answer();
    expect(report()).toContain('## line 1\n\n> an imperfect system,\n\n**Found:**');
    expect(report()).toContain('## line 3');
  });

  test('reads a file, whose name stands above', async () => {
    kept = documentOf('docx', draft);
    const reply = await discord.command('check', { file: { filename: 'story.docx', size: 900, url } }).answer();
    expect(asked).toEqual([url]);
    expect(textOf(reply)).toContain('### story.docx\n3 quotations: 1 found, 1 to look at, 1 not in the articles');
  });

  test.each([
    ['of another kind', 'story.odt', null, 0],
    ['that cannot be had', 'story.docx', null, 1],
    ['that is damaged', 'story.docx', Buffer.from('PK'), 1],
  ])('says plainly which files it reads, for one %s', async (_, filename, bytes, fetched) => {
    kept = bytes;
    const reply = await discord.command('check', { file: { filename, size: 900, url } }).answer();
    expect(textOf(reply)).toContain(`**${filename.replace('.', '\\.')}** cannot be read.`.replace('\\.', '.'));
    expect(asked).toHaveLength(fetched);
  });

  test('says that there is no quotation, or nothing to check', async () => {
    expect(textOf(await discord.command('check', { text: 'It rained.' }).answer())).toContain(
      'No quotation was found in this text.',
    );
    expect(textOf(await discord.command('check', {}).answer())).toBe('Please give a file or a text.');
  });

  test('stays within the limits with very many quotations', async () => {
    const many = Array.from(
      { length: 60 },
      (_, i) => `“Words that nobody ever printed, number ${i} of them all,” he said.`,
    );
    const reply = await discord.command('check', { text: many.join('\n') }).answer();
    expect(textOf(reply)).toContain('60 quotations');
    expect(report().match(/^## /gm)).toHaveLength(60);
  });
});

describe('an attachment', () => {
  test.each([
    'https://example.com/story.docx',
    'http://cdn.discordapp.com/story.docx',
    'https://cdn.discordapp.com.example.com/story.docx',
    'https://cdn.discordapp.com@example.com/story.docx',
  ])('is fetched from Discord alone, not from %s', async (address) => {
    expect(await fetchFromDiscord({ name: 'story.docx', size: 10, url: address }, 100)).toBeNull();
  });

  test('is fetched whole, or not at all where it is larger than stated, leads elsewhere or is gone', async () => {
    const server = await site({
      '/a': 'A draft.',
      '/b': (_, response) => void response.writeHead(302, { location: '/a' }).end(),
    });
    const at = (path: string, most = 100) =>
      fetchAttachment({ name: 'a.txt', size: 1, url: server.url(path) }, most, server.options);
    expect(Buffer.from((await at('/a')) ?? []).toString()).toBe('A draft.');
    expect(await at('/a', 7)).toBeNull();
    expect(await at('/b')).toBeNull();
    expect(await at('/c')).toBeNull();
  });

  test('is not fetched where it is too large', async () => {
    expect(await fetchFromDiscord({ name: 'story.docx', size: 101, url }, 100)).toBeNull();
  });
});

test('"Find this in the coverage" checks each of several quotations of a message', async () => {
  const reply = await discord.menu('Find this in the coverage', draft.join(' ')).answer();
  expect(textOf(reply)).toContain('3 quotations: 1 found');
});
