import { parseArgs } from 'node:util';
import { readSettingsFile } from '../corpus/files/settingsfile.ts';
import { KeyRing } from '../http/keys.ts';
import { SHIPPED_ROBOTS } from '../http/machinewords.ts';
import { serveApi } from '../http/server.ts';
import { mcpOverHttp } from '../mcp/overhttp.ts';
import { logReading } from '../operation/readinglog.ts';
import { keepFresh } from '../polling/refresh.ts';
import { readApiConfig } from '../settings/apiconfig.ts';
import { ConfigError } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { createLog } from '../settings/log.ts';
import { ownVersion } from '../settings/version.ts';
import { workOnUnread } from '../terminal/pipe.ts';
import { DEFAULT_COVERAGE } from '../wire/named.ts';
import { ConcurrencyLimit } from '../work/concurrencylimit.ts';
import { openConfiguredLibrary } from './openlibrary.ts';
import { runToStart } from './startfaults.ts';

const USAGE = `usage: npm run serve -- [--corpus PATH] [--port PORT]     answers other programs, and assistants, over HTTP

  --corpus PATH   a folder of articles, or a .json or .jsonl file of them (default: CORPUS, else seeds)
  --port PORT     the port on API_HOST (default: API_PORT, else 8090; 0 is one that is free)
`;

/** Settings, articles, then the routes, until the program is told to end. */
async function main(): Promise<void> {
  workOnUnread();
  readEnvFile();
  const options = {
    corpus: { type: 'string' },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return void process.stdout.write(USAGE);
  const { CORPUS, API_PORT } = process.env;
  const chosen = { CORPUS: values.corpus ?? CORPUS, API_PORT: values.port ?? API_PORT };
  const config = readApiConfig({ ...process.env, ...chosen });
  const log = createLog(config.logLevel, [], process.stderr);
  const robots = robotsOf(config.robots);
  const keys = config.keys === null ? null : new KeyRing(config.keys);
  await keys?.keys();
  const liveLibrary = await openConfiguredLibrary(config, config.corpus, { note: (line) => log.warn(line) });
  const { refused, warnings } = liveLibrary.library.survey;
  for (const { file, reason } of refused) log.warn({ file, reason }, 'An article was refused');
  for (const warning of warnings) log.warn(warning);
  void liveLibrary.library.prepare();
  const endReadingLog = logReading(() => liveLibrary.library.reading(), log);
  const freshness = await keepFresh(liveLibrary, config, log);
  const version = ownVersion();
  const assistants = mcpOverHttp({
    name: DEFAULT_COVERAGE,
    libraryNow: () => liveLibrary.library,
    version,
    onFault: (err) => log.error({ err }, 'A request could not be answered'),
  });
  const served = {
    get library() {
      return liveLibrary.library;
    },
    get readAt() {
      return liveLibrary.readAt;
    },
    assistants,
  };
  const { pace, origins, proxies } = config;
  const parts = {
    coverages: new Map([[DEFAULT_COVERAGE, served]]),
    rules: { keys, pace, origins, proxies },
    robots,
    concurrency: new ConcurrencyLimit(),
    version,
    log,
  };
  const api = await serveApi(parts, config.at);
  process.stdout.write(`Open: ${api.address}\n`);
  let isLeaving = false;
  const leave = async (): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    endReadingLog();
    await freshness.stop();
    await api.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void leave());
  process.once('SIGTERM', () => void leave());
}

/** What crawlers are told. Throws `ConfigError`. */
function robotsOf(path: string | null): string {
  if (path === null) return SHIPPED_ROBOTS;
  try {
    return readSettingsFile(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError([`API_ROBOTS cannot be used: ${path}: ${reason}`]);
  }
}

await runToStart(main, { usage: USAGE });
