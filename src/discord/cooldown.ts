import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Person } from './command.ts';

/** How much may be asked in a minute; null: as much as one likes. */
export interface Pace {
  readonly perUser: number | null;
  readonly perServer: number | null;
}

/** Keeps one person, or one server, from keeping the bot busy for everybody else. */
export interface Cooldown {
  /** Counts one request. Null when it may go on, else the moment from which the person may try again. */
  admit(person: Person): Promise<Date | null>;
}

const MINUTE = 60;

/** A cooldown that is kept in memory: it starts anew with the program. */
export function cooldown({ perUser, perServer }: Pace): Cooldown {
  const limiter = (points: number | null, keyPrefix: string) =>
    points === null ? null : new RateLimiterMemory({ points, duration: MINUTE, keyPrefix });
  const users = limiter(perUser, 'user');
  const servers = limiter(perServer, 'server');
  return {
    async admit({ userId, serverId }) {
      const byUser = users && (await refusal(users, userId));
      // What a person is refused does not count against the server.
      return byUser ?? (servers && serverId !== null ? await refusal(servers, serverId) : null);
    },
  };
}

async function refusal(limiter: RateLimiterMemory, key: string): Promise<Date | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return new Date(Date.now() + reason.msBeforeNext);
  }
}
