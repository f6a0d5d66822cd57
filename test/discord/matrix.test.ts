import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import { soleCoverage } from '../../src/coverages/host.ts';
import { createBotContext } from '../../src/discord/botcontext.ts';
import { en } from '../../src/discord/words/en.ts';
import { wordsIn } from '../../src/discord/words/words.ts';
import { type LiveLibrary, openLiveLibrary } from '../../src/library/livelibrary.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { type Message, type Place, textOf } from '../support/discord/interaction.ts';
import { alice, bob } from '../support/discord/people.ts';
import { type Doing, StandIn } from '../support/discord/stand-in.ts';
import { inventedNews } from '../support/inventednews.ts';

/*
 * Every way to use the bot, in every place: a German server with the bot, a direct message, a chat of somebody who has
 * the app, and a server that does not have it and lets nobody else see what it says. Alice reads French, Bob Spanish.
 */

const question = 'Why was the harbour closed?';
const [de, fr, es] = [wordsIn('de'), wordsIn('fr'), wordsIn('es-419')];
const places: readonly Place[] = ['guild', 'dm', 'elsewhere', 'abroad'];
/** Places in which somebody else sees what Alice asked. */
const shared: readonly Place[] = ['guild', 'elsewhere'];

type Options = Readonly<Record<string, string | number | boolean>>;

/** What fills more than a page, and how many are on the first. */
const paged: readonly {
  readonly what: string;
  readonly options: Options;
  readonly first: number;
  readonly all: number;
}[] = [
  { what: 'ask', options: { question }, first: 3, all: 6 },
  { what: 'quote', options: { speaker: 'Ann Marlowe' }, first: 4, all: 6 },
  { what: 'compare', options: { topic: question }, first: 4, all: 6 },
  { what: 'timeline', options: {}, first: 4, all: 6 },
  { what: 'sources', options: {}, first: 10, all: 12 },
];
const matrix = paged.flatMap((row) => places.map((place) => ({ ...row, place })));

let discord: StandIn;
let bot: RunningBot;
let folder: string;
let liveLibrary: LiveLibrary;
let kept: unknown[];

const feedback = { keep: async (complaint: unknown) => void kept.push(complaint) };

