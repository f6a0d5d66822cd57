import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { feedbackFile } from '../../../../src/store/feedback.ts';
import { botContextOf, type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { textOf } from '../../../support/discord/interaction.ts';
import { newsroom } from '../../../support/discord/library.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

let discord: StandIn;
let bot: RunningBot;
let folder: string;
let path: string;

beforeAll(async () => {
  discord = await new StandIn().start();
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  path = join(folder, 'kept', 'feedback.jsonl');
  const feedback = feedbackFile(path, () => new Date('2026-01-02T03:04:05Z'));
  bot = await runBot(discord, newsroom(), { botContext: botContextOf(newsroom(), { feedback }) });
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a complaint', () => {
  test.each([
    ['Not relevant', 'irrelevant', 'It speaks of a bridge.'],
    ['Wrong', 'wrong', ''],
  ])('"%s" keeps the ids of the excerpts and the reason, and nothing else', async (label, kind, reason) => {
    const answer = await discord.command('ask', { question: 'Where is the zebra?', results: 2 }).answer();
    const form = await discord.press(answer, { label }).opened();
    const thanks = await discord.submit(answer, form, { reason }).answer();
    expect(thanks.private).toBe(true);
    expect(textOf(thanks)).toContain('nothing else');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      at: '2026-01-02T03:04:05.000Z',
      kind,
      fingerprint: 'aaaaaaaa',
      excerpts: ['0-0', '0-26'],
      reason,
    });
  });

  test('cannot be made, and has no button, unless the operator switched it on', async () => {
    const other = await new StandIn().start();
    const plain = await runBot(other);
    const answer = await other.command('ask', { question: 'What happened?' }).answer();
    expect(() => other.press(answer, { label: 'Wrong' })).toThrow('No button');
    const word = await other.press(answer, { customId: 'amiss:1:w:aaaaaaaa:0-0' }).answer();
    expect(textOf(word)).toContain('cannot be read');
    await plain.stop();
    await other.stop();
  });
});
