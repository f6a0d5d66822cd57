import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { type Message, textOf } from '../support/discord/interaction.ts';
import { shownQuote } from '../support/discord/shown.ts';
import { StandIn } from '../support/discord/stand-in.ts';

/* Whatever a person types: an answer or a plain private refusal, never an exception, never a ping. */

let discord: StandIn;
let bot: RunningBot;
let library: Library;

beforeAll(async () => {
  discord = await new StandIn().start();
  library = await openLibrary(fileURLToPath(new URL('../../seeds', import.meta.url)));
  bot = await runBot(discord, library);
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

/** The block quotes of a message, as Discord shows them. */
function quotes(message: Message): string[] {
  return (textOf(message).match(/^> .*$/gm) ?? []).map((quote) => shownQuote(quote).text);
}

const { entries: articles } = await loadCorpus('seeds');

describe('the real articles', () => {
  test('answer with excerpts that stand in them word for word, on every page', async () => {
    const answer = await discord.command('ask', { question: 'how did the gunman die?', results: 2 }).answer();
    const seen = quotes(answer);
    expect(answer.private).toBe(false);
    while (!lastPage(answer)) seen.push(...quotes(await discord.press(answer, { label: 'Next ▶' }).answer()));
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen).size).toBe(seen.length);
    for (const quote of seen) {
      expect(articles.some(({ article }) => article.text.includes(quote))).toBe(true);
    }
  });

  test('open as cards, each with its own first lines', async () => {
    const list = await discord.command('sources').answer();
    const menu = JSON.stringify(list.components);
    for (const [index, { article }] of articles.entries()) {
      expect(menu).toContain(`"value":"${index}"`);
      const card = await discord
        .press(list, { customId: `card:1:${library.survey.fingerprint}` }, { values: [`${index}`] })
        .answer();
      expect(card.private).toBe(true);
      expect(quotes(card).length).toBeGreaterThan(0);
      for (const quote of quotes(card)) expect(article.text).toContain(quote);
    }
  });
});

describe('a question of', () => {
  const odd: Readonly<Record<string, string>> = {
    nothing: '',
    'white space': '   \n\t ',
    punctuation: '?!… — .,;',
    '5,000 characters': 'why did the gunman die '.repeat(218).slice(0, 5_000),
    '5,000 letters without a space': 'a'.repeat(5_000),
    'a wall of emoji': '👩‍👩‍👧🔥🏳️‍🌈'.repeat(400),
    'right-to-left letters': 'كيف مات المسلح؟ \u202eeid namnug eht did woh',
    'zero-width characters': '\u200b\u200d\ufeff\u2060',
    'a word with zero-width characters in it': 'gun\u200bman',
    'a mention of everyone': '@everyone @here <@100000000000000011> <@&100000000000000003>',
    Markdown: '# **who** ~~shot~~ ||the|| `officers` [here](https://example.org) > - 1. <t:1:R>',
    'half a surrogate pair': 'gunman \ud83d',
    'combining marks': `e${'\u0301'.repeat(1_000)}`,
    'control characters': 'gun\u0000man\u0007 \r\n### died',
    'a prototype': '__proto__ constructor toString',
    'a pattern': '(((((.*)+)+)+[',
  };

  test.each(Object.entries(odd))('%s is answered, or refused in private', async (_, question) => {
    for (const options of [{ question }, { question, outlet: question.slice(0, 60) }]) {
      const answer = await discord.command('ask', options).answer();
      expect(textOf(answer)).not.toContain('Something broke');
      if (quotes(answer).length === 0) expect(answer.private).toBe(true);
      expect(
        textOf(answer)
          .split('\n')
          .filter((line) => line.startsWith('#')).length,
      ).toBeLessThanOrEqual(1);
    }
  });

  test('nothing but punctuation quotes nothing', async () => {
    for (const question of ['', '?!', '\u200b']) {
      const answer = await discord.command('ask', { question }).answer();
      expect(answer.private).toBe(true);
      expect(quotes(answer)).toEqual([]);
    }
  });

  test('another outlet names those of the coverage', async () => {
    const answer = await discord.command('ask', { question: 'how did the gunman die?', outlet: 'Le Monde' }).answer();
    expect(answer.private).toBe(true);
    expect(textOf(answer)).toContain('There are no articles from “Le Monde” here. The outlets here: ');
  });

  test.each(Object.values(odd))('an outlet to list by, such as %j, is answered or refused', async (outlet) => {
    expect(textOf(await discord.command('sources', { outlet }).answer())).not.toContain('Something broke');
  });
});

function lastPage(message: Message): boolean {
  return !/"label":"Next ▶"[^}]*"disabled":false/.test(JSON.stringify(message.components));
}
