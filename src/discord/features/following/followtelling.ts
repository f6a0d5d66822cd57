import { DiscordAPIError, MessageFlags, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { ChannelClosedError, type ChannelDoor, MessageRefusedError } from '../../../following/door.ts';
import { FollowTelling } from '../../../following/telling.ts';
import { digestMessage } from '../../message/digest.ts';
import { atMost, type ServiceParts } from '../../transport/service.ts';
import { wordsIn } from '../../words/words.ts';

/** Milliseconds between two looks: a reading of new articles is noticed by the next. */
const EVERY = 60_000;
/** Milliseconds that a look may still take at the end; what it was about to post is posted by the next start. */
const PATIENCE = 2_000;
/** What Discord says of a channel in which the bot cannot post. */
const CLOSED = new Set<unknown>([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/** Looks now and from now on for what is new on what channels follow, and posts it. Gives what ends it. */
export function tellFollows(
  { botContext, log, tellEvery = EVERY }: Pick<ServiceParts, 'botContext' | 'log' | 'tellEvery'>,
  rest: REST,
): () => Promise<void> {
  const { follows, coverages } = botContext;
  if (follows === null) return async () => {};
  const telling = new FollowTelling({ file: follows.file, coverages, door: channelDoor(rest), log });
  let underWay = telling.tell();
  const clock = setInterval(() => {
    underWay = telling.tell();
  }, tellEvery);
  return () => {
    clearInterval(clock);
    return atMost(PATIENCE, underWay);
  };
}

/** What can be done in channels over Discord's REST interface. */
function channelDoor(rest: REST): ChannelDoor {
  return {
    layOut: (follow, quotes) => digestMessage(follow, quotes, wordsIn(follow.locale)),
    async post(channel, components, nonce) {
      // Discord gives the message that was posted with this nonce, if there is one, instead of posting another.
      const sending = { nonce, enforce_nonce: true, allowed_mentions: { parse: [] } };
      const body = { components, flags: MessageFlags.IsComponentsV2, ...sending };
      await unlessClosed(rest.post(Routes.channelMessages(channel), { body }));
    },
    async lastMessage(channel) {
      const found = (await unlessClosed(rest.get(Routes.channel(channel)))) as { last_message_id?: string | null };
      return found.last_message_id ?? null;
    },
  };
}

async function unlessClosed<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (cause) {
    if (!(cause instanceof DiscordAPIError)) throw cause;
    if (CLOSED.has(cause.code)) {
      throw new ChannelClosedError(`the bot cannot post in its channel (${cause.message})`, { cause });
    }
    if (cause.status === 400) throw new MessageRefusedError(cause.message, { cause });
    throw cause;
  }
}
