import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../../src/library/library.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { answerOf } from '../../../support/discord/library.ts';
import { bob } from '../../../support/discord/people.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

const name = 'Find this in the coverage';
const seeds = await openLibrary('seeds');
await seeds.prepare();

let discord: StandIn;
let bot: RunningBot;

async function find(message: string, doing = {}): Promise<Message> {
  return await discord.menu(name, message, doing).answer();
}

const plain = (message: Message): string => textOf(message).replace(/\\(?=[!-/:-@[-`{-~])/g, '');

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, seeds);
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('"Find this in the coverage"', () => {
  test.each(['guild', 'dm', 'elsewhere'] as const)(
    'shows privately where the words of a message stand, and what else the coverage says on it (%s)',
    async (place) => {
      const answer = await find('Flores, 35, died by suicide on the sidewalk', { place, user: bob });
      expect(answer.private).toBe(true);
      expect(plain(answer)).toMatch(/\*\*Found:\*\*[\s\S]*died by suicide[\s\S]*What else the articles say on this:/);
    },
  );

  test('sees through mentions, emoji, moments, addresses and Markdown', async () => {
    const odd =
      '> **Flores, 35,** died by ||suicide|| <@100000000000000011> on <:sad:100000000000000011> the sidewalk <t:1655200000:R> https://example.org/a';
    expect(plain(await find(odd))).toContain('**Found:**');
  });

  test('shows what was altered', async () => {
    expect(plain(await find('Flores, 36, died by suicide on the sidewalk'))).toContain(
      '- typed **36**, printed **35**',
    );
  });

  test('looks for the quotation in a message that says more', async () => {
    const answer = await find('lol look at what this clown told the press: “We have an imperfect system” what a joke');
    expect(plain(answer)).toContain('### We have an imperfect system\n**Found:**');
    const brief = await find(
      'Pure genius: “The law is not being followed by our district attorney and making sure” LOL',
    );
    expect(plain(brief)).toContain(
      '### The law is not being followed by our district attorney and making sure\n**Found:**',
    );
  });

  test('does not take printed words around a quotation for a remark', async () => {
    const altered =
      'Gascón in May insisted that the 2021 plea deal with Flores was “appropriate under the circumstances.”';
    expect(plain(await find(altered))).toContain('- typed **May**, printed **June**');
  });

  test('answers a question where its words do not stand in the coverage, and says that they do not', async () => {
    const answer = await find('So how did the gunman die?');
    expect(answer.private).toBe(true);
    const text = plain(answer);
    expect(text).toContain('### So how did the gunman die?');
    expect(text).toContain('**Not found:** none of the articles has these words.');
    expect(text).toContain('**gunman**');
    await bot.stop();
    bot = await runBot(discord, seeds);
    expect(plain(await discord.press(answer, { label: 'Next ▶' }).answer())).toContain(
      '### So how did the gunman die?',
    );
  });

  test('shows beside a quotation only what answers, and else the nearest words as such', async () => {
    const [first] = (await seeds.ask({ question: 'how did the gunman die?', k: 1 })).quotes;
    const quotes = first ? [first] : [];
    const ask: Library['ask'] = async ({ question }) => answerOf(question, quotes, { status: 'nearest' });
    const other = await new StandIn().start();
    const unsure = await runBot(other, { ...seeds, ask });
    const found = await other.menu(name, 'We have an imperfect system').answer();
    expect(plain(found)).toContain('**Found:**');
    expect(plain(found)).not.toContain('What else the articles say on this:');
    const nearest = await other.menu(name, 'So who then shot him?').answer();
    expect(plain(nearest)).toContain(
      '**Not found:** none of the articles has these words.\n⚠ The articles may not answer this. The nearest words:',
    );
    await unsure.stop();
    await other.stop();
  });

  test('says so where neither its words nor an answer are there', async () => {
    const text = plain(await find('what is the capital of Mongolia'));
    expect(text).toContain('No answer was found');
    expect(text).toContain('**Not found:**');
  });

  test.each(['', '   ', '\u{1f62d}\u{1f62d}', '<@100000000000000011>', 'https://example.org/a'])(
    'has a plain word for a message without text: %j',
    async (message) => {
      const answer = await find(message);
      expect(answer.private).toBe(true);
      expect(textOf(answer)).toBe('There is no text in that message to look for.');
    },
  );

  test('reads a message of 4,000 characters', async () => {
    const long = (await seeds.archive.items([0]))[0]?.article.text.slice(0, 4_000).replace(/\S+$/, '') ?? '';
    expect(plain(await find(long.replace('100%', '90%')))).toContain('- typed **90**, printed **100**');
  });

  test('has buttons that work after a restart', async () => {
    const answer = await find('Gascon');
    await bot.stop();
    bot = await runBot(discord, seeds);
    const second = await discord.press(answer, { label: 'Next ▶' }).answer();
    expect(plain(second)).toContain('-# 5–8 of ');
    expect(plain(await discord.choose(second, '6. ').answer())).toContain(' · paragraph ');
  });
});
