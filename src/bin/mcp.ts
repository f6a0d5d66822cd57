import { parseArgs } from 'node:util';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from '../mcp/server.ts';
import { ConfigError, readTerminalConfig } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { ownVersion } from '../settings/version.ts';
import { endUnread } from '../terminal/pipe.ts';
import { DEFAULT_COVERAGE, type NamedCoverages } from '../wire/named.ts';
import { openConfiguredLibrary } from './openlibrary.ts';
import { startFaults } from './startfaults.ts';

const USAGE = `usage: npm run --silent mcp -- [--corpus PATH] [--coverage NAME]     a server of the Model Context Protocol

  --corpus PATH      a folder of articles, or a .json or .jsonl file of them (default: CORPUS, else seeds)
  --coverage NAME    which coverage is asked (default: ${DEFAULT_COVERAGE})

Standard input and output carry the protocol only; notes and faults go to standard error.
`;

const note = (line: string): boolean => process.stderr.write(`pullquote: ${line}\n`);

/** Settings, articles, then the protocol, until standard input ends. */
async function main(): Promise<void> {
  endUnread();
  readEnvFile();
  const options = {
    corpus: { type: 'string' },
    coverage: { type: 'string', default: DEFAULT_COVERAGE },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return void process.stderr.write(USAGE);
  const config = readTerminalConfig({ ...process.env, CORPUS: values.corpus ?? process.env.CORPUS });
  const coverages: NamedCoverages = new Map([
    [DEFAULT_COVERAGE, await openConfiguredLibrary(config, config.corpus, { note })],
  ]);
  const chosen = coverages.get(values.coverage);
  if (!chosen) {
    const names = [...coverages.keys()].join(', ');
    throw new ConfigError([`there is no coverage "${values.coverage}"; there is: ${names}`]);
  }
  const { refused, warnings } = chosen.library.survey;
  for (const { file, reason } of refused) note(`refused: ${file}: ${reason}`);
  for (const warning of warnings) note(`warning: ${warning}`);
  void chosen.library.prepare();
  const onFault = (error: unknown) => void note(String(error instanceof Error ? error.stack : error));
  const version = ownVersion();
  const served = () => mcpServer({ name: values.coverage, libraryNow: () => chosen.library, version, onFault });
  const { close } = serveStdio(served, { onerror: ({ message }) => void note(message) });
  // Whoever started the program ends it by closing its input; the reader's thread would keep it alive.
  process.stdin.once('close', () => void close().finally(() => process.exit(0)));
}

try {
  await main();
} catch (error) {
  const faults = startFaults(error, USAGE);
  if (faults === null) throw error;
  for (const fault of faults) note(fault);
  process.exit(1);
}
