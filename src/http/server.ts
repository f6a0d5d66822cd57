import { ConfigError } from '../settings/config.ts';
import { WebListener } from '../web/listener.ts';
import { inTime } from '../work/deadline.ts';
import { type ApiParts, apiApp } from './app.ts';

/** Where the API is served. */
export interface RunningApi {
  /** Such as 'http://127.0.0.1:8090'. */
  readonly address: string;
  /** Answers what has come, and closes the port. */
  stop(): Promise<void>;
}

/** Connections at once: with the longest body, what strangers can make the process hold. */
const MOST_CONNECTIONS = 256;
/** Milliseconds at the end: for what has arrived to be read, and for all of that to be answered. */
const READING_LIMIT = 3_000;
const ANSWERING_LIMIT = 5_000;

/**
 * Serves the routes. A request has `arrivalLimit` ms to arrive, 5,000 unless told.
 *
 * @throws ConfigError when the address cannot be listened on
 */
export async function serveApi(
  parts: ApiParts,
  { host, port }: { readonly host: string; readonly port: number },
  arrivalLimit = 5_000,
): Promise<RunningApi> {
  const options = {
    maxHeaderSize: 8 * 1024,
    headersTimeout: arrivalLimit,
    requestTimeout: arrivalLimit,
    connectionsCheckingInterval: arrivalLimit / 5,
    keepAliveTimeout: 60_000,
  };
  const listener = await WebListener.open(apiApp(parts), {
    host,
    port,
    options,
    mostConnections: MOST_CONNECTIONS,
  }).catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError([`API_HOST and API_PORT: ${host}:${port} cannot be listened on (${cause.code})`]);
  });
  return {
    address: listener.origin,
    async stop() {
      await listener.shut(READING_LIMIT);
      await inTime(listener.answered(), ANSWERING_LIMIT);
      await listener.hangUp();
    },
  };
}
