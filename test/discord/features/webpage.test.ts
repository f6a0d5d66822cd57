import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAnswerToken } from '../../../src/citing/answerlink.ts';
import { soleCoverage } from '../../../src/coverages/host.ts';
import { createBotContext } from '../../../src/discord/botcontext.ts';
import { en } from '../../../src/discord/words/en.ts';
import { livingOf, type RunningBot, runBot } from '../../support/discord/bot.ts';
import type { Message } from '../../support/discord/interaction.ts';
import { newsroom } from '../../support/discord/library.ts';
import { nested } from '../../support/discord/rules.ts';
import { StandIn } from '../../support/discord/stand-in.ts';
import { linkKey } from '../../support/sitepages.ts';

const library = newsroom();
const links = { publicUrl: 'https://pullquote.example/read', key: linkKey };
let discord: StandIn;
let bot: RunningBot;

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library, { botContext: createBotContext(soleCoverage(livingOf(library)), { links }) });
});
afterAll(async () => {
  expect(discord.refused).toEqual([]);
  await bot.stop();
  await discord.stop();
});

const addressIn = (message: Message): string | undefined =>
  message.components
    .flatMap((component) => nested(component))
    .flatMap((part) => (part.label === en.webPage ? [String(part.url)] : []))[0];

describe('an answer', () => {
  test('links to its permanent address, which names the question and the excerpts', async () => {
    const address = addressIn(await discord.command('ask', { question: 'What did the mayor do?' }).answer()) ?? '';
    expect(address.startsWith('https://pullquote.example/read/a/')).toBe(true);
    const linked = readAnswerToken(address.split('/a/')[1] ?? '', 'default', linkKey);
    const { quotes } = await library.ask({ question: 'What did the mayor do?', k: 25 });
    expect(linked?.question).toBe('What did the mayor do?');
    expect(linked?.places.map(({ start, end }) => [start, end])).toEqual(quotes.map(({ start, end }) => [start, end]));
  });

  test('has no link where its address is longer than Discord takes', async () => {
    const question = `What did the mayor do? ${'Tell me more. '.repeat(25)}`;
    expect(addressIn(await discord.command('ask', { question }).answer())).toBeUndefined();
  });
});
