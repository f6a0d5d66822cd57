import { loadImage } from '@napi-rs/canvas';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/library/library.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { newsroom } from '../../../support/discord/library.ts';
import { nested } from '../../../support/discord/rules.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

const label = 'Make a picture';

let discord: StandIn;
let bot: RunningBot;
let now: Library = newsroom();
const library: Library = {
  ...newsroom(),
  recall: (ids, wanted) => now.recall(ids, wanted),
  get survey() {
    return now.survey;
  },
  ask: (wanted) => now.ask(wanted),
};

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  now = newsroom();
  expect(discord.refused).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

const ask = async (): Promise<Message> => await discord.command('ask', { question: 'What did the mayor do?' }).answer();
const inContext = async (): Promise<Message> => await discord.choose(await ask(), '2. He said: “It is').answer();

describe('the button below an excerpt in its context', () => {
  test('makes a picture of it, for the one who pressed alone', async () => {
    const made = await discord.press(await inContext(), { label }).answer();
    expect(made.private).toBe(true);
    const call = discord.calls.findLast(({ files }) => files.size > 0);
    const bytes = call?.files.get('quotation.png');
    expect(await loadImage(Buffer.from(bytes ?? []))).toMatchObject({ width: 1200, height: 630 });
  });

  test('describes the picture with the quotation itself', async () => {
    const made = await discord.press(await inContext(), { label }).answer();
    const [gallery] = made.components.flatMap(nested).filter(({ type }) => type === 12);
    expect(gallery).toMatchObject({
      items: [{ media: { url: 'attachment://quotation.png' }, description: '“He said: “It is a good day.””' }],
    });
    expect(textOf(made)).toContain('The quotation with its source, as a picture');
  });

  test('tells when the coverage has changed, and shows no words of the old one', async () => {
    const context = await inContext();
    now = newsroom({ survey: { ...newsroom().survey, fingerprint: 'bbbbbbbb' } });
    const made = await discord.press(context, { label }).answer();
    expect(textOf(made)).toContain('The articles have changed since this answer');
    expect(made.private).toBe(true);
  });

  test.each(['picture:', 'picture:1:', 'picture:1:UP:1', 'picture:1:abc:../x', 'picture:2:abc:1'])(
    'takes %j, made by hand, for no button',
    async (customId) => {
      expect(textOf(await discord.press(await ask(), { customId }).answer())).toContain('This button');
    },
  );
});