async function start(): Promise<void> {
  bot = await runBot(discord, liveLibrary.library, {
    botContext: createBotContext(soleCoverage(liveLibrary), { operators: [alice.id], feedback }),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  await Promise.all(Object.entries(inventedNews()).map(([name, text]) => writeFile(join(folder, name), text)));
  liveLibrary = await openLiveLibrary(folder);
  await liveLibrary.library.prepare();
  discord = await new StandIn().start();
  kept = [];
  await start();
});
afterEach(async () => {
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
/** The words in which Alice's public answers are there. */
const wordsAt = (place: Place) => (place === 'guild' ? de : fr);

const asked = ({ what, options, place }: Pick<(typeof matrix)[number], 'what' | 'options' | 'place'>) =>
  discord.command(what, options, by(place)).answer();

function isInNoEnglish(message: Message): void {
  const english = Object.values(en).filter((text) => typeof text === 'string' && text.length > 20);
  for (const text of english) expect(textOf(message)).not.toContain(text);
}

describe.each(matrix)('/$what with more than a page, used in a $place', ({ what, options, first, all, place }) => {
  const words = wordsAt(place);
  const one = `1–${first} `;
  const two = `${first + 1}–${all} `;
  const ask = () => asked({ what, options, place });

  test('answers in the language of whoever sees it, and turns its page in the message itself', async () => {
    const answer = await ask();
    expect(answer.private).toBe(place === 'abroad');
    expect(textOf(answer)).toContain(`-# ${one}`);
    isInNoEnglish(answer);
    const pressed = discord.press(answer, { label: words.next }, by(place));
    expect(textOf(await pressed.answer())).toContain(`-# ${two}`);
    expect(pressed.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
    isInNoEnglish(answer);
  });

  if (shared.includes(place)) {
    test('gives another person a copy in private, in their language', async () => {
      const answer = await ask();
      const copy = await discord.press(answer, { label: words.next }, byBob(place)).answer();
      expect(copy.private).toBe(true);
      expect(textOf(copy)).toContain(`-# ${two}`);
      expect(textOf(answer)).toContain(`-# ${one}`);
      isInNoEnglish(copy);
      const back = discord.press(copy, { label: es.previous }, byBob(place));
      expect(textOf(await back.answer())).toContain(`-# ${one}`);
      expect(back.callbacks).toEqual([InteractionResponseType.UpdateMessage]);
    });
  }

  test('turns its page after a restart', async () => {
    const answer = await ask();
    await bot.stop();
    await start();
    expect(textOf(await discord.press(answer, { label: words.next }, by(place)).answer())).toContain(`-# ${two}`);
  });

  test('opens what its menu holds, for the one who chose it', async () => {
    const label = what === 'sources' ? 'Bay Post: the harbour' : '1. ';
    const opened = await discord.choose(await ask(), label, by(place)).answer();
    expect(opened.private).toBe(true);
    expect(textOf(opened)).toContain(what === 'sources' ? fr.firstLines : fr.citationTitle);
    isInNoEnglish(opened);
  });

  if (what !== 'sources') {
    test('is kept private where that is asked for, and can then be shared', async () => {
      const hidden = await discord.command(what, { ...options, private: true }, by(place)).answer();
      expect(hidden.private).toBe(true);
      isInNoEnglish(hidden);
      const second = await discord.press(hidden, { label: fr.next }, by(place)).answer();
      const out = await discord.press(second, { label: fr.share }, by(place)).answer();
      expect(out.private).toBe(place === 'abroad');
      expect(textOf(out)).toContain(`-# ${two}`);
      expect(textOf(out)).toContain(wordsAt(place).footer);
    });
  }

  if (what !== 'sources') {
    test('is deleted by the one who asked, and by nobody who only sees it', async () => {
      const answer = await ask();
      if (shared.includes(place)) {
        const told = await discord.press(answer, { label: words.remove }, byBob(place)).answer();
        expect(textOf(told)).toBe(es.notYours);
        expect(answer.deleted).toBe(false);
      }
      discord.press(answer, { label: words.remove }, by(place));
      await discord.changes.until('the message to be gone', () => answer.deleted);
    });
  }
});

describe('more than a page, when the coverage has changed since', () => {
  const answers = new Map<object, Message>();

  // All are asked for before one change, since each reading takes a thread of its own.
  beforeAll(async () => {
    for (const row of matrix) answers.set(row, await asked(row));
    await writeFile(
      join(folder, 'more.txt'),
      'A whale swam into the harbour on Sunday and left again with the tide.\n',
    );
    await liveLibrary.reload();
  });

  test.each(matrix)('of /$what in a $place says so, and is shown anew on demand', async (row) => {
    const { what, first, place } = row;
    const answer = answers.get(row) as Message;
    const next = { label: wordsAt(place).next };
    expect(textOf(answer)).toContain(`-# 1–${first} `);
    if (what === 'sources') {
      const told = await discord.choose(answer, 'Bay Post: the harbour', by(place)).answer();
      expect(textOf(told)).toBe(fr.sourcesChanged);
      expect(textOf(await discord.press(answer, next, by(place)).answer())).toContain('11–13 ');
    } else {
      const told = await discord.press(answer, next, by(place)).answer();
      expect(told.private).toBe(true);
      expect(textOf(told)).toContain(fr.coverageChanged);
      expect(textOf(answer)).toContain(`-# 1–${first} `);
      const again = await discord.press(told, { label: fr.askAgain }, by(place)).answer();
      expect(textOf(again)).toMatch(/-# 1–\d+ /);
      expect(again.private).toBe(true);
      expect(textOf(await discord.choose(answer, '1. ', by(place)).answer())).toContain(fr.coverageChanged);
      isInNoEnglish(again);
    }
  });

  test('is what it was, once the coverage is', async () => {
    await unlink(join(folder, 'more.txt'));
    await liveLibrary.reload();
    for (const row of matrix) expect(textOf(await asked(row))).toContain(`-# 1–${row.first} `);
  });
});

describe.each(places)('in a %s', (place) => {
  const words = wordsAt(place);

  test('"Ask a follow-up" opens a form, and what is typed there is answered', async () => {
    const answer = await discord.command('ask', { question }, by(place)).answer();
    const form = await discord.press(answer, { label: words.askFurther }, by(place)).opened();
    expect(form.title).toBe(fr.furtherTitle);
    const next = await discord.submit(answer, form, { question: 'And what did the divers find?' }, by(place)).answer();
    expect(textOf(next)).toContain(words.after(question));
    expect(textOf(next)).toContain('cracked a pillar');
  });

  test('a complaint opens a form and is kept', async () => {
    const answer = await discord.command('ask', { question }, by(place)).answer();
    const form = await discord.press(answer, { label: words.wrong }, by(place)).opened();
    const thanks = await discord.submit(answer, form, { reason: place }, by(place)).answer();
    expect(thanks.private).toBe(true);
    expect(textOf(thanks)).toBe(fr.complaintKept);
    expect(kept.at(-1)).toMatchObject({ kind: 'wrong', reason: place });
  });

  test('outlets and speakers complete while they are typed, and what is chosen is understood', async () => {
    const [outlet] = await discord.type('ask', 'outlet', 'tide', by(place)).suggestions();
    expect(outlet?.name).toBe('Tide Weekly');
    const [speaker] = await discord.type('quote', 'speaker', 'marl', by(place)).suggestions();
    expect(speaker?.name).toBe('Ann Marlowe');
    const answer = await discord.command('ask', { question, outlet: outlet?.value ?? '' }, by(place)).answer();
    expect(textOf(answer)).toContain(words.onlyOutlet('Tide Weekly'));
    const quoted = await discord.command('quote', { speaker: speaker?.value ?? '' }, by(place)).answer();
    expect(textOf(quoted)).toContain('### Ann Marlowe');
  });

  test('a question that the coverage does not answer is refused to the one who asked, with what is close', async () => {
    const refused = await discord
      .command('ask', { question: 'Who is the mayor of Lisbon married to?' }, by(place))
      .answer();
    expect(refused.private).toBe(true);
    expect(textOf(refused)).toContain(fr.notInCoverage(12));
    isInNoEnglish(refused);
  });

  test.each(used())('$name is answered without a slip, in the language of whoever reads it', async ({ use }) => {
    const answer = await use(place).answer();
    expect(textOf(answer)).not.toContain(fr.failed);
    expect(textOf(answer)).not.toBe(fr.unknownCommand);
    isInNoEnglish(answer);
  });
});

/** Every command, with no more than it needs; those of a message's menu on a message. */
function used() {
  return commands.flatMap(({ definition }) => {
    const { name } = definition;
    if (definition.type === 3) {
      return [
        { name: `"${name}"`, use: (place: Place) => discord.menu(name, 'The north wall will be rebuilt.', by(place)) },
      ];
    }
    const options = 'options' in definition ? (definition.options ?? []) : [];
    const subcommands = options.filter(({ type }) => type === 1).map((option) => `${name} ${option.name}`);
    const needed = options.filter((option) => 'required' in option && option.required);
    const given = Object.fromEntries(needed.map((option) => [option.name, question]));
    return (subcommands.length > 0 ? subcommands : [name]).map((used) => ({
      name: `/${used}`,
      use: (place: Place) => discord.command(used, given, by(place)),
    }));
  });
}
