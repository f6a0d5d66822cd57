import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCoverages } from '../../src/coverages/coveragefile.ts';
import { CoverageEditions, notingEditions } from '../../src/coverages/editions.ts';
import { CoverageHosting } from '../../src/coverages/hosting.ts';
import { createBotContext } from '../../src/discord/botcontext.ts';
import { en } from '../../src/discord/words/en.ts';
import { ChannelFollows } from '../../src/following/channelfollows.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { keepEdition, ledgerOf } from '../../src/store/editions.ts';
import { openFollows } from '../../src/store/follows.ts';
import { heldIn } from '../../src/store/keep.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { type Interaction, type Message, textOf } from '../support/discord/interaction.ts';
import { alice, bob, guild, otherGuild } from '../support/discord/people.ts';
import { type Doing, StandIn } from '../support/discord/stand-in.ts';
import { inventedNews } from '../support/inventednews.ts';

/*
 * Three coverages with the same events in three towns: every sentence of each has names that no other has. What anybody is
 * shown in a place has names of the coverage of that place alone.
 */

const towns = ['eastport', 'northgate', 'southwell'] as const;
type Town = (typeof towns)[number];
/** The letters that each town's names have in common. */
const marks: Readonly<Record<Town, string>> = { eastport: 'Qa', northgate: 'Zu', southwell: 'Xo' };
const servers = [guild.id, otherGuild.id, '100000000000000077'];

let discord: StandIn;
let bot: RunningBot;
let folder: string;
let hosting: CoverageHosting;

/** The invented news, told of this town: capital words and some common ones begin with its mark. */
function newsOf(town: Town): Record<string, string> {
  const mark = marks[town];
  const told = (text: string): string =>
    text
      .replace(/\b(?:Eastport|Westbay|Marlowe|Ann|Bay|Coast|Harbour|Island|Pier|Tide)\b/g, (name) => mark + name)
      .replace(/\b(harbour|barge|quay|wall|boat|lamp|ferry|loan|lighthouse|beach|pines|town|pillar)/g, `${mark}$1`);
  return Object.fromEntries(Object.entries(inventedNews()).map(([name, text]) => [name, told(text)]));
}

/** A file in which the servers have these coverages, in their order. */
const fileWith = (order: readonly Town[]) =>
  parseCoverages(
    `coverages:\n${order
      .map(
        (town, i) =>
          `  ${town}: { articles: ${town}, servers: ["${servers[i]}"], editors: [${alice.id}], gaps: ${town}.tsv }\n`,
      )
      .join('')}`,
    folder,
  );

/** An article has another sentence than before. */
async function change(articles: string): Promise<void> {
  const [article] = (await heldIn(articles)).articles;
  if (!article) throw new Error(`no article in ${articles}`);
  const [sentence = ''] = /[^.\n]+\.(?=\s*$)/.exec(article.text.trimEnd()) ?? [];
  const text = article.text.replace(sentence, `${sentence.replace(/\.$/, '')}, it was said later.`);
  const seen = '2024-06-02T08:00:00Z';
  expect(await keepEdition(articles, article, { text, facts: {}, seen }, await ledgerOf(articles, article))).toBe(true);
}

