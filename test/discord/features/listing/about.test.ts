import { afterAll, beforeAll, expect, test } from 'vitest';
import { botContextOf, runBot } from '../../../support/discord/bot.ts';
import { textOf } from '../../../support/discord/interaction.ts';
import { newsroom } from '../../../support/discord/library.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

let discord: StandIn;
beforeAll(async () => {
  discord = await new StandIn().start();
});
afterAll(async () => {
  expect(discord.refused).toEqual([]);
  await discord.stop();
});

test('/about tells how many articles there are, of which days, the version, and that nothing is kept', async () => {
  const bot = await runBot(discord);
  const about = await discord.command('about').answer();
  expect(about.private).toBe(true);
  expect(textOf(about)).toContain('**Articles:** 2 from 2 outlets, 1–2 May 2024');
  expect(textOf(about)).toMatch(/-# Version \d+\.\d+\.\d+ · PRIVACY.md · TERMS.md$/);
  expect(textOf(about)).toContain('**Kept:** nothing');
  await bot.stop();
});

test.each([
  ['that words alone answer', null, '**Search:** by the words of a question alone;'],
  [
    'how much has been read',
    { read: 1_200, all: 4_000 },
    'the articles are still being read, 1,200 of 4,000 passages so far',
  ],
])('/about says %s where the coverage is not read closely, or not yet', async (_, reading, said) => {
  const bot = await runBot(discord, newsroom({ reading: () => reading }));
  expect(textOf(await discord.command('about').answer())).toContain(said);
  await bot.stop();
});

test('/about says which articles are in other languages, in the language of whoever asks', async () => {
  const languages = [
    { language: 'de', articles: 2 },
    { language: 'es', articles: 1 },
  ];
  const bot = await runBot(discord, newsroom({ survey: { ...newsroom().survey, languages } }));
  const said = '3 articles not in English (German, Spanish), in which less is found';
  expect(textOf(await discord.command('about').answer())).toContain(said);
  const german = '3 Artikel nicht auf Englisch (Deutsch, Spanisch); darin wird weniger gefunden';
  expect(textOf(await discord.command('about', {}, { locale: 'de' }).answer())).toContain(german);
  await bot.stop();
});

test('/about says nothing of reading once everything has been read', async () => {
  const bot = await runBot(discord, newsroom({ reading: () => ({ read: 40, all: 40 }) }));
  expect(textOf(await discord.command('about').answer())).not.toContain('**Search:**');
  await bot.stop();
});

test('/about says what is kept when the operator keeps complaints', async () => {
  const feedback = { keep: async () => {} };
  const bot = await runBot(discord, newsroom(), { botContext: botContextOf(newsroom(), { feedback }) });
  const text = textOf(await discord.command('about').answer());
  expect(text).toContain('which excerpts it is about and the reason typed');
  expect(text).not.toContain('kept:** nothing');
  await bot.stop();
});

test('/about says that questions are logged when the operator logs them, and links the operator’s own policies and the project', async () => {
  const policies = { privacy: 'https://example.org/privacy', terms: null, project: 'https://example.org/project' };
  const bot = await runBot(discord, newsroom(), {
    botContext: botContextOf(newsroom(), { logsQuestions: true, policies }),
  });
  const about = await discord.command('about').answer();
  expect(textOf(about)).toContain('**Kept:** what is asked, in the operator’s log');
  expect(textOf(about)).toMatch(/\d · TERMS.md$/);
  expect(JSON.stringify(about.components)).toContain('"label":"Privacy","url":"https://example.org/privacy"');
  expect(JSON.stringify(about.components)).toContain('"label":"Project","url":"https://example.org/project"');
  await bot.stop();
});
