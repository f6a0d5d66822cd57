import { readFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import { openConfiguredLibrary } from '../../src/bin/openlibrary.ts';
import type { EngineName } from '../../src/search/engine.ts';
import { readTerminalConfig } from '../../src/settings/config.ts';
import type { Row } from '../rivals/rival.ts';
import { memory } from './memory.ts';
import type { Measured, Subject } from './process.ts';

/** What `process.ts` starts: opens a corpus, asks all questions, and tells the times and the memory. */
const [subject, questionsPath = '', corpus = '', rowsPath = ''] = process.argv.slice(2) as [Subject, ...string[]];
const WARMING = 10;
const FIELDS = ['headline', 'outlet', 'text'];

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

async function timed(questions: readonly string[], ask: (question: string) => unknown): Promise<number[]> {
  for (const question of questions.slice(0, WARMING)) await ask(question);
  const times: number[] = [];
  for (const question of questions.slice(WARMING)) {
    const began = performance.now();
    await ask(question);
    times.push(performance.now() - began);
  }
  return times;
}

async function ours(engine: EngineName): Promise<Measured> {
  const questions = await readJson<string[]>(questionsPath);
  // What the bot has in memory besides.
  await import('../../src/discord/transport/bot.ts');
  const began = performance.now();
  const liveLibrary = await openConfiguredLibrary(
    readTerminalConfig({ ...process.env, SEARCH_ENGINE: engine, READER: process.env.READER ?? 'off' }),
    corpus,
    { note: (line) => process.stderr.write(`${line}\n`) },
  );
  const openMs = performance.now() - began;
  const times = await timed(questions, (question) => liveLibrary.library.ask({ question }));
  // As the bot does in the background.
  await liveLibrary.library.prepare();
  return { openMs, times, rss: await memory(), passages: liveLibrary.library.survey.passages };
}

/** MiniSearch as its documentation shows it, with the text of the passages stored in it. */
async function rival(): Promise<Measured> {
  const questions = await readJson<string[]>(questionsPath);
  let rows: Row[] | null = await readJson<Row[]>(rowsPath);
  const passages = rows.length;
  const began = performance.now();
  const index = new MiniSearch<Row>({
    fields: FIELDS,
    storeFields: FIELDS,
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(rows);
  rows = null;
  const openMs = performance.now() - began;
  const times = await timed(questions, (question) => index.search(question).slice(0, 10));
  return { openMs, times, rss: await memory(), passages };
}

const SUBJECTS: Readonly<Record<Subject, () => Promise<Measured>>> = {
  bare: async () => ({ openMs: 0, times: [], rss: await memory(), passages: 0 }),
  ours: () => ours('minisearch'),
  sqlite: () => ours('sqlite'),
  cluster: () => ours('opensearch'),
  rival,
};

process.stdout.write(JSON.stringify(await SUBJECTS[subject]()));
