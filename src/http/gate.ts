import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { WebServer } from '../web/listener.ts';
import { callerOf } from './caller.ts';
import { type KeptKey, type KeyRing, keyShown } from './keys.ts';
import { problem } from './problem.ts';

/** What is known of whoever asks, once the gate has let the request in. */
export interface GatedServer extends WebServer {
  Variables: {
    /** The key that was shown; null where none is needed. */
    key: KeptKey | null;
  };
}

/** Who may come in, and how often. */
export interface GateRules {
  /** The keys, one of which a request must show; null: none is needed. */
  readonly keys: KeyRing | null;
  /** Requests in a minute with one key, or from one address; null: as many as come. */
  readonly pace: number | null;
  /** Origins of the pages that may ask from a browser, such as 'https://news.example'. */
  readonly origins: readonly string[];
  /** Servers before this one that add to X-Forwarded-For. */
  readonly proxies: number;
}

const MINUTE = 60;

/** Lets in whoever may ask, as often as that. A wrong key counts against the address that it comes from. */
export function gate({ keys, pace, origins, proxies }: GateRules): MiddlewareHandler<GatedServer> {
  const limiter = pace === null ? null : new RateLimiterMemory({ points: pace, duration: MINUTE });
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !origins.includes(origin)) {
      return problem(c, 403, 'This page is not among those that may ask.');
    }
    const [scheme = '', words = ''] = (c.req.header('authorization') ?? '').split(' ');
    const shown = scheme.toLowerCase() === 'bearer' ? words : '';
    const key = keys === null ? null : keyShown(shown, await keys.keys());
    const wait = limiter && (await refusal(limiter, key ? `key ${key.id}` : callerOf(c.env.incoming, proxies)));
    if (wait !== null) {
      return problem(c, 429, `Ask again in ${wait} s.`, { 'retry-after': String(wait) });
    }
    if (keys !== null && key === null) {
      const detail = 'Show a key of this server: "Authorization: Bearer …".';
      return problem(c, 401, detail, { 'www-authenticate': 'Bearer' });
    }
    c.set('key', key);
    return next();
  };
}

/** Counts a request. Seconds to wait where it is one too many; else null. */
async function refusal(limiter: RateLimiterMemory, caller: string): Promise<number | null> {
  try {
    await limiter.consume(caller);
    return null;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return Math.ceil(reason.msBeforeNext / 1_000);
  }
}
