import { setTimeout as wait } from 'node:timers/promises';
import { urlOf } from '../text/address.ts';
import type { Fetch, FetchedPage, FetchWish } from './fetch.ts';
import { FetchError } from './fetcherror.ts';
import { type RobotsRules, readRobots } from './robots.ts';

const ROBOT = 'Pullquote';
/** RFC 9309, 2.5: at least so much of a robots.txt is read; more of it is not. */
const ROBOTS_BYTES = 500 * 1024;
/** The longest pause between two requests that a robots.txt can ask for, in ms. */
const LONGEST_PAUSE = 10_000;

/**
 * Fetches politely: one request a host at a time with a pause after it, and only what the host's robots.txt allows
 * (RFC 9309: one that is missing allows all, one that cannot be had now allows nothing now). Each robots.txt is read
 * once, so a visitor lasts for one round of visits.
 *
 * @param pause ms between two requests to one host
 */
export function politely(fetch: Fetch, pause = 1_000): Fetch {
  const lines = new Map<string, Promise<unknown>>();
  const robots = new Map<string, Promise<RobotsRules | FetchError>>();

  async function robotsOf(origin: string): Promise<RobotsRules | FetchError> {
    try {
      const { bytes } = await fetch(`${origin}/robots.txt`, { first: ROBOTS_BYTES });
      const text = bytes.toString('utf8');
      // A line that is cut off would say another thing.
      return readRobots(bytes.length < ROBOTS_BYTES ? text : text.replace(/[^\r\n]*$/, ''), ROBOT);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const isMissing = error.status !== null && error.status >= 400 && error.status < 500 && !error.passing;
      return isMissing ? readRobots('', ROBOT) : error;
    }
  }

  async function visit(url: URL, wish: FetchWish): Promise<FetchedPage> {
    const known = robots.get(url.origin) ?? robotsOf(url.origin);
    robots.set(url.origin, known);
    const rules = await known;
    if (rules instanceof FetchError) {
      // A host that must not be reached is no matter of its robots.txt.
      const fault = rules.passing ? `its robots.txt cannot be had now: ${rules.fault}` : rules.fault;
      throw new FetchError(url.href, fault, { cause: rules, passing: rules.passing });
    }
    if (!rules.isAllowed(url.pathname + url.search)) throw new FetchError(url.href, 'its robots.txt forbids it');
    try {
      return await fetch(url.href, wish);
    } finally {
      await wait(Math.min(Math.max(pause, (rules.delay ?? 0) * 1_000), Math.max(pause, LONGEST_PAUSE)));
    }
  }

  return async (address, wish = {}) => {
    const url = urlOf(address);
    if (!url) throw new FetchError(address, 'is no address');
    const before = lines.get(url.host) ?? Promise.resolve();
    const turn = before.then(() => visit(url, wish));
    lines.set(
      url.host,
      turn.catch(() => {}),
    );
    return turn;
  };
}
