import { parseArgs } from 'node:util';
import { exportedAnswer } from '../citing/exportlist.ts';
import { FORMATS } from '../citing/formats.ts';
import { outletNames } from '../corpus/survey.ts';
import { ConfigError } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { printExplanation } from '../terminal/explanation.ts';
import { exportFormat, FORMAT_NAMES } from '../terminal/exportformat.ts';
import { endUnread } from '../terminal/pipe.ts';
import { printAnswer, printSources } from '../terminal/print.ts';
import { serve } from '../terminal/serve.ts';
import { styleFor } from '../terminal/style.ts';
import { isPlain } from '../wire/plain.ts';
import { questionOf } from '../wire/request.ts';
import { reasonWords, wire } from '../wire/wire.ts';
import { note, openForTerminal, readFew } from './forterminal.ts';

const USAGE = `usage: npm run ask -- [options] "question"
       npm run ask -- --serve [--corpus PATH]     one JSON request a line in, one JSON answer a line out
       npm run sources -- [--corpus PATH]

  --json               print one JSON object
  --format NAME        print the excerpts to take along: ${FORMAT_NAMES}
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
  format: { type: 'string' },
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

const style = styleFor(process.stdout.isTTY, process.env);
const out = (text: string): boolean => process.stdout.write(text);
endUnread();

function fail(message: string): never {
  note(message);
  process.exit(1);
}

const open: typeof openForTerminal = (named, more) =>
  openForTerminal(named, more).catch((error: Error) => fail(error.message));

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  const { values, positionals } = parseArguments(rest);
  if (values.help) return void out(USAGE);
  if (command === 'sources') return printSources((await open(values, { READER: 'off' })).library, style, out);
  if (values.serve) return serve(process.stdin, process.stdout, (await open(values)).library);
  if (positionals.length === 0) fail(USAGE);
  const { outlet, from, to, k } = values;
  const format = exportFormat(values);
  const request = { question: positionals.join(' '), outlet, from, to, k: k === undefined ? k : Number(k) };
  const question = questionOf(request);
  const liveLibrary = await open(values);
  await readFew(liveLibrary);
  const { library } = liveLibrary;
  if (values.explain) return void out(printExplanation(await library.explain(question), outletNames(library.survey)));
  const answer = await library.ask(question);
  if (format !== null) {
    if (answer.status === 'abstained') note(reasonWords(answer.reason, outletNames(library.survey)));
    return void out(FORMATS[format].write(exportedAnswer(answer)));
  }
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