/** All that a person can read in a message: texts, labels, options and addresses. */
function shownIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'custom_id' ? [] : shownIn(inner)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  for (const town of towns) {
    await mkdir(join(folder, town));
    const files = Object.entries(newsOf(town));
    await Promise.all(files.map(([name, text]) => writeFile(join(folder, town, name), text)));
    await change(join(folder, town));
  }
  hosting = new CoverageHosting(fileWith(towns), {
    async open({ articles }) {
      const editions = new CoverageEditions(articles);
      const liveLibrary = await notingEditions(await openLiveLibrary(articles), editions, () => {});
      return { liveLibrary, editions, close: async () => liveLibrary.close() };
    },
    idle: 60_000,
    mostPassages: 10_000,
  });
  discord = await new StandIn().start();
  const feedback = { keep: async () => {} };
  const { library } = (await hosting.named('eastport'))?.liveLibrary ?? {};
  const follows = new ChannelFollows(await openFollows(join(folder, 'follows.json')));
  bot = await runBot(discord, library, { botContext: createBotContext(hosting, { feedback, follows }) });
});
afterAll(async () => {
  await bot.stop();
  await hosting.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

const townAt = (server: number): Town =>
  [...hosting.file.coverages.values()].find(({ servers: own }) => own.includes(servers[server] as string))
    ?.name as Town;

/** What is typed; '%' is the mark of the town. */
const topic = fc.constantFrom(
  'Why was the %harbour closed?',
  'north %wall',
  'the %barge',
  '%Marlowe',
  'four million dollars',
  'The north %wall will be rebuilt before winter',
  '“The %lighthouse needs a new %lamp and a keeper,” Mayor %Ann %Marlowe said.',
  'a storm',
);

type Step =
  | { readonly does: 'command'; readonly name: string; readonly option: string; readonly topic: string }
  | { readonly does: 'press'; readonly message: number; readonly part: number }
  | { readonly does: 'type'; readonly name: string; readonly option: string; readonly topic: string }
  | { readonly does: 'assign'; readonly order: readonly Town[] };

const command = fc.constantFrom(
  { name: 'ask', option: 'question' },
  { name: 'quote', option: 'speaker' },
  { name: 'compare', option: 'topic' },
  { name: 'timeline', option: 'topic' },
  { name: 'sources', option: 'filter' },
  { name: 'verify', option: 'quotation' },
  { name: 'check', option: 'text' },
  { name: en.commands.find.name, option: 'menu' },
  { name: 'about', option: '' },
  { name: 'admin stats', option: '' },
  { name: 'coverage gaps', option: '' },
  { name: 'changes', option: '' },
  { name: 'follow start', option: 'question' },
  { name: 'follow list', option: '' },
);
const typing = fc.constantFrom(
  { name: 'quote', option: 'speaker' },
  { name: 'ask', option: 'speaker' },
  { name: 'ask', option: 'outlet' },
);
const step: fc.Arbitrary<readonly [number, Step]> = fc.tuple(
  fc.nat(2),
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(command, topic).map(([one, words]) => ({ does: 'command' as const, ...one, topic: words })),
    },
    { weight: 6, arbitrary: fc.record({ does: fc.constant('press' as const), message: fc.nat(50), part: fc.nat(50) }) },
    {
      weight: 2,
      arbitrary: fc.tuple(typing, topic).map(([one, words]) => ({ does: 'type' as const, ...one, topic: words })),
    },
    {
      weight: 1,
      arbitrary: fc.shuffledSubarray([...towns], { minLength: 3 }).map((order) => ({ does: 'assign' as const, order })),
    },
  ),
);

type Component = {
  readonly type: number;
  readonly custom_id?: string;
  readonly options?: { readonly value: string }[];
  readonly disabled?: boolean;
};

/** The buttons and menus of a message. */
function pressable(value: unknown): Component[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'custom_id' in value ? [value as Component] : [];
  return [...own, ...Object.values(value).flatMap(pressable)];
}

/** Carries out one step; the interaction, or null where there was nothing to do. */
function act(server: number, one: Step, messages: readonly Message[]): Interaction | null {
  const doing = {
    serverId: servers[server] as string,
    user: one.does === 'press' && one.part % 5 === 1 ? bob : alice,
    permissions: PermissionFlagsBits.ManageChannels,
    botPermissions: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
  };
  if (one.does === 'assign') return null;
  if (one.does !== 'press') {
    const typed = one.topic.replaceAll('%', marks[townAt(server)]);
    if (one.does === 'type') return discord.type(one.name, one.option, typed.slice(0, 4), doing);
    if (one.option === 'menu') return discord.menu(one.name, typed, doing);
    return discord.command(one.name, one.option === '' ? {} : { [one.option]: typed }, doing);
  }
  // A message that was taken away can be pressed by nobody; its press would count as done before the bot has seen it.
  const left = messages.filter(({ deleted }) => !deleted);
  const message = left[one.message % Math.max(1, left.length)];
  const parts = message ? pressable(message.components) : [];
  const part = parts[one.part % Math.max(1, parts.length)];
  if (!message || !part?.custom_id) return null;
  const { options } = part;
  const values = options ? { values: [(options[one.part % options.length] as { value: string }).value] } : {};
  return discord.press(message, { customId: part.custom_id }, { ...doing, ...values });
}

/** The words of the files of a message; those of a picture stand in its description too. */
const textsOf = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  [...files].flatMap(([name, bytes]) => (/\.png$/.test(name) ? [] : [Buffer.from(bytes).toString()]));

/** What somebody got: a message, suggestions, a form, or that their message is gone. */
const outcomeOf = ({ choices, form, message, pressed }: Interaction): unknown =>
  choices ?? form ?? message ?? pressed?.deleted;

