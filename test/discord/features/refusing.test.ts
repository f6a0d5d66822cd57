import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/words/en.ts';
import { openLibrary } from '../../../src/library/library.ts';
import { type RunningBot, runBot } from '../../support/discord/bot.ts';
import { textOf } from '../../support/discord/interaction.ts';
import { answerOf, newsroom } from '../../support/discord/library.ts';
import { StandIn } from '../../support/discord/stand-in.ts';
import { inventedNews, inventedOutlets } from '../../support/inventednews.ts';

/* Where nothing is quoted, it is said in private what comes close. */

let discord: StandIn;
let bot: RunningBot;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  await Promise.all(Object.entries(inventedNews()).map(([name, text]) => writeFile(join(folder, name), text)));
  discord = await new StandIn().start();
  bot = await runBot(discord, await openLibrary(folder));
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The refusal of a command, as it was sent: Markdown. */
async function refusalOf(command: string, options: Record<string, string>): Promise<string> {
  const refused = await discord.command(command, options).answer();
  expect(refused.private).toBe(true);
  expect(textOf(refused)).not.toContain('\n> ');
  return textOf(refused);
}

describe('a refusal', () => {
  test('names the outlets of the coverage when one that is not there was asked for', async () => {
    const said = await refusalOf('ask', { question: 'Why was the harbour closed?', outlet: 'The *Globe*' });
    expect(said).toContain('There are no articles from “The \\*Globe\\*” here. The outlets here: ');
    for (const outlet of inventedOutlets) expect(said).toContain(outlet);
  });

  test('proposes no question that is refused as well', async () => {
    const said = await refusalOf('ask', { question: 'Who bought the lighthuose in Paris?' });
    expect(said).not.toContain('Did you mean');
  });

  test('gives the closest headlines, each with its outlet', async () => {
    const said = await refusalOf('ask', { question: 'Did the mayor marry the admiral of Lisbon?' });
    expect(said).toContain('The closest headlines:\n-# ');
    expect(said).toMatch(/-# [A-Z][a-z]+ [A-Z][a-z]+ · Mayor speaks to the /);
  });

  test('names people who are quoted and may have been meant', async () => {
    const said = await refusalOf('ask', { question: 'What is the shoe size of Marlowe?' });
    expect(said).toContain('Quoted here: Ann Marlowe');
  });

  test('offers a question that has an answer on a button, which asks it in the place of the refusal', async () => {
    const refused = await discord.command('ask', { question: 'What is the shoe size of Marlowe?' }).answer();
    expect(textOf(refused)).toContain('This does have an answer:');
    const pressed = discord.press(refused, { label: 'What did Ann Marlowe say?' });
    const answer = await pressed.answer();
    expect(answer.private).toBe(true);
    expect(textOf(answer)).toContain('### What did Ann Marlowe say?\n');
    expect(textOf(answer)).toMatch(/^> /m);
  });

  test('offers the question put right where that has an answer', async () => {
    const right = 'Why was the harbour closed?';
    const library = newsroom({
      ask: async ({ question }) => (question === right ? await newsroom().ask({ question }) : answerOf(question, [])),
      suggest: async () => ({ headlines: [], speakers: [], didYouMean: right }),
    });
    const other = await new StandIn().start();
    const slipping = await runBot(other, library);
    const refused = await other.command('ask', { question: 'Why was the harbuor closed?' }).answer();
    expect(textOf(await other.press(refused, { label: right }).answer())).toContain(`### ${right}\n`);
    for (const customId of ['offer:1:7', 'offer:1:x', 'offer:2:0']) {
      expect(textOf(await other.press(refused, { customId }).answer())).toBe(en.badButton);
    }
    await slipping.stop();
    await other.stop();
  });

  test('offers the question without what was chosen for it where other articles answer it, and gives no wrong reason', async () => {
    const question = 'Why was the harbour closed?';
    const refused = await discord.command('ask', { question, to: '1990-01-01' }).answer();
    expect(textOf(refused)).toContain('No answer was found among the articles that you chose.');
    const answer = await discord.press(refused, { label: question }).answer();
    expect(textOf(answer)).toContain(`### ${question}\n-# `);
    expect(textOf(answer)).toMatch(/^> /m);
  });

  test('says that nobody of a name is quoted, and who is that comes near', async () => {
    for (const [command, options] of [
      ['quote', { speaker: 'Jo Brand' }],
      ['ask', { question: 'Why was the harbour closed?', speaker: 'Jo Brand' }],
    ] as const) {
      expect(await refusalOf(command, options)).toContain('Nobody called “Jo Brand” is quoted in the articles.');
    }
    expect(await refusalOf('quote', { speaker: 'Bella Marlowe' })).toContain('Quoted here: Ann Marlowe');
  });

  test('says that somebody is quoted, but not about that', async () => {
    const said = await refusalOf('quote', { speaker: 'Ann Marlowe', about: 'the moons of Jupiter' });
    expect(said).toBe('Ann Marlowe is quoted, but not about that.');
  });

  test.each([
    ['compare', { topic: 'the moons of Jupiter' }, 'No answer was found in the 12 articles.'],
    ['timeline', { topic: 'the moons of Jupiter' }, 'No answer was found in the 12 articles.'],
    ['compare', { topic: '***' }, 'There is no question in that.'],
    ['timeline', { topic: '||?!||' }, 'There is no question in that.'],
    ['compare', { topic: 'hello' }, 'Hello.'],
    ['sources', { query: 'zebra' }, 'No article has these words.'],
    ['quote', { speaker: '***' }, 'Nobody called “\\*\\*\\*” is quoted in the articles.'],
    ['quote', { speaker: '\u200b' }, 'Nobody called “'],
  ])('of /%s %j says why', async (command, options, said) => {
    expect(await refusalOf(command, options as Record<string, string>)).toContain(said);
  });

  test('keeps what was asked as its heading, so that it can be seen what is refused', async () => {
    expect(await refusalOf('compare', { topic: 'the *moons* of Jupiter' })).toMatch(
      /^### the \\\*moons\\\* of Jupiter\n/,
    );
    expect(await refusalOf('quote', { speaker: 'Nobody Here' })).toMatch(/^### Nobody Here\n/);
  });
});
