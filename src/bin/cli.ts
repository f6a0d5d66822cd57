import { parseArgs } from 'node:util';
import { outletNames } from '../corpus/survey.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import { ConfigError, readTerminalConfig } from '../settings/config.ts';
import { type NamedArticles, withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { printExplanation } from '../terminal/explanation.ts';
import { endUnread } from '../terminal/pipe.ts';
import { printAnswer, printSources } from '../terminal/print.ts';
import { progressBar } from '../terminal/progress.ts';
import { serve } from '../terminal/serve.ts';
import { styleFor } from '../terminal/style.ts';
import { isPlain } from '../wire/plain.ts';
import { questionOf } from '../wire/request.ts';
import { wire } from '../wire/wire.ts';
import { openConfiguredLibrary } from './openlibrary.ts';

const USAGE = `usage: npm run ask -- [options] "question"
       npm run ask -- --serve [--corpus PATH]     one JSON request a line in, one JSON answer a line out
       npm run sources -- [--corpus PATH]

  --json               print one JSON object
  --explain            print how the answer comes about, for an operator
  --corpus PATH        a folder of articles, or a .json or .jsonl file of them (default: seeds)
  --coverage NAME      a coverage of the file that COVERAGES names, instead of --corpus
  --outlet NAME        only this outlet's articles
  --from, --to DATE    only articles published between these days (YYYY-MM-DD)
  -k NUMBER            how many excerpts (default 3)
`;

readEnvFile();

const OPTIONS = {
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  serve: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  corpus: { type: 'string' },
  coverage: { type: 'string' },
  outlet: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  k: { type: 'string', short: 'k' },
} as const;

/** So many passages are read in a few seconds, which a single question waits for. */
const MOST_AWAITED = 300;

const style = styleFor(process.stdout.isTTY, process.env);
const out = (text: string): boolean => process.stdout.write(text);
endUnread();
const note = (line: string): boolean => process.stderr.write(`${line}\n`);

function fail(message: string): never {
  note(message);
  process.exit(1);
}

/**
 * @param named by the command line, rather than by the environment
 * @param more settings that go before those of the environment
 */
async function open(named: NamedArticles, more: Record<string, string> = {}): Promise<LiveLibrary> {
  const config = readTerminalConfig({ ...withArticles(process.env, named), ...more });
  const bar = progressBar(process.stderr);
  const onProgress = (done: number, all: number): void => bar.show(done, all, 'passages indexed');
  const onRead = (read: number, all: number): void => bar.show(read, all, 'passages read');
  const liveLibrary = await openConfiguredLibrary(config, config.corpus, { note, onProgress, onRead }).catch(
    (error: Error) => fail(error.message),
  );
  const { library } = liveLibrary;
  bar.clear();
  for (const { file, reason } of library.survey.refused) note(`refused: ${file}: ${reason}`);
  for (const warning of library.survey.warnings) note(`warning: ${warning}`);
  return liveLibrary;
}

/** Waits until everything has been read, where that takes a moment; else what has not been read is answered by its words. */
async function readFew(liveLibrary: LiveLibrary): Promise<void> {
  const { read, all } = liveLibrary.library.reading() ?? { read: 0, all: 0 };
  const unread = all - read;
  if (unread > MOST_AWAITED) {
    note(`${unread} of ${all} passages have not been read yet: these are answered by their words alone`);
    return;
  }
  const bar = progressBar(process.stderr);
  await liveLibrary.read((done) => bar.show(done, all, 'passages read'));
  bar.clear();
}

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  const { values, positionals } = parseArguments(rest);
  if (values.help) return void out(USAGE);
  if (command === 'sources') return printSources((await open(values, { READER: 'off' })).library, style, out);
  if (values.serve) return serve(process.stdin, process.stdout, (await open(values)).library);
  if (positionals.length === 0) fail(USAGE);
  const { outlet, from, to, k } = values;
  const request = { question: positionals.join(' '), outlet, from, to, k: k === undefined ? k : Number(k) };
  const question = questionOf(request);
  const liveLibrary = await open(values);
  await readFew(liveLibrary);
  const { library } = liveLibrary;
  if (values.explain) return void out(printExplanation(await library.explain(question), outletNames(library.survey)));
  const answer = await library.ask(question);
  out(
    values.json
      ? `${JSON.stringify(wire(answer, outletNames(library.survey)))}\n`
      : printAnswer(answer, library.survey, style),
  );
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${USAGE}`);
  }
}

await main().catch((error: unknown) => {
  if (error instanceof ConfigError || isPlain(error)) fail(error.message);
  throw error;
});