describe('a coverage', () => {
  test('is never seen through another, in whatever order people ask, press and type in three servers', async () => {
    let shown = 0;
    let seen = discord.calls.length;
    // A file may arrive after its message: what is sent is held against the place of its own request, whenever that was.
    const asked = new Map<string, Town>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        await hosting.use(fileWith(towns));
        const messages: Message[] = [];
        for (const [server, one] of steps) {
          if (one.does === 'assign') await hosting.use(fileWith(one.order));
          const interaction = act(server, one, messages);
          if (!interaction) continue;
          asked.set(interaction.token, townAt(server));
          await discord.changes.until('what comes of it', () => outcomeOf(interaction));
          if (interaction.message && !messages.includes(interaction.message)) messages.push(interaction.message);
        }
        const sent = discord.calls.slice(seen);
        seen += sent.length;
        for (const { path, body, files } of sent) {
          const [, town] = [...asked].find(([token]) => path.includes(token)) ?? [];
          const words = [...shownIn(body), ...textsOf(files)].join('\n');
          for (const other of towns) {
            if (other !== town) expect(words.includes(marks[other]), `${other} in ${town}: ${words}`).toBe(false);
          }
          if (town && words.includes(marks[town])) shown += 1;
        }
      }),
      { numRuns: 25 },
    );
    expect(shown).toBeGreaterThan(20);
  });

  test('answers every command in three servers at once, pages and all, each from its own articles', async () => {
    await hosting.use(fileWith(towns));
    const asked = [
      ['ask', { question: 'Why was it closed by the storm?' }],
      ['quote', { speaker: '%Ann %Marlowe' }],
      ['compare', { topic: 'Why was it closed by the storm?' }],
      ['timeline', {}],
      ['sources', {}],
      ['verify', { text: 'Nobody was told about the %barge in time' }],
    ] as const;
    const answers = servers.flatMap((serverId) =>
      asked.map(async ([name, options]) => {
        const mark = marks[townAt(servers.indexOf(serverId))];
        const given = Object.entries(options).map(([key, value]) => [key, value.replaceAll('%', mark)]);
        const answer = await discord.command(name, Object.fromEntries(given), { serverId }).answer();
        const first = textOf(answer);
        if (!JSON.stringify(answer.components).includes(en.next)) return { mark, texts: [first] };
        const next = await discord.press(answer, { label: en.next }, { serverId }).answer();
        return { mark, texts: [first, textOf(next)] };
      }),
    );
    const all = await Promise.all(answers);
    expect(all.filter(({ texts }) => texts.length > 1).length).toBeGreaterThan(6);
    for (const { mark, texts } of all) {
      for (const text of texts) {
        expect(text).toContain(mark);
        for (const other of Object.values(marks)) if (other !== mark) expect(text).not.toContain(other);
      }
    }
  });

  test('refuses what belongs to another: every button and menu, but for the one that takes a message away', async () => {
    await hosting.use(fileWith(towns));
    const asked = () => discord.command('ask', { question: 'Why was the Qaharbour closed?' }, { serverId: guild.id });
    const answer = await asked().answer();
    const parts = pressable(answer.components);
    expect(parts.length).toBeGreaterThan(4);
    for (const { custom_id: customId = '', options } of parts.filter((part) => !part.custom_id?.startsWith('remove'))) {
      const values = options ? { values: [options[0]?.value ?? ''] } : {};
      const pressed = discord.press(answer, { customId }, { serverId: otherGuild.id, ...values });
      const refusal = await pressed.answer();
      expect(textOf(refusal)).toBe(en.otherCoverage);
      expect(refusal.private).toBe(true);
    }
    // Their own marks are of no use either when somebody makes them by hand.
    const next = parts.find(({ custom_id: id }) => id?.startsWith('page'))?.custom_id ?? '';
    for (const customId of [next.replace(/~.*$/, ''), next.replace(/~.*$/, '~zzzz')]) {
      expect(textOf(await discord.press(answer, { customId }, { serverId: guild.id }).answer())).toBe(en.otherCoverage);
    }
  });

  test('that is given another channel refuses what still stands there, and lets it be taken away', async () => {
    const [one, two, three] = towns;
    await hosting.use(fileWith([one, two, three]));
    const answer = await discord
      .command('ask', { question: 'Why was the Qaharbour closed?' }, { serverId: guild.id })
      .answer();
    await hosting.use(fileWith([two, one, three]));
    const pressed = discord.press(answer, { label: en.next }, { serverId: guild.id });
    expect(textOf(await pressed.answer())).toBe(en.otherCoverage);
    const removed = discord.press(answer, { label: en.remove }, { serverId: guild.id });
    await discord.changes.until('the message is gone', () => answer.deleted || removed.deletedOriginal);
    await hosting.use(fileWith([one, two, three]));
  });

  test('that is taken out of the file while its answer is paged is gone for its server, and the others go on', async () => {
    const [one, two, three] = towns;
    await hosting.use(fileWith([one, two, three]));
    const asked = (serverId: string, town: Town) =>
      discord.command('ask', { question: `Why was the ${marks[town]}harbour closed?` }, { serverId }).answer();
    const answer = await asked(guild.id, one);
    const other = await asked(otherGuild.id, two);
    const left = fileWith([one, two, three]);
    await hosting.use({ ...left, coverages: new Map([...left.coverages].filter(([name]) => name !== one)) });
    const pressed = discord.press(answer, { label: en.next }, { serverId: guild.id });
    expect(textOf(await pressed.answer())).toBe(en.noCoverage);
    expect(textOf(await asked(guild.id, one))).toBe(en.noCoverage);
    const turned = discord.press(other, { label: en.next }, { serverId: otherGuild.id });
    expect(textOf(await turned.answer())).toContain(marks[two]);
    await hosting.use(fileWith([one, two, three]));
  });

  test('answers in a server, a thread and a channel as the file says, and elsewhere nobody does, who says why', async () => {
    const file = parseCoverages(
      `coverages:
  eastport: { articles: eastport, servers: ["${guild.id}"] }
  northgate: { articles: northgate, channels: ["100000000000000099"] }`,
      folder,
    );
    await hosting.use(file);
    const ask = async (doing: Doing) =>
      textOf(await discord.command('ask', { question: 'Why was it closed by the storm?' }, doing).answer());
    expect(await ask({ serverId: guild.id })).toContain('Qa');
    expect(await ask({ serverId: guild.id, channelId: '100000000000000099' })).toContain('Zu');
    expect(await ask({ serverId: guild.id, channelId: '1', threadOf: '100000000000000099' })).toContain('Zu');
    expect(await ask({ serverId: servers[2] as string })).toBe(en.noCoverage);
    expect(await ask({ place: 'dm' })).toBe(en.noCoverage);
    await hosting.use(fileWith(towns));
  });

  test('that cannot be read is said in a plain word, and the others go on', async () => {
    const file = parseCoverages(
      `coverages:
  eastport: { articles: eastport, servers: ["${guild.id}"] }
  gone: { articles: nowhere, servers: ["${otherGuild.id}"] }`,
      folder,
    );
    await hosting.use(file);
    const ask = async (serverId: string) =>
      textOf(await discord.command('ask', { question: 'Why was it closed by the storm?' }, { serverId }).answer());
    expect(await ask(otherGuild.id)).toBe(en.coverageAway);
    expect(await ask(guild.id)).toContain('Qa');
    expect(bot.logged.filter(({ level }) => level === 'error').map(({ msg }) => msg)).toEqual([
      'A coverage cannot be opened',
    ]);
    await hosting.use(fileWith(towns));
  });

  test('counts by itself what was asked in vain, shows it to those who run it alone, and says that it is kept', async () => {
    const gaps = async (serverId: string, user = alice) =>
      textOf(await discord.command('coverage gaps', {}, { serverId, user }).answer());
    const question = 'Who won the chess championship in Reykjavik?';
    for (let i = 0; i < 2; i += 1)
      await discord.command('ask', { question }, { serverId: guild.id, user: bob }).answer();
    expect(await gaps(guild.id)).toContain('- 2 × who won the chess championship in reykjavik');
    expect(await gaps(otherGuild.id)).not.toContain('chess');
    expect(await gaps(guild.id, bob)).toBe(en.editorsOnly);
    const about = textOf(await discord.command('about', {}, { serverId: guild.id }).answer());
    expect(about).toContain(en.keepsGaps);
  });

  test('is counted by itself, and read again and looked at by those who run it', async () => {
    const stats = async (serverId: string, user = alice) =>
      textOf(await discord.command('admin stats', {}, { serverId, user }).answer());
    expect(await stats(guild.id, bob)).toBe(en.operatorsOnly);
    const before = await stats(otherGuild.id);
    await discord.command('ask', { question: 'Why was it closed?' }, { serverId: guild.id }).answer();
    const countOf = (words: string) => Number(/ask (\d+)/.exec(words)?.[1] ?? 0);
    expect(countOf(await stats(otherGuild.id))).toBe(countOf(before));
    expect(countOf(await stats(guild.id))).toBeGreaterThan(0);
  });
});
