import { parseArgs } from 'node:util';
import { readSettingsFile } from '../corpus/files/settingsfile.ts';
import type { ServedCoverage } from '../http/app.ts';
import { KeyRing } from '../http/keys.ts';
import { SHIPPED_ROBOTS } from '../http/machinewords.ts';
import { serveApi } from '../http/server.ts';
import type { LiveLibrary } from '../library/livelibrary.ts';
import { mcpOverHttp } from '../mcp/overhttp.ts';
import { readApiConfig } from '../settings/apiconfig.ts';
import { ConfigError } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { createLog } from '../settings/log.ts';
import { ownVersion } from '../settings/version.ts';
import { siteApp } from '../site/app.ts';
import { workOnUnread } from '../terminal/pipe.ts';
import { ConcurrencyLimit } from '../work/concurrencylimit.ts';
import { openHost } from './openhost.ts';
import { signingKey } from './signingkey.ts';
import { runToStart } from './startfaults.ts';

const USAGE = `usage: npm run serve -- [--corpus PATH] [--port PORT]     answers other programs, and assistants, over HTTP

  --corpus PATH   a folder of articles, or a .json or .jsonl file of them (default: all coverages of COVERAGES, or
                  CORPUS, else seeds)
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
  const { CORPUS, COVERAGES, API_PORT } = process.env;
  const articles = values.corpus === undefined ? { CORPUS, COVERAGES } : { CORPUS: values.corpus, COVERAGES: '' };
  const config = readApiConfig({ ...process.env, ...articles, API_PORT: values.port ?? API_PORT });
  const log = createLog(config.logLevel, [], process.stderr);
  const robots = robotsOf(config.robots);
  const keys = config.keys === null ? null : new KeyRing(config.keys);
  await keys?.keys();
  const host = await openHost({ ...config, feeds: null, editions: false }, { note: (line) => log.warn(line) }, log);
  const version = ownVersion();
  const certificateKey = signingKey(process.env);
  const onFault = (err: unknown): void => log.error({ err }, 'A request could not be answered');
  // A coverage that is opened again is another library, whose assistants are asked anew.
  const served = new WeakMap<LiveLibrary, ServedCoverage>();
  const coverageNamed = async (name: string): Promise<ServedCoverage | null> => {
    const { liveLibrary } = (await host.named(name)) ?? {};
    if (!liveLibrary) return null;
    const assistants = () =>
      mcpOverHttp({ name, libraryNow: () => liveLibrary.library, version, certificateKey, onFault });
    const known = served.get(liveLibrary) ?? { liveLibrary, assistants: assistants() };
    served.set(liveLibrary, known);
    return known;
  };
  const { pace, origins, proxies, pages } = config;
  const concurrency = new ConcurrencyLimit();
  const libraryNamed = async (name: string) => (await host.named(name))?.liveLibrary.library ?? null;
  const site = pages && siteApp({ libraryNamed, ...pages, pace, proxies, concurrency, log });
  const parts = {
    coverageNamed,
    rules: { keys, pace, origins, proxies },
    robots,
    concurrency,
    pages: site,
    version,
    log,
  };
  const api = await serveApi(parts, config.at);
  process.stdout.write(`Open: ${api.address}\n`);
  let isLeaving = false;
  const leave = async (): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    await host.stop();
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
