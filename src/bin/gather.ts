import { parseArgs } from 'node:util';
import { type ExportList, exportedComparison, exportedQuotes, exportedTimeline } from '../citing/exportlist.ts';
import { FORMATS } from '../citing/formats.ts';
import { outletNames } from '../corpus/survey.ts';
import type { Library } from '../library/library.ts';
import { ConfigError } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { exportFormat, FORMAT_NAMES } from '../terminal/exportformat.ts';
import { endUnread } from '../terminal/pipe.ts';
import { differenceLines } from '../terminal/print.ts';
import { printList } from '../terminal/printlist.ts';
import { styleFor } from '../terminal/style.ts';
import { wireComparison, wireQuotesOf, wireTimeline } from '../wire/gathered.ts';
import { openForTerminal, readFew } from './forterminal.ts';
import { runToStart } from './startfaults.ts';

/* Gathers excerpts in a terminal: what a person is quoted as saying, outlets side by side, what happened when. */

const USAGE = `usage: npm run quote -- [options] "name" ["topic"]     what a person is quoted as saying, on a topic or at all
       npm run compare -- [options] "topic"           the words of each outlet, side by side
       npm run timeline -- [options] ["topic"]        dated statements in their order

  --json               print one JSON object
  --format NAME        print them to take along: ${FORMAT_NAMES}
  --corpus PATH        a folder of articles, or a .json or .jsonl file of them (default: seeds)
  --coverage NAME      a coverage of the file that COVERAGES names, instead of --corpus
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  corpus: { type: 'string' },
  coverage: { type: 'string' },
} as const;

/** What was gathered, in each way in which it can be shown. */
interface Gathered {
  readonly list: ExportList;
  /** Lines above the excerpts; where there are none, they say why. */
  readonly notes: readonly string[];
  readonly json: unknown;
}

/** What each command gathers from what was typed after it; how many of those it needs and takes. */
const COMMANDS: Readonly<
  Record<
    string,
    { least: number; most: number; gather: (library: Library, typed: readonly string[]) => Promise<Gathered> }
  >
> = {
  quote: {
    least: 1,
    most: 2,
    async gather(library, [name = '', about]) {
      const found = await library.quotesOf(name, about ?? null);
      const json = wireQuotesOf(found, name);
      const notes = 'reason' in json && json.reason !== undefined ? [json.reason] : [];
      return { list: exportedQuotes(found, about ?? null), notes, json };
    },
  },
  compare: {
    least: 1,
    most: 1,
    async gather(library, [topic = '']) {
      const found = await library.compare(topic);
      const json = wireComparison(found, outletNames(library.survey));
      const list = exportedComparison(found, topic);
      if (found.status === 'abstained') return { list, notes: [String(json.reason)], json };
      const quotes = list.excerpts.map(({ quote }) => quote);
      const silent = found.others.length > 0 ? [`Nothing found in: ${found.others.join(', ')}`] : [];
      return { list, notes: [...differenceLines(found.differs, quotes), ...silent], json };
    },
  },
  timeline: {
    least: 0,
    most: 1,
    async gather(library, [topic]) {
      const found = await library.timeline(topic ?? null);
      const json = wireTimeline(found, outletNames(library.survey));
      const notes = found.status === 'abstained' ? [String(json.reason)] : [];
      return { list: exportedTimeline(found, topic ?? null), notes, json };
    },
  },
};

async function main(): Promise<void> {
  const [name = '', ...rest] = process.argv.slice(2);
  const { values, positionals } = parseArgs({ args: rest, options: OPTIONS, allowPositionals: true });
  if (values.help) return void process.stdout.write(USAGE);
  const command = COMMANDS[name];
  const typed = positionals.filter((words) => words.trim() !== '');
  if (!command || typed.length < command.least || typed.length > command.most) throw new ConfigError([USAGE]);
  const format = exportFormat(values);
  const liveLibrary = await openForTerminal(values);
  await readFew(liveLibrary);
  const { list, notes, json } = await command.gather(liveLibrary.library, typed);
  if (values.json) return void process.stdout.write(`${JSON.stringify(json)}\n`);
  if (format !== null) {
    if (list.excerpts.length === 0) for (const line of notes) process.stderr.write(`${line}\n`);
    return void process.stdout.write(FORMATS[format].write(list));
  }
  if (list.excerpts.length === 0) return void process.stdout.write(`${notes.join('\n')}\n`);
  process.stdout.write(printList(list, notes, styleFor(process.stdout.isTTY, process.env)));
}

readEnvFile();
endUnread();
await runToStart(main, { usage: USAGE });
