import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { PATIENCE, type RedisClient } from '../../operation/redis.ts';
import { inTime } from '../../work/deadline.ts';
import type { DiscordPerson } from '../command.ts';

/** How much may be asked in a minute; null: as much as one likes. */
export interface RequestPace {
  readonly perUser: number | null;
  readonly perServer: number | null;
}

/** Whose pace was exceeded, and the moment from which the person may try again. */
interface Wait {
  readonly limit: 'user' | 'server';
  readonly until: Date;
}

/** Keeps one person, or one server, from keeping the bot busy for everybody else. */
export interface RequestCooldown {
  /** Counts one request. Null when it may go on. */
  admit(person: DiscordPerson): Promise<Wait | null>;
}

const MINUTE = 60;
/** Ms for which Redis is not asked again when it took a request and gave no answer: nobody else waits for it. */
const RESPITE = 5_000;

/** Counts requests. Rejects with `RateLimiterRes` what is too many. */
interface Limiter {
  consume(key: string): Promise<unknown>;
}

/**
 * A cooldown that is kept in memory, where it starts anew with the program, or in Redis, where several processes count
 * together; in memory again for as long as Redis does not answer.
 */
export function cooldown({ perUser, perServer }: RequestPace, redis: RedisClient | null = null): RequestCooldown {
  const limiter = (points: number | null, keyPrefix: string): Limiter | null => {
    if (points === null) return null;
    const memory = new RateLimiterMemory({ points, duration: MINUTE, keyPrefix });
    if (redis === null) return memory;
    const inRedis = new RateLimiterRedis({
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      insuranceLimiter: memory,
      points,
      duration: MINUTE,
      keyPrefix: `pullquote:${keyPrefix}`,
    });
    return unlessSilent(inRedis, memory);
  };
  const users = limiter(perUser, 'user');
  const servers = limiter(perServer, 'server');
  return {
    async admit({ userId, serverId }) {
      const byUser = users && (await refusal(users, userId));
      if (byUser) return { limit: 'user', until: byUser };
      // What a person is refused does not count against the server.
      const byServer = servers && serverId !== null ? await refusal(servers, serverId) : null;
      return byServer && { limit: 'server', until: byServer };
    },
  };
}

/** Counts in Redis, and in memory where Redis takes requests and gives no answers, as one that is stopped does. */
function unlessSilent(inRedis: Limiter, memory: Limiter): Limiter {
  let silentUntil = Number.NEGATIVE_INFINITY;
  return {
    async consume(key) {
      if (performance.now() < silentUntil) return memory.consume(key);
      if ((await inTime(inRedis.consume(key), PATIENCE)) !== null) return;
      silentUntil = performance.now() + RESPITE;
      await memory.consume(key);
    },
  };
}

async function refusal(limiter: Limiter, key: string): Promise<Date | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return new Date(Date.now() + reason.msBeforeNext);
  }
}
