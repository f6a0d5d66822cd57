import { randomBytes } from 'node:crypto';
import type { HostedCoverage } from '../coverages/host.ts';
import type { Follow, FollowsFile, FollowsState } from '../store/follows.ts';
import { fold } from '../text/fold.ts';
import { idsOf, keyOf, knownOf, seen } from './rounds.ts';

/** Follows at the most. */
export const MOST_IN_CHANNEL = 10;
export const MOST_OF_COVERAGE = 50;

/** What somebody wants to be followed, and where. */
export type FollowWish = Pick<Follow, 'server' | 'channel' | 'parent' | 'question' | 'locale' | 'every' | 'quiet'>;

/** Why there is no such follow. */
export type FollowLimit = 'channel' | 'coverage';

/** What is followed in which channel: begun, listed and ended by those who manage the channels. */
export class ChannelFollows {
  readonly file: FollowsFile;
  readonly #now: () => Date;

  constructor(file: FollowsFile, now: () => Date = () => new Date()) {
    this.file = file;
    this.#now = now;
  }

  /**
   * Follows something from now on: all articles that the coverage has by now are known. What is followed there already goes on
   * as it is, with the new pace. Gives the limit that would be passed where there are too many.
   */
  async begin(wish: FollowWish, { name, liveLibrary: { library } }: HostedCoverage): Promise<Follow | FollowLimit> {
    const ids = await idsOf(library);
    let outcome: Follow | FollowLimit = 'coverage';
    await this.file.change((state) => {
      const { follows } = state;
      const there = follows.filter(({ channel, coverage }) => channel === wish.channel && coverage === name);
      const same = there.find(({ question }) => fold(question) === fold(wish.question));
      if (same) {
        const again = { ...same, ...wish, question: same.question };
        outcome = again;
        return { ...state, follows: follows.map((one) => (one === same ? again : one)) };
      }
      outcome = there.length >= MOST_IN_CHANNEL ? 'channel' : 'coverage';
      const isFull = follows.filter(({ coverage }) => coverage === name).length >= MOST_OF_COVERAGE;
      if (there.length >= MOST_IN_CHANNEL || isFull) return state;
      const known = seen(knownOf(state, name), library.survey.fingerprint, ids);
      const rounds = known.rounds.length;
      const follow = {
        ...wish,
        id: randomBytes(4).toString('hex'),
        coverage: name,
        madeAt: this.#now().toISOString(),
        made: rounds,
        read: rounds,
        postedAt: null,
        posted: [],
        pending: null,
      };
      outcome = follow;
      return { follows: [...follows, follow], known: { ...state.known, [keyOf(name)]: known } };
    });
    return outcome;
  }

  /** What of a coverage is followed in a channel, in the order in which it was begun. */
  inChannel(wanted: string, { name }: Pick<HostedCoverage, 'name'>): readonly Follow[] {
    return this.file.state.follows.filter(({ channel, coverage }) => channel === wanted && coverage === name);
  }

  /** Ends a follow of a channel. Gives it; null where there is none of this id. */
  async end(wanted: string, id: string): Promise<Follow | null> {
    const follow = this.file.state.follows.find(({ channel, ...one }) => channel === wanted && one.id === id);
    if (!follow) return null;
    await this.file.change((state) => withoutFollow(state, id));
    return follow;
  }
}

/** The state without a follow; of a coverage that nobody follows any more nothing is known. */
export function withoutFollow(state: FollowsState, id: string): FollowsState {
  const follows = state.follows.filter((one) => one.id !== id);
  const followed = new Set(follows.map(({ coverage }) => keyOf(coverage)));
  const known = Object.fromEntries(Object.entries(state.known).filter(([key]) => followed.has(key)));
  return { follows, known };
}
