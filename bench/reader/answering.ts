import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openConfiguredLibrary } from '../../src/bin/openlibrary.ts';
import { readTerminalConfig } from '../../src/settings/config.ts';
import { memory } from '../growth/memory.ts';
import type { Answered } from './apart.ts';

/* What `apart.ts` starts: the bot's library over a corpus, as it answers a person, with the reader. */

const [corpus = '', questionsPath = '', count = '0', isRead = 'false'] = process.argv.slice(2);
/** Milliseconds between two looks at the event loop; a delay is what comes on top. */
const RESOLUTION = 1;
const WARMING = 10;

const questions = JSON.parse(await readFile(questionsPath, 'utf8')) as string[];
const wanted = questions.slice(0, Number(count));
// What the bot has in memory besides.
await import('../../src/discord/transport/bot.ts');
const liveLibrary = await openConfiguredLibrary(
  readTerminalConfig({ ...process.env, READER: 'on', SEARCH_ENGINE: '' }),
  corpus,
  {
    note: (line) => process.stderr.write(`${line}\n`),
  },
);
const { library } = liveLibrary;
await library.ask({ question: questions[0] ?? '' });
const first = performance.now();
let read: number | null = null;
if (isRead === 'true') {
  await liveLibrary.read();
  read = performance.now() - first;
}
const times: number[] = [];
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
if (wanted.length > 0) {
  // As the bot does in the background.
  await library.prepare();
  for (const question of wanted.slice(0, WARMING)) await library.ask({ question });
  delays.enable();
  for (const question of wanted) {
    const began = performance.now();
    await library.ask({ question });
    times.push(performance.now() - began);
  }
  delays.disable();
}
const told: Answered = {
  ...{ passages: library.survey.passages, first, read, times },
  delay: delays.percentile(99.9) / 1e6 - RESOLUTION,
  memory: await memory(),
};
process.stdout.write(JSON.stringify(told), () => process.exit());
