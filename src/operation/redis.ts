import type { Logger } from '../settings/log.ts';

/** A connection to Redis that keeps itself up. */
export type RedisClient = Awaited<ReturnType<typeof openRedis>>;

/** Milliseconds that Redis has for a connection, and for one command: past that, somebody waits for an answer. */
export const PATIENCE = 500;
/** Milliseconds until a lost connection is tried again, at the most. */
const LONGEST_PAUSE = 5_000;

/**
 * Connects to Redis, or goes on trying: the program does not wait for it, and works without it. Each change is one line
 * in the log. The client is loaded only here, since most bots do without it.
 */
export async function openRedis(url: string, log: Logger) {
  const { createClient } = await import('@redis/client');
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // Only until the command is sent; whoever sends it looks to the rest.
    commandOptions: { timeout: PATIENCE },
    socket: {
      connectTimeout: PATIENCE,
      reconnectStrategy: (retries) => Math.min(LONGEST_PAUSE, 100 * 2 ** Math.min(retries, 6)),
    },
  });
  let isThere = true;
  client.on('ready', () => {
    isThere = true;
    log.info('Requests are counted in Redis');
  });
  client.on('error', (err) => {
    if (isThere) log.warn({ err }, 'Redis does not answer: requests are counted in memory');
    isThere = false;
  });
  // It rejects when the client is closed before it was ever connected; failures on the way are events.
  client.connect().catch(() => {});
  return client;
}
