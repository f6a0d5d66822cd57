import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveItem } from '../../src/corpus/archive.ts';
import type { Library } from '../../src/library/library.ts';
import { type RunningBot, runBot } from '../support/discord/bot.ts';
import { textOf } from '../support/discord/interaction.ts';
import { answerOf, newsroom, quoteOf } from '../support/discord/library.ts';
import { bob } from '../support/discord/people.ts';
import { StandIn } from '../support/discord/stand-in.ts';

/* What only one person sees is in their language, what all see in the server's; the excerpts stay as printed. */

const question = 'Wer *war* es?';
const known = newsroom();
const [ribbon, bridge] = (await known.archive.items([0, 1])) as [ArchiveItem, ArchiveItem];
const { quotes } = await known.ask({ question, k: 6 });
let fingerprint = 'aaaaaaaa';
const library: Library = {
  ...known,
  get survey() {
    return { ...known.survey, fingerprint };
  },
  ask: async (asked) => (asked.question === 'Unknown' ? answerOf('Unknown', []) : await known.ask(asked)),
  timeline: async () => ({
    status: 'answered',
    entries: quotes.map((quote) => ({
      date: { from: '2024-05-01', to: '2024-05-01', start: 0, end: 1, certainty: 'inferred' as const },
      quote,
    })) as never,
  }),
};

const excerpt = '> The mayor cut the ribbon.';
/** A French person in a German server, and a Spanish one. */
const there = { locale: 'fr', serverLocale: 'de' };
const bobThere = { user: bob, locale: 'es-419', serverLocale: 'de' };

