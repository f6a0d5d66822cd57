import { parseArgs } from 'node:util';
import { commands } from '../../commands/all.ts';
import { soleCoverage } from '../coverages/host.ts';
import { createBotContext } from '../discord/botcontext.ts';
import { somebody } from '../playground/pageaction.ts';
import { openPlayground } from '../playground/server.ts';
import { readPlaygroundConfig } from '../settings/config.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { createLog } from '../settings/log.ts';
import { feedbackFile } from '../store/feedback.ts';
import { workOnUnread } from '../terminal/pipe.ts';
import { openConfiguredLibrary } from './openlibrary.ts';
import { runToStart, startFaults } from './startfaults.ts';

/* The bot on a page of this machine, without Discord: the same commands, handlers and messages. */

const USAGE = `usage: npm run playground -- [--corpus PATH] [--port PORT]

  --corpus PATH   a folder of articles, or a .json or .jsonl file of them (default: CORPUS, else seeds)
  --coverage NAME a coverage of the file that COVERAGES names, instead of --corpus
  --port PORT     the port on 127.0.0.1 (default: PLAYGROUND_PORT, else a free one)
`;

/** Settings, articles, then the page. Each fault is one line on standard error and exit code 1. */
async function main(): Promise<void> {
  workOnUnread();
  readEnvFile();
  const options = {
    corpus: { type: 'string' },
    coverage: { type: 'string' },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return void process.stdout.write(USAGE);
  const PLAYGROUND_PORT = values.port ?? process.env.PLAYGROUND_PORT;
  const config = readPlaygroundConfig({ ...withArticles(process.env, values), PLAYGROUND_PORT });
  const { feedback, logQuestions, policies, port } = config;
  const log = createLog(config.logLevel, [], process.stderr, logQuestions);
  const liveLibrary = await openConfiguredLibrary(config, config.corpus, { note: (line) => log.warn(line) });
  void liveLibrary.library.prepare();
  const { refused, warnings } = liveLibrary.library.survey;
  for (const { file, reason } of refused) process.stderr.write(`refused: ${file}: ${reason}\n`);
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
  const botContext = createBotContext(soleCoverage(liveLibrary), {
    operators: [somebody.userId],
    feedback: feedback === null ? null : feedbackFile(feedback),
    policies,
    logsQuestions: logQuestions,
  });
  const playground = await openPlayground({ botContext, commands, log, port });
  process.stdout.write(`The playground is open: ${playground.address}\nCtrl-C closes it.\n`);
  const leave = (): void => void playground.stop().then(() => process.exit(0));
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
}

/** One line for each thing that is wrong; null for what is nobody's mistake. */
function faultsOf(err: unknown): readonly string[] | null {
  const code = err instanceof Error && 'code' in err ? String(err.code) : '';
  if (code === 'EADDRINUSE') return ['the port is taken: choose another with --port or PLAYGROUND_PORT'];
  if (code === 'EACCES') return ['the port is not to be had: choose one above 1023 with --port or PLAYGROUND_PORT'];
  return startFaults(err, USAGE);
}

await runToStart(main, { usage: USAGE, faultsOf });
