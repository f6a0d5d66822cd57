import type { ChannelDoor } from '../../src/following/door.ts';
import type { FollowsFile } from '../../src/store/follows.ts';

/** Milliseconds for which the stand-in remembers a nonce: more than Discord promises, and less than for ever. */
const NONCE_MEMORY = 180_000;

/** A program that ends for good after some steps, before or after any of them. */
export class Life {
  #left: number;

  constructor(steps = Number.POSITIVE_INFINITY) {
    this.#left = steps;
  }

  get isOver(): boolean {
    return this.#left <= 0;
  }

  step(): void {
    this.#left -= 1;
    if (this.isOver) throw new Error('killed');
  }
}

/** One message of the bot. */
export interface PostedMessage {
  readonly channel: string;
  readonly nonce: string;
  readonly at: number;
  readonly components: readonly unknown[];
}

/** Channels that outlive the bot: they remember the nonces of the last minutes, and others write in them too. */
export class FakeChannels {
  readonly messages: PostedMessage[] = [];
  now = Date.parse('2026-01-01T12:00:00Z');
  /** What the next post meets, before it arrives or after. */
  fault: { readonly error: Error; readonly arrives: boolean } | null = null;
  #last = 0;

  /** Somebody else writes something. */
  othersWrite(): void {
    this.#last += 1;
  }

  /** The excerpts that were posted in a channel, in their order, and those that were only counted as more. */
  said(wanted: string): { readonly shown: readonly string[]; readonly more: readonly string[] } {
    const all = this.messages.filter(({ channel }) => channel === wanted).flatMap(({ components }) => components);
    return {
      shown: all.filter((one) => typeof one === 'string'),
      more: all.flatMap((one) => (typeof one === 'string' ? [] : (one as { more: string[] }).more)),
    };
  }

  /** What a bot of one life can do here; a digest shows so many excerpts, as lines of text. */
  door(life = new Life(), most = 5): ChannelDoor {
    return {
      layOut: (_, quotes) => {
        const [shown, more] = [quotes.slice(0, most), quotes.slice(most)].map((some) => some.map(({ quote }) => quote));
        const counted = more && more.length > 0 ? [{ more }] : [];
        return { components: [...(shown ?? []), ...counted], shown: shown?.length ?? 0 };
      },
      lastMessage: async () => {
        life.step();
        return this.#last === 0 ? null : String(this.#last);
      },
      post: async (channel, components, nonce) => {
        life.step();
        const { fault } = this;
        this.fault = null;
        if (fault && !fault.arrives) throw fault.error;
        const isKnown = this.messages.some((one) => one.nonce === nonce && this.now - one.at < NONCE_MEMORY);
        if (!isKnown) {
          this.messages.push({ channel, nonce, at: this.now, components });
          this.#last += 1;
        }
        if (fault) throw fault.error;
        life.step();
      },
    };
  }
}

/** The file as a program of this life writes it. */
export const mortalFile = (file: FollowsFile, life: Life): FollowsFile => ({
  get state() {
    return file.state;
  },
  async change(update) {
    life.step();
    await file.change(update);
    life.step();
  },
});
