import { Cron } from 'croner';
import type { Logger } from '../settings/log.ts';
import { type PollTask, runPollTask } from './polltask.ts';
import type { PollTurn } from './turn.ts';

/** What polling needs. */
export interface PollingParts extends PollTask {
  /** When a turn is taken: a cron expression of five fields. */
  readonly every: string;
  /** Reads the articles again, where they are in use. */
  readonly liveLibrary: { reload(): Promise<unknown> };
  readonly log: Logger;
  /** Takes one turn; in a thread of its own unless told. */
  readonly turn?: (task: PollTask, signal: AbortSignal) => Promise<PollTurn>;
}

/** Feeds that are looked at again and again. */
export interface FeedPolling {
  /** Takes a turn now; joins the one under way. Never rejects: what fails is a line in the log. */
  now(): Promise<void>;
  /** Takes no more turns and ends the one under way. */
  stop(): void;
}

/** Looks at feeds from now on, at the times of `every`. What they bring is served at once. */
export function startPolling({
  feeds,
  folder,
  editions = false,
  every,
  liveLibrary,
  log,
  turn = runPollTask,
}: PollingParts): FeedPolling {
  const ending = new AbortController();
  let underWay: Promise<void> | null = null;
  async function take(): Promise<void> {
    try {
      const { added, faults, changed = [] } = await turn({ feeds, folder, editions }, ending.signal);
      for (const fault of faults) log.warn({ fault }, 'A feed could not be taken in whole, or an address not be read');
      if (added.length > 0) log.info({ added }, 'The feeds brought articles');
      if (changed.length > 0) log.info({ changed }, 'Articles were changed where they were published');
      if (added.length + changed.length === 0) return;
      await liveLibrary.reload();
    } catch (err) {
      if (!ending.signal.aborted) log.warn({ err }, 'The feeds could not be taken in; the next turn tries again');
    }
  }
  const now = (): Promise<void> => {
    underWay ??= take().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  const clock = new Cron(every, { mode: '5-part', unref: true }, () => void now());
  return {
    now,
    stop() {
      clock.stop();
      ending.abort();
    },
  };
}
