import { randomBytes } from 'node:crypto';
import type { CoverageHost, HostedCoverage } from '../coverages/host.ts';
import { DEFAULT_COVERAGE } from '../library/defaultname.ts';
import type { Logger } from '../settings/log.ts';
import type { Follow, FollowsFile } from '../store/follows.ts';
import { oneRoundAtATime } from '../work/reloading.ts';
import { withoutFollow } from './channelfollows.ts';
import { delivered, lookedThrough, remembered, undertaken, unposted } from './digest.ts';
import { ChannelClosedError, type ChannelDoor, MessageRefusedError } from './door.ts';
import { isDue, isQuiet } from './pace.ts';
import { between, knownOf, noteArticles } from './rounds.ts';

/** What telling needs. */
export interface TellingParts {
  readonly file: FollowsFile;
  readonly coverages: CoverageHost;
  readonly door: ChannelDoor;
  readonly log: Logger;
  /** The time; that of the machine unless told. */
  readonly now?: () => Date;
}

/** Milliseconds for which Discord surely remembers a nonce. */
const NONCE_KEPT = 120_000;
/** Milliseconds after which a coverage that is closed is opened again to see what has come. */
const OPENED_EVERY = 3_600_000;

/**
 * Tells channels what is new on what they follow. A digest is written down before it is posted and crossed out after, so that
 * whenever the program ends, the next one posts it again under the same nonce, which Discord takes for the same message. After
 * longer than Discord remembers a nonce, it is posted again only where nothing was posted in the channel since.
 */
export class FollowTelling {
  /** Tells all that is due now. Whoever calls while that is under way waits for another time. Never rejects. */
  readonly tell: () => Promise<void>;
  readonly #parts: Omit<TellingParts, 'now'>;
  readonly #now: () => Date;
  /** When each coverage was opened for its follows, in ms. */
  readonly #openedAt = new Map<string | null, number>();

  constructor({ now = () => new Date(), ...parts }: TellingParts) {
    this.#parts = parts;
    this.#now = now;
    this.tell = oneRoundAtATime(() =>
      this.#tellAll().catch((err) => parts.log.error({ err }, 'The file of follows cannot be written')),
    );
  }

