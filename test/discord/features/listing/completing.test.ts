import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { OptionCatalog } from '../../../../src/answers/catalog.ts';
import { coverageOf } from '../../../../src/coverage/coverage.ts';
import { parseSynonyms } from '../../../../src/english/synonyms.ts';
import type { Library } from '../../../../src/library/library.ts';
import type { Question } from '../../../../src/question/question.ts';
import { parseDictionary } from '../../../../src/question/translate.ts';
import { makeArticle, makeCorpus, stated } from '../../../support/articles.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { textOf } from '../../../support/discord/interaction.ts';
import { newsroom } from '../../../support/discord/library.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

/* Real completion over made-up names. */

const family = '👩‍👩‍👧';
const long = `The ${'very '.repeat(30)}long`;
const outlets = [
  'Gascón Daily',
  'KTLA 5',
  'DailyMail.com',
  `${family.repeat(20)} Post`,
  `${long} Courier`,
  `${long} Herald`,
  ...Array.from({ length: 30 }, (_, index) => `Local Gazette ${index + 1}`),
];
const names = ['Ann Roe', 'Ángel Muñoz', 'Jonathan Hatami'];
const coverage = coverageOf(
  makeCorpus(
    ...outlets.map((outlet, index) =>
      makeArticle(`“The bridge opened on day ${index},” ${names[index % names.length]} said on Friday in Eastport.`, {
        file: `${index}.txt`,
        facts: { outlet: stated(outlet) },
      }),
    ),
  ),
  parseSynonyms(''),
  parseDictionary(''),
);
const asked: Question[] = [];
let library: Library;
let discord: StandIn;
let bot: RunningBot;

beforeAll(async () => {
  await coverage.roster.ready();
  const catalog = new OptionCatalog(coverage);
  library = newsroom({
    complete: (what, typed, most) => catalog.complete(what, typed, most),
    nameOf: (what, typed) => catalog.nameOf(what, typed),
    ask: async (question) => {
      asked.push(question);
      return await newsroom().ask(question);
    },
  });
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

const offered = async (typed: string, option = 'outlet', command = 'ask') =>
  (await discord.type(command, option, typed).suggestions()).map(({ name }) => name);

describe('while somebody types an outlet or a speaker', () => {
  test.each([
    ['outlet', 'gascon', ['Gascón Daily']],
    ['outlet', 'GASCÓN', ['Gascón Daily']],
    ['outlet', 'dail', ['DailyMail.com', 'Gascón Daily']],
    ['outlet', 'dailymial', ['DailyMail.com']],
    ['outlet', '5', ['KTLA 5', 'Local Gazette 5']],
    ['outlet', 'zzzz', []],
    ['speaker', 'munoz', ['Ángel Muñoz']],
    ['speaker', 'angel', ['Ángel Muñoz']],
    ['speaker', 'hatmai', ['Jonathan Hatami']],
    ['speaker', 'jon', ['Jonathan Hatami']],
  ])('as %s, %j offers %j', async (option, typed, expected) => {
    expect((await offered(typed, option)).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  test('at most 25 are offered, and some as soon as nothing is typed', async () => {
    expect(await offered('')).toHaveLength(25);
    expect(await offered('gazette')).toHaveLength(25);
    expect(await offered('', 'speaker', 'quote')).toHaveLength(3);
    expect(await offered('gazette', 'outlet', 'sources')).toHaveLength(25);
  });

  test('a name is cut between two letters to 100 characters, and what is sent for it is short', async () => {
    const [choice] = await discord.type('ask', 'outlet', 'post').suggestions();
    expect(choice?.name).toMatch(new RegExp(`^(${family})+…$`, 'u'));
    expect(choice?.value).toMatch(/^[0-9a-z]{1,14}$/);
    await discord.command('ask', { question: 'What?', outlet: choice?.value ?? '' }).answer();
    expect(asked.at(-1)?.outlet).toBe(`${family.repeat(20)} Post`);
  });

  test('names that are alike once they are cut are offered once, as Discord asks', async () => {
    const found = await offered('very');
    expect(found).toHaveLength(1);
    expect(new Set(await offered('')).size).toBe(25);
  });

  test.each(['*', '@everyone', '__proto__', '(((', ' ', '\u202e', '\ud83d', 'x'.repeat(100)])(
    '%j is survived',
    async (typed) => {
      for (const option of ['outlet', 'speaker']) expect((await offered(typed, option)).length).toBeLessThanOrEqual(25);
    },
  );

  test('an option that nothing completes, and a command that is not known, offer nothing', async () => {
    expect(await offered('why', 'question')).toEqual([]);
    expect(await offered('why', 'constructor')).toEqual([]);
    expect(await offered('why', 'outlet', 'quiz')).toEqual([]);
  });
});

describe('what is sent off', () => {
  test('may be typed in full instead of chosen', async () => {
    await discord.command('ask', { question: 'What?', outlet: 'KTLA 5', speaker: 'Ann Roe' }).answer();
    expect(asked.at(-1)).toMatchObject({ outlet: 'KTLA 5', speaker: 'Ann Roe' });
  });

  test('is taken as it was typed when it is an id of a name that is no longer there', async () => {
    await discord.command('ask', { question: 'What?', outlet: 'zzzzzzz' }).answer();
    expect(asked.at(-1)).toMatchObject({ outlet: 'zzzzzzz' });
    const word = await discord.command('sources', { outlet: 'zzzzzzz' }).answer();
    expect(word.private).toBe(true);
    expect(textOf(word)).toContain('There are no articles from “zzzzzzz” here.');
  });
});
