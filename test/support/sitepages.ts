import { SHIPPED_ROBOTS } from '../../src/http/machinewords.ts';
import { type RunningApi, serveApi } from '../../src/http/server.ts';
import type { Library } from '../../src/library/library.ts';
import { createLog } from '../../src/settings/log.ts';
import { type SiteParts, siteApp } from '../../src/site/app.ts';
import { ConcurrencyLimit } from '../../src/work/concurrencylimit.ts';

/** A secret for permanent addresses. */
export const linkKey = 'a secret of more than thirty-two characters';

/** The pages over these libraries, on a free port of the loopback interface; whoever asks may. */
export function sitePages(
  libraries: Readonly<Record<string, Library>>,
  parts: Partial<SiteParts> = {},
): Promise<RunningApi> {
  const log = createLog('silent');
  const concurrency = new ConcurrencyLimit();
  const libraryNamed = async (name: string) => (Object.hasOwn(libraries, name) ? (libraries[name] ?? null) : null);
  const pages = siteApp({ libraryNamed, linkKey, frames: [], pace: null, proxies: 0, concurrency, log, ...parts });
  const rules = { keys: null, pace: null, origins: [], proxies: 0 };
  const api = { coverageNamed: async () => null, rules, robots: SHIPPED_ROBOTS, concurrency, version: '1.2.3', log };
  return serveApi({ ...api, pages }, { host: '127.0.0.1', port: 0 });
}