  async #tellAll(): Promise<void> {
    const { follows } = this.#parts.file.state;
    for (const { id, pending } of follows) {
      if (pending !== null) await this.#attempt(id, (follow) => this.#resume(follow));
    }
    for (const name of new Set(follows.map(({ coverage }) => coverage))) await this.#tellOf(name);
  }

  /** Tells those who follow something in one coverage. */
  async #tellOf(name: string | null): Promise<void> {
    const { file, log, coverages } = this.#parts;
    const those = () => file.state.follows.filter(({ coverage }) => coverage === name);
    try {
      const hosted = await this.#opened(name);
      if (hosted === 'later') return;
      if (hosted === null) {
        for (const { id } of those()) await this.#end(id, 'its coverage is not there any more');
        return;
      }
      const { library } = hosted.liveLibrary;
      await noteArticles(file, name, library);
      const reading = library.reading();
      // What is not read yet would be judged by its words alone, and never again.
      if (reading !== null && reading.read < reading.all) return;
      const known = knownOf(file.state, name);
      for (const { id } of those()) {
        await this.#attempt(id, async (follow) => {
          if (follow.pending !== null || follow.read >= known.rounds.length || !isDue(follow, this.#now())) return;
          const [fresh, past] = [between(known, follow.read), between(known, 0, follow.made)];
          const said = await library.newWords(follow.question, { fresh, past, told: follow.posted });
          const quotes = unposted(follow.posted, said);
          if (quotes.length === 0) return this.#keep(id, (one) => lookedThrough(one, known.rounds.length));
          if (!(await this.#isInPlace(follow, coverages))) return;
          const { components, shown } = this.#parts.door.layOut(follow, quotes, library);
          const pending = {
            nonce: `${id}-${randomBytes(6).toString('hex')}`,
            at: this.#now().toISOString(),
            after: await this.#parts.door.lastMessage(follow.channel),
            read: known.rounds.length,
            excerpts: quotes.slice(0, shown).map(remembered),
            components: [...components],
          };
          await this.#keep(id, (one) => undertaken(one, pending));
          await this.#post(id);
        });
      }
    } catch (err) {
      log.warn({ coverage: name ?? undefined, err }, 'A coverage could not be looked through for those who follow it');
    }
  }

  /** The coverage where it is open; one that is closed is opened once an hour. Null where there is none of this name. */
  async #opened(name: string | null): Promise<HostedCoverage | null | 'later'> {
    const { coverages } = this.#parts;
    const open = coverages.inUse.find((one) => one.name === name);
    if (open) return open;
    const now = this.#now().getTime();
    if (now - (this.#openedAt.get(name) ?? Number.NEGATIVE_INFINITY) < OPENED_EVERY) return 'later';
    this.#openedAt.set(name, now);
    return coverages.named(name ?? DEFAULT_COVERAGE);
  }

  /** Whether the coverage still answers in the follow's channel; where it does not, the follow is ended. */
  async #isInPlace({ id, server, channel, parent, coverage }: Follow, coverages: CoverageHost): Promise<boolean> {
    const answering = await coverages.at({ serverId: server, channelId: channel, parentId: parent });
    if (answering?.name === coverage) return true;
    await this.#end(id, 'its channel has another coverage');
    return false;
  }

  /** A digest that was about to be posted when the program ended, or of which nobody knows whether it arrived. */
  async #resume(follow: Follow): Promise<void> {
    const { door, log, coverages } = this.#parts;
    const { pending, id } = follow;
    const now = this.#now();
    if (pending === null || isQuiet(follow.quiet, now) || !(await this.#isInPlace(follow, coverages))) return;
    if (now.getTime() - Date.parse(pending.at) < NONCE_KEPT) return this.#post(id);
    if ((await door.lastMessage(follow.channel)) !== pending.after) {
      log.warn({ follow: id }, 'A digest may not have arrived, and is not posted again: others have written since');
      return this.#keep(id, delivered);
    }
    const again = { ...pending, at: now.toISOString() };
    await this.#keep(id, (one) => undertaken(one, again));
    return this.#post(id);
  }

  /** Posts what the file says is about to be posted; of a follow that was ended meanwhile, nothing. */
  async #post(id: string): Promise<void> {
    const { door, log } = this.#parts;
    const follow = this.#named(id);
    const pending = follow?.pending;
    if (!follow || !pending) return;
    try {
      await door.post(follow.channel, pending.components, pending.nonce);
      await this.#keep(id, delivered);
    } catch (err) {
      if (!(err instanceof MessageRefusedError)) throw err;
      log.error({ follow: id, err }, 'A digest was refused, and is left out');
      await this.#keep(id, (one) => lookedThrough({ ...one, pending: null }, pending.read));
    }
  }

  /** Does something for a follow that is still there. What goes wrong is tried again the next time. */
  async #attempt(id: string, work: (follow: Follow) => Promise<void>): Promise<void> {
    const { log } = this.#parts;
    try {
      const follow = this.#named(id);
      if (follow) await work(follow);
    } catch (err) {
      if (err instanceof ChannelClosedError) await this.#end(id, err.message);
      else log.warn({ follow: id, err }, 'A digest could not be made or posted, and is tried again');
    }
  }

  #named(wanted: string): Follow | undefined {
    return this.#parts.file.state.follows.find(({ id }) => id === wanted);
  }

  async #end(id: string, why: string): Promise<void> {
    await this.#parts.file.change((state) => withoutFollow(state, id));
    this.#parts.log.warn({ follow: id }, `A follow has ended: ${why}`);
  }

  async #keep(id: string, change: (follow: Follow) => Follow): Promise<void> {
    await this.#parts.file.change((state) => {
      const follows = state.follows.map((one) => (one.id === id ? change(one) : one));
      return { ...state, follows };
    });
  }
}
