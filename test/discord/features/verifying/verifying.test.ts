import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../../src/library/library.ts';
import { type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

const seeds = await openLibrary('seeds');
await seeds.prepare();
let fingerprint = seeds.survey.fingerprint;
const library: Library = {
  ...seeds,
  get survey() {
    return { ...seeds.survey, fingerprint };
  },
};

const suicide = 'Flores, 35, died by suicide on the sidewalk outside the motel.';

let discord: StandIn;
let bot: RunningBot;

async function verify(text: string, more: Record<string, string> = {}, doing = {}): Promise<Message> {
  return await discord.command('verify', { text, ...more }, doing).answer();
}

/** What is shown, without the escapes. */
const plain = (message: Message): string => textOf(message).replace(/\\(?=[!-/:-@[-`{-~])/g, '');

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  fingerprint = seeds.survey.fingerprint;
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('/verify', () => {
  test.each(['guild', 'dm', 'elsewhere'] as const)(
    'shows privately where a quotation stands, in its sentence with its source (%s)',
    async (place) => {
      const answer = await verify('“died by suicide on the sidewalk”', {}, { place });
      expect(answer.private).toBe(true);
      const text = plain(answer);
      expect(text).toContain('### “died by suicide on the sidewalk”\n**Found:**');
      expect(text).toContain('-# KCAL*, 30 November 2022');
      expect(text).toContain('> Flores, 35, **died by suicide on the sidewalk** outside the motel.');
      expect(text).toContain('Compared with the 5 articles here, and nothing else.');
    },
  );

  test('lists who printed it in the order of publication, and who did first as far as the dates show', async () => {
    const text = plain(await verify('We need death row and three-strikes law to come back'));
    expect(text).toContain(
      [
        '**In order of publication**',
        '1. Fox News*, 17–20 June 2022*',
        '2. DailyMail.com*, 21 June 2022 or later*',
        'Printed first, as far as the dates show: Fox News*.',
      ].join('\n'),
    );
    expect(plain(await verify(suicide))).not.toContain('In order of publication');
  });

  test('shows each difference, what was typed against what is printed, and the printed words in bold', async () => {
    const text = plain(await verify('Flores, 36, died by homicide on the sidewalk outside motel'));
    expect(text).toContain('**Altered:**');
    expect(text).toContain('- typed **36**, printed **35**\n- typed **homicide**, printed **suicide**');
    expect(text).toContain('- printed **the**, left out');
    expect(text).toContain('> Flores, **35**, died by **suicide** on the sidewalk outside **the** motel.');
  });

  test('says that a quotation is shortened, and shows what its gap hides', async () => {
    const text = plain(await verify('Flores did … have a documented history of violence.'));
    expect(text).toContain('**Shortened:**');
    expect(text).not.toContain('**Found');
    expect(text).toContain('- left out at a gap: **not**');
  });

  test('finds a dateline that was copied with its sentence, and says what it is', async () => {
    const text = plain(await verify('LOS ANGELES (KCAL) — The widow of slain El Monte Police Sgt.'));
    expect(text).toContain('**Found:**');
    expect(text).toContain('not the article’s own text, but printed on its page as a dateline');
    expect(text).toContain('> **LOS ANGELES (KCAL) — The widow of slain El Monte Police Sgt.**');
  });

  test('finds a line of the page that is no article’s', async () => {
    const text = plain(await verify('CLICK HERE TO GET THE FOX NEWS APP'));
    expect(text).toContain('**Found:**');
    expect(text).toContain('printed on its page as a link or a notice of the page');
  });

  test('shows a word put in, whatever marks are in it', async () => {
    const text = textOf(await verify('Flores, 35, died by @everyone_*x* suicide on the sidewalk outside the motel'));
    expect(text).toContain('\n- typed **everyone\\_\\*x**, not printed there');
  });

  test.each([
    [{ text: suicide, outlet: 'Fox News' }, '-# said to be from **Fox News**\n**Found elsewhere:**'],
    [{ text: `${suicide} — Olga Garcia` }, '-# said to be by **Olga Garcia**\n**Found elsewhere:**'],
    [{ text: suicide, outlet: 'KCAL' }, '-# said to be from **KCAL**\n**Found:**'],
    [{ text: 'Flores stole the moon in a boat of cheese' }, '**Not found:**'],
    [{ text: `${suicide} We have an imperfect system.` }, '**Joined:**'],
    [{ text: 'blue cheese' }, '**Not found:** none of the articles has these words.\nMany texts have one or two words'],
    [{ text: '\u{1f62d}!!' }, 'There are no words in that to compare.'],
  ])('%j is answered with %s', async ({ text, ...more }, said) => {
    const answer = await verify(text, more as Record<string, string>);
    expect(answer.private).toBe(true);
    expect(plain(answer)).toContain(said);
  });

  test('takes an outlet and a speaker that were chosen while typing', async () => {
    const [outlet] = await discord.type('verify', 'outlet', 'kca').suggestions();
    const [speaker] = await discord.type('verify', 'speaker', 'olga').suggestions();
    const text = plain(await verify(suicide, { outlet: outlet?.value ?? '', speaker: speaker?.value ?? '' }));
    expect(text).toContain('-# said to be from **KCAL**\n-# said to be by **Olga Garcia**');
  });

  test('opens the paragraphs around a place', async () => {
    const opened = await discord.choose(await verify(suicide), '1. Flores').answer();
    expect(opened.private).toBe(true);
    expect(plain(opened)).toContain('paragraph 14');
  });

  test('has pages where words stand at many places; another process turns them, in the same message', async () => {
    const first = await verify('Gascon', { outlet: 'Fox News' });
    expect(plain(first)).toContain('-# 1–4 of ');
    await bot.stop();
    bot = await runBot(discord, library);
    const turn = discord.press(first, { label: 'Next ▶' });
    const second = await turn.answer();
    expect(turn.changed).toBe(second);
    expect(plain(second)).toContain('### Gascon\n-# said to be from **Fox News**\n**Found:**');
    expect(plain(second)).toContain('-# 5–8 of ');
    expect(plain(await discord.press(second, { label: '◀ Previous' }).answer())).toContain('-# 1–4 of ');
  });

  test('says so when the coverage has changed since, and checks again at a press', async () => {
    const answer = await verify('Gascon');
    fingerprint = 'bbbbbbbb';
    const told = await discord.press(answer, { label: 'Next ▶' }).answer();
    expect(plain(told)).toContain('The articles have changed');
    expect(plain(await discord.press(told, { label: 'Ask again' }).answer())).toContain('-# 1–4 of ');
  });

  test('refuses a page or a button made by hand in plain words', async () => {
    const answer = await verify('Gascon');
    const { fingerprint: now } = seeds.survey;
    const far = await discord.press(answer, { customId: `check:1:${now}:99` }).answer();
    expect(plain(far)).toContain('There is no such page');
    const broken = await discord.press(answer, { customId: 'check:2:x' }).answer();
    expect(plain(broken)).toContain('This button cannot be read');
  });

  test('checks 6,000 characters whole, though the heading shows a part of them', async () => {
    const long = (await seeds.archive.items([0]))[0]?.article.text.slice(0, 5_999).replace(/\S+$/, '') ?? '';
    const answer = await verify(long.replace('100%', '90%'));
    expect(plain(answer)).toContain('- typed **90**, printed **100**');
    expect(JSON.stringify(answer.components)).not.toContain('check:');
  });
});
