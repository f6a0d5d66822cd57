import { commands } from '../../commands/all.ts';
import { openConfiguredLibrary } from '../../src/bin/openlibrary.ts';
import { soleCoverage } from '../../src/coverages/host.ts';
import { createBotContext } from '../../src/discord/botcontext.ts';
import { startBot } from '../../src/discord/transport/bot.ts';
import { startEndpoint } from '../../src/discord/transport/endpoint.ts';
import { readConfig, readEndpointConfig, readTerminalConfig } from '../../src/settings/config.ts';
import { createLog } from '../../src/settings/log.ts';

/* The bot in a process of its own, over the gateway or, with `--http`, behind an endpoint, which tells what it spends. */

/** Since the process was asked the last time. */
export interface Spent {
  /** Milliseconds of the processor. */
  readonly cpu: number;
  /** Of these, between a question and its answer, inside the library; true of one question after the other. */
  readonly asking: number;
  /** Where the endpoint listens; null over the gateway. */
  readonly address: string | null;
}

const reading = readTerminalConfig(process.env);
const liveLibrary = await openConfiguredLibrary(reading, reading.corpus, {
  note: (line) => process.stderr.write(`${line}\n`),
});
const { library } = liveLibrary;
const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;
await library.prepare();
let asking = 0;
const timed = {
  ...library,
  ask: async (...args: Parameters<typeof library.ask>) => {
    const before = process.cpuUsage();
    const answer = await library.ask(...args);
    asking += milliseconds(process.cpuUsage(before));
    return answer;
  },
};
const log = createLog('silent');
const parts = { botContext: createBotContext(soleCoverage({ ...liveLibrary, library: timed })), commands, log };
let address: string | null = null;
if (process.argv.includes('--http')) {
  ({ address } = await startEndpoint({ ...parts, config: readEndpointConfig(process.env) }));
} else {
  await startBot({ ...parts, config: readConfig(process.env) });
}

let before = process.cpuUsage();
process.on('message', () => {
  const cpu = milliseconds(process.cpuUsage(before));
  process.send?.({ cpu, asking, address } satisfies Spent);
  before = process.cpuUsage();
  asking = 0;
});
process.send?.('ready');