let discord: StandIn;
let bot: RunningBot;

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runBot(discord, library);
});
afterEach(() => {
  fingerprint = 'aaaaaaaa';
  expect(discord.refused).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

describe('what all in a server see', () => {
  test('is in the language of the server, and the excerpts in the one they were printed in', async () => {
    const answer = await discord.command('ask', { question, outlet: 'Ribbon', to: '2024-06-01' }, there).answer();
    expect(textOf(answer)).toContain(
      '-# nur **Ribbon**\n-# erschienen bis **2024-06-01**\n-# 1–3 von 6 Auszügen aus 2 Medien\n',
    );
    expect(textOf(answer)).toContain(`${excerpt}\n-# The Daily Ribbon, 1\\. Mai 2024\n`);
    expect(textOf(answer)).toContain('-# Wort für Wort;');
  });

  test('is turned in the language of the server, whoever turns it', async () => {
    const answer = await discord.command('ask', { question }, there).answer();
    const second = await discord.press(answer, { label: 'Weiter ▶' }, there).answer();
    expect(textOf(second)).toContain('-# 4–6 von 6 Auszügen');
    expect(textOf(second)).toContain(
      '-# Bridge Times\\*, 2\\. Mai 2024 oder später\\* · [Artikel](https://example.org/bridge#:~:text=The%20bridge%20opened%20on%20Friday.)',
    );
  });
});

describe('what one person sees', () => {
  test('is in the language of that person', async () => {
    const answer = await discord.command('ask', { question, private: true }, there).answer();
    expect(textOf(answer)).toContain('-# 1–3 sur 6 extraits de 2 médias\n');
    expect(textOf(answer)).toContain(excerpt);
    const refused = await discord.command('ask', { question: 'Unknown' }, there).answer();
    expect(refused.private).toBe(true);
    expect(textOf(refused)).toContain('Aucune réponse trouvée dans 2 articles.');
    expect(textOf(await discord.command('about', {}, there).answer())).toContain('### À propos de ce bot');
  });

  test('is theirs in a direct message, where there is no server', async () => {
    const answer = await discord.command('ask', { question }, { place: 'dm', locale: 'pt-BR' }).answer();
    expect(textOf(answer)).toContain('-# 1–3 de 6 trechos de 2 veículos');
  });

  test('is a copy in their own language of what stands there in another, with the question as it was put', async () => {
    const answer = await discord.command('ask', { question, outlet: 'Ribbon' }, there).answer();
    const copy = await discord.press(answer, { label: 'Weiter ▶' }, bobThere).answer();
    expect(copy.private).toBe(true);
    expect(textOf(copy)).toContain('### Wer \\*war\\* es?\n-# solo **Ribbon**\n-# 4–6 de 6 extractos');
    expect(textOf(answer)).toContain('1–3 von 6 Auszügen');
    expect(textOf(await discord.press(copy, { label: '◀ Anterior' }, bobThere).answer())).toContain('-# 1–3 de 6');
  });

  test('becomes the server’s language when it is shared', async () => {
    const answer = await discord.command('ask', { question, private: true, from: '2024-01-01' }, there).answer();
    const shared = await discord.press(answer, { label: 'Partager' }, there).answer();
    expect(shared.private).toBe(false);
    expect(textOf(shared)).toContain('-# erschienen ab **2024-01-01**\n-# 1–3 von 6 Auszügen');
  });

  test('holds forms, cards and contexts too', async () => {
    const answer = await discord.command('ask', { question }, there).answer();
    const form = await discord.press(answer, { label: 'Nachfragen' }, bobThere).opened();
    expect(form).toMatchObject({ title: 'Otra pregunta sobre esto', components: [{ label: 'Su siguiente pregunta' }] });
    const next = await discord.submit(answer, form, { question: '¿Y ahora?' }, bobThere).answer();
    expect(textOf(next)).toContain(`### ¿Y ahora?\n-# Nachfrage zu **Wer \\*war\\* es?**`);
    const around = await discord.choose(answer, '1. The mayor cut', bobThere).answer();
    expect(textOf(around)).toContain('### Ribbon cut\n-# The Daily Ribbon, 1 de mayo de 2024 · párrafo 1');
    const list = await discord.command('sources', { query: 'ribbon', sort: 'newest' }, there).answer();
    expect(textOf(list)).toContain('### Die Artikel\n-# 1–1 von 1 Artikel aus 1 Medium');
    expect(textOf(list)).toContain('-# mit den Wörtern **ribbon**');
    const card = await discord.choose(list, 'Ribbon cut', bobThere).answer();
    expect(textOf(card)).toContain('**Publicado:** 1 de mayo de 2024');
  });

  test('is told in their language that the coverage has changed', async () => {
    const answer = await discord.command('ask', { question }, there).answer();
    fingerprint = 'bbbbbbbb';
    const told = await discord.press(answer, { label: 'Weiter ▶' }, bobThere).answer();
    expect(textOf(told)).toContain('Los artículos han cambiado');
    const renewed = await discord.press(told, { label: 'Preguntar de nuevo' }, bobThere).answer();
    expect(textOf(renewed)).toContain('-# 1–3 de 6 extractos');
  });
});

describe('a title that is only a title', () => {
  test('is in the language of whoever sees it', async () => {
    const all = await discord.command('timeline', {}, there).answer();
    expect(textOf(all)).toContain('### Was wann geschah\n-# 1–4 von 6 Auszügen');
    expect(textOf(all)).toContain('\n1\\. Mai 2024\\*\n-# 1\n');
    const copy = await discord.press(all, { label: 'Weiter ▶' }, bobThere).answer();
    expect(textOf(copy)).toContain('### Qué pasó y cuándo\n-# 5–6 de 6 extractos');
    expect(textOf(await discord.press(copy, { label: 'Compartir' }, bobThere).answer())).toContain('### Was wann');
  });
});

test('the place and the words of a speaker stay as they were printed', async () => {
  const speakers = [
    { start: 36, end: 40, name: 'Ann Roe', role: 'mayor', to: 'The Bow', certainty: 'stated' as const },
    { start: 41, end: 53, name: 'Jon Doe', to: 'on Twitter', certainty: 'inferred' as const },
  ];
  const quote = quoteOf(ribbon, 1, { speakers, alsoIn: [{ article: bridge.article, start: 0, end: 3, quote: 'The' }] });
  const other = await new StandIn().start();
  const speaking = await runBot(other, newsroom({ ask: async () => answerOf(question, [quote]) }));
  const answer = await other.command('ask', { question }, { locale: 'de', place: 'dm' }).answer();
  expect(textOf(answer)).toContain(
    '2024 · „It i“: Ann Roe, mayor, gegenüber The Bow, „a good day.“: Jon Doe, on Twitter\\* · auch bei Bridge Times\\*',
  );
  await speaking.stop();
  await other.stop();
});
