import type { ServedCoverage } from '../../src/http/app.ts';
import type { GateRules } from '../../src/http/gate.ts';
import { SHIPPED_ROBOTS } from '../../src/http/machinewords.ts';
import { type RunningApi, serveApi } from '../../src/http/server.ts';
import type { Library } from '../../src/library/library.ts';
import { mcpOverHttp } from '../../src/mcp/overhttp.ts';
import { createLog } from '../../src/settings/log.ts';
import { ConcurrencyLimit } from '../../src/work/concurrencylimit.ts';

/** What tests of the API set; the rest lets everybody in. */
interface ApiOptions {
  readonly rules?: Partial<GateRules>;
  readonly concurrency?: ConcurrencyLimit;
  readonly arrivalLimit?: number;
  /** Is told of faults of the program. */
  readonly faults?: unknown[];
}

/** A coverage as it is served. */
export function servedAs(name: string, library: Library, faults: unknown[] = []): ServedCoverage {
  const onFault = (error: unknown) => void faults.push(error);
  const assistants = mcpOverHttp({ name, libraryNow: () => library, version: '1.2.3', certificateKey: null, onFault });
  return { liveLibrary: { library, readAt: new Date(0) }, assistants };
}

/** The API on a free port of the loopback interface. */
export function apiOver(
  coverages: Readonly<Record<string, Library>>,
  { rules = {}, concurrency = new ConcurrencyLimit(), arrivalLimit, faults = [] }: ApiOptions = {},
): Promise<RunningApi> {
  const log = createLog('silent');
  log.error = (...told: unknown[]) => void faults.push(told);
  const served = new Map(
    Object.entries(coverages).map(([name, library]) => [name, servedAs(name, library, faults)] as const),
  );
  const parts = {
    coverageNamed: async (name: string) => served.get(name) ?? null,
    rules: { keys: null, pace: null, origins: [], proxies: 0, ...rules },
    robots: SHIPPED_ROBOTS,
    concurrency,
    pages: null,
    version: '1.2.3',
    log,
  };
  return serveApi(parts, { host: '127.0.0.1', port: 0 }, arrivalLimit);
}
