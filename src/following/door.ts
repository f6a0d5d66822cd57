import type { Quote } from '../excerpts/quote.ts';
import type { Library } from '../library/library.ts';
import type { Follow } from '../store/follows.ts';

/** A digest, laid out. */
export interface LaidDigest {
  /** The message, as it is sent. */
  readonly components: readonly unknown[];
  /** How many of the excerpts it shows, from the first. */
  readonly shown: number;
}

/** What can be done in the channels of those who follow. */
export interface ChannelDoor {
  /** The digest of some new excerpts, best first: it shows a few, and says how many more there are. */
  layOut(follow: Follow, quotes: readonly Quote[], library: Library): LaidDigest;
  /**
   * Posts it. What is posted twice with one nonce within two minutes is posted once.
   *
   * @throws ChannelClosedError, and MessageRefusedError; after any other error nobody knows whether it was posted
   */
  post(channel: string, components: readonly unknown[], nonce: string): Promise<void>;
  /** The id of the last message in a channel, whosever it is; null where there is none. Throws `ChannelClosedError`. */
  lastMessage(channel: string): Promise<string | null>;
}

/** The channel is gone, or the bot may not post in it, or is not in its server any more. */
export class ChannelClosedError extends Error {
  override readonly name = 'ChannelClosedError';
}

/** The message itself is not taken, however often it is sent. */
export class MessageRefusedError extends Error {
  override readonly name = 'MessageRefusedError';
}
