import { parseArgs } from 'node:util';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { DEFAULT_COVERAGE } from '../library/defaultname.ts';
import { mcpServer } from '../mcp/server.ts';
import { keepFresh } from '../polling/refresh.ts';
import { readAssistantConfig } from '../settings/apiconfig.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { createLog } from '../settings/log.ts';
import { ownVersion } from '../settings/version.ts';
import { endUnread } from '../terminal/pipe.ts';
import { openConfiguredLibrary } from './openlibrary.ts';
import { signingKey } from './signingkey.ts';
import { runToStart } from './startfaults.ts';

const USAGE = `usage: npm run --silent mcp -- [--corpus PATH] [--coverage NAME]     a server of the Model Context Protocol

  --corpus PATH      a folder of articles, or a .json or .jsonl file of them (default: CORPUS, else seeds)
  --coverage NAME    a coverage of the file that COVERAGES names, instead of --corpus

Standard input and output carry the protocol only; the log goes to standard error.
`;

/** Settings, articles, then the protocol, until standard input ends. */
async function main(): Promise<void> {
  endUnread();
  readEnvFile();
  const options = {
    corpus: { type: 'string' },
    coverage: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return void process.stderr.write(USAGE);
  const config = readAssistantConfig(withArticles(process.env, values));
  const log = createLog(config.logLevel, [], process.stderr);
  const liveLibrary = await openConfiguredLibrary(config, config.corpus, { note: (line) => log.warn(line) });
  const { refused, warnings } = liveLibrary.library.survey;
  for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
  for (const warning of warnings) log.warn(warning);
  void liveLibrary.library.prepare();
  const freshness = await keepFresh(liveLibrary, config, log);
  const onFault = (err: unknown): void => log.error({ err }, 'A request could not be answered');
  const version = ownVersion();
  const certificateKey = signingKey(process.env);
  const name = values.coverage ?? DEFAULT_COVERAGE;
  const served = () => mcpServer({ name, libraryNow: () => liveLibrary.library, version, certificateKey, onFault });
  const transport = new StdioServerTransport();
  serveStdio(served, { transport, onerror: ({ message }) => log.warn(message) });
  // It closes when its input ends, or brings a line that is too long. Nobody is served then, and the reader's thread would
  // keep the program alive.
  const { onclose } = transport;
  transport.onclose = async () => {
    onclose?.();
    await freshness.stop();
    process.exit(0);
  };
}

await runToStart(main, { usage: USAGE });
