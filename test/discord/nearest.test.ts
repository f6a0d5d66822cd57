import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soleCoverage } from '../../src/coverages/host.ts';
import { isNearest } from '../../src/discord/message/nearest.ts';
import { wordsIn } from '../../src/discord/words/words.ts';
import { type Library, libraryOver, openCoverage, readThesaurus } from '../../src/library/library.ts';
import { botContextOf, livingOf, type RunningBot, runBot } from '../support/discord/bot.ts';
import { type Message, type Place, textOf } from '../support/discord/interaction.ts';
import { bob } from '../support/discord/people.ts';
import { type Doing, StandIn } from '../support/discord/stand-in.ts';
import { inventedNews } from '../support/inventednews.ts';

/*
 * Excerpts that may not answer, in every place where the bot can be used: nobody else sees them until they are shared,
 * and the sentence that says so goes along wherever they go. The library is a real one with limits that make everything
 * the nearest words. Alice reads French in a German server, Bob Spanish.
 */

const question = 'Why was the harbour closed?';
const [de, fr, es] = [wordsIn('de'), wordsIn('fr'), wordsIn('es-419')];
const places: readonly Place[] = ['guild', 'dm', 'elsewhere', 'abroad'];
/** Places in which somebody else sees what Alice shares. */
const shared: readonly Place[] = ['guild', 'elsewhere'];
const asked = [
  ['ask', { question }],
  ['quote', { speaker: 'Ann Marlowe', about: 'the quay' }],
  ['compare', { topic: question }],
  ['timeline', { topic: 'the ferry and the court' }],
] as const;

let discord: StandIn;
let bot: RunningBot;
let folder: string;
let sure: Library;
let unsure: Library;
/** What the bot answers from; the excerpts of both have the same ids. */
let now: Library;
let botContext: ReturnType<typeof botContextOf>;

async function start(): Promise<void> {
  const liveLibrary = {
    ...livingOf(now),
    get library() {
      return now;
    },
  };
  botContext = botContextOf(now, { coverages: soleCoverage(liveLibrary) });
  bot = await runBot(discord, now, { botContext });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  await Promise.all(Object.entries(inventedNews()).map(([name, text]) => writeFile(join(folder, name), text)));
  const [coverage, thesaurus] = await Promise.all([openCoverage(folder), readThesaurus(folder)]);
  const [most, least] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  sure = libraryOver({ ...coverage, limits: { answered: least, nearest: least } }, thesaurus);
  unsure = libraryOver({ ...coverage, limits: { answered: most, nearest: least } }, thesaurus);
  await unsure.prepare();
  now = unsure;
  discord = await new StandIn().start();
  await start();
});
afterEach(() => {
  now = unsure;
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

const by = (place: Place): Doing => ({ place, locale: 'fr', serverLocale: 'de' });
const byBob = (place: Place): Doing => ({ ...by(place), user: bob, locale: 'es-419' });
const wordsAt = (place: Place) => (place === 'guild' ? de : fr);

/** The bar beside a message; undefined for an answer. */
const barOf = ({ components }: Message): unknown => components[0]?.accent_color;
const excerptsOf = (message: Message): number => textOf(message).match(/^> /gm)?.length ?? 0;

/** The message says, in these words and at a glance, that its excerpts may not answer. */
function isUnsure(message: Message, words: typeof fr): void {
  expect(textOf(message)).toContain(`\n${words.nearest}\n`);
  expect(barOf(message)).toBeTypeOf('number');
  expect(isNearest(message.components)).toBe(true);
  for (const { accountsDiffer } of [de, fr, es]) expect(textOf(message)).not.toContain(accountsDiffer(''));
}

describe.each(places)('the nearest words, in a %s,', (place) => {
  const words = wordsAt(place);
  const ask = (more: Record<string, string | number> = {}) =>
    discord.command('ask', { question, ...more }, by(place)).answer();

  test.each(asked)('of /%s are few, and private until they are shared', async (what, options) => {
    const answer = await discord.command(what, options, by(place)).answer();
    expect(answer.private).toBe(true);
    isUnsure(answer, fr);
    expect(excerptsOf(answer)).toBeGreaterThan(0);
    expect(excerptsOf(answer)).toBeLessThanOrEqual(2);
    expect(() => discord.press(answer, { label: fr.remove }, by(place))).toThrow('No button');
    const out = await discord.press(answer, { label: fr.share }, by(place)).answer();
    expect(out.private).toBe(place === 'abroad');
    isUnsure(out, words);
    expect(excerptsOf(out)).toBe(excerptsOf(answer));
    discord.press(out, { label: words.remove }, by(place));
    await discord.changes.until('the message to be gone', () => out.deleted);
  });

  test.each(asked)(
    'of /%s say so around an excerpt, and in its citation, and become no picture',
    async (what, options) => {
      const answer = await discord.command(what, options, by(place)).answer();
      const around = await discord.choose(answer, '1. ', by(place)).answer();
      expect(around.private).toBe(true);
      isUnsure(around, fr);
      expect(JSON.stringify(around.components)).not.toContain(fr.makePicture);
      expect(textOf(around)).toMatch(new RegExp(`\`\`\`\n.* \\(${fr.nearestCited}\\).*\n\`\`\``));
    },
  );

  test.each(asked)('of /%s say so in the file in which they are taken along', async (what, options) => {
    const answer = await discord.command(what, options, by(place)).answer();
    const offer = await discord.choose(answer, fr.takeAll, by(place)).answer();
    expect((await discord.choose(offer, 'CSV', by(place)).answer()).private).toBe(true);
    const [[, bytes] = ['', new Uint8Array()]] = discord.calls.findLast(({ files }) => files.size > 0)?.files ?? [];
    const rows: Record<string, string>[] = parseCsv(Buffer.from(bytes).toString(), { columns: true, bom: true });
    expect(rows.length).toBe(excerptsOf(answer));
    for (const { remarks } of rows) expect(remarks).toMatch(/^The excerpt may not answer what was asked\./);
  });

  test('say so on each of their pages, in the message itself, also after a restart', async () => {
    const answer = await ask({ results: 1 });
    expect(textOf(answer)).toContain('-# 1–1 sur 2 ');
    const pressed = discord.press(answer, { label: fr.next }, by(place));
    expect(textOf(await pressed.answer())).toContain('-# 2–2 sur 2 ');
    expect(pressed.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
    isUnsure(answer, fr);
    await bot.stop();
    await start();
    expect(textOf(await discord.press(answer, { label: fr.previous }, by(place)).answer())).toContain('-# 1–1 sur 2 ');
    isUnsure(answer, fr);
  });

  test('stay what they were shown as, whatever an answer would be by now', async () => {
    const unsureAnswer = await ask({ results: 1 });
    now = sure;
    isUnsure(await discord.press(unsureAnswer, { label: fr.next }, by(place)).answer(), fr);
    isUnsure(await discord.press(unsureAnswer, { label: fr.share }, by(place)).answer(), words);
    const sureAnswer = await ask();
    expect(sureAnswer.private).toBe(place === 'abroad');
    now = unsure;
    const second = await discord.press(sureAnswer, { label: words.next }, by(place)).answer();
    expect(isNearest(second.components)).toBe(false);
    expect(barOf(second)).toBeUndefined();
  });

  test('say so in the answer to a further question too', async () => {
    const answer = await ask();
    const form = await discord.press(answer, { label: fr.askFurther }, by(place)).opened();
    const next = await discord.submit(answer, form, { question: 'And what did the divers find?' }, by(place)).answer();
    expect(next.private).toBe(true);
    isUnsure(next, fr);
  });

  if (shared.includes(place)) {
    test('say so to another person who turns the page of what was shared, in their language and in private', async () => {
      const answer = await ask({ results: 1 });
      const out = await discord.press(answer, { label: fr.share }, by(place)).answer();
      const copy = await discord.press(out, { label: words.next }, byBob(place)).answer();
      expect(copy.private).toBe(true);
      expect(textOf(copy)).toContain('-# 2–2 de 2 ');
      isUnsure(copy, es);
      expect(textOf(out)).toMatch(/-# 1–1 \S+ 2 /);
      const turned = discord.press(out, { label: words.next }, by(place));
      await turned.answer();
      expect(turned.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
      isUnsure(out, words);
    });
  }
});

test('the nearest words are counted as an outcome of their own', async () => {
  await discord.command('ask', { question }).answer();
  const numbers = await botContext.metrics.registry.metrics();
  expect(numbers).toMatch(/pullquote_questions_total\{outcome="nearest"\} \d+/);
  expect(numbers).not.toContain('outcome="not-in-coverage"');
});

test('a page of excerpts that no longer answer is shown to nobody but the one who turns to it', async () => {
  now = sure;
  const answer = await discord.command('quote', { speaker: 'Ann Marlowe', about: 'the quay' }).answer();
  expect(answer.private).toBe(false);
  expect(isNearest(answer.components)).toBe(false);
  await discord.press(answer, { label: 'Next ▶' }).answer();
  now = unsure;
  const pressed = discord.press(answer, { label: '◀ Previous' });
  const word = await pressed.answer();
  expect(pressed.callbacks).toEqual([InteractionResponseType.ChannelMessageWithSource]);
  expect(word.private).toBe(true);
  expect(isNearest(word.components)).toBe(true);
  expect(isNearest(answer.components)).toBe(false);
});
