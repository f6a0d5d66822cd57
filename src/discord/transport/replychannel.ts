import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { InteractionReply, InteractionRequest, ReplyFile, ReplyMessage } from '../command.ts';

/** The body of a message. */
type Body = APIInteractionResponseCallbackData;

/** The files of a message, in the order of the body's `attachments`. */
export type SentFiles = readonly ReplyFile[];

/** The way back to the one who did something, over whichever transport. Each method rejects when it is not taken. */
export interface ReplyChannel {
  /** The first response; there is one. */
  respond(response: APIInteractionResponse, files?: SentFiles): Promise<void>;
  /** Changes the message of the first response or, after a deferred update, the message that was pressed. */
  edit(body: Body, files?: SentFiles): Promise<void>;
  /** Takes that message away. */
  remove(): Promise<void>;
  /** One more message. */
  followUp(body: Body, files?: SentFiles): Promise<void>;
}

/** Whoever did something does not wait for the answer any more. */
export class ConnectionClosedError extends Error {
  override readonly name = 'ConnectionClosedError';
}

/** One interaction as far as answering it over REST goes. */
export interface ReplyAddress {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/**
 * The way back over Discord's REST interface.
 *
 * @param first the client for first responses, which gives up an attempt soon enough for another within Discord's three seconds
 */
export function restReplyChannel(rest: REST, first: REST, { id, token, applicationId }: ReplyAddress): ReplyChannel {
  const original = Routes.webhookMessage(applicationId, token, '@original');
  return {
    respond: async (body, files) =>
      void (await first.post(Routes.interactionCallback(id, token), { ...sent(body, files), auth: false })),
    edit: async (body, files) => void (await rest.patch(original, { ...sent(body, files), auth: false })),
    remove: async () => void (await rest.delete(original, { auth: false })),
    followUp: async (body, files) =>
      void (await rest.post(Routes.webhook(applicationId, token), { ...sent(body, files), auth: false })),
  };
}

/** A body as the client sends it: in parts where files go along. */
function sent(body: unknown, files: SentFiles = []) {
  if (files.length === 0) return { body };
  return { body, files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })) };
}

/** The message of a reply. Its mentions never ping anybody, whatever its text holds. */
function bodyOf(message: ReplyMessage, privacy: 0 | MessageFlags.Ephemeral = 0): Body {
  const flags = MessageFlags.IsComponentsV2 | privacy;
  const attachments = (message.files ?? []).map(({ name, description }, id) => ({
    id: String(id),
    filename: name,
    description,
  }));
  return {
    components: [...message.components],
    allowed_mentions: { parse: [] },
    flags,
    ...(attachments.length > 0 && { attachments }),
  };
}

function privacyOf(message: ReplyMessage): 0 | MessageFlags.Ephemeral {
  return message.private ? MessageFlags.Ephemeral : 0;
}

/** Sends a reply that is ready in time. */
export async function deliver(channel: ReplyChannel, reply: InteractionReply): Promise<void> {
  if ('form' in reply) return channel.respond({ type: InteractionResponseType.Modal, data: reply.form });
  if ('removes' in reply) {
    await acknowledge(channel, { type: InteractionResponseType.DeferredMessageUpdate });
    return channel.remove();
  }
  const { files } = reply;
  if (reply.replaces)
    return channel.respond({ type: InteractionResponseType.UpdateMessage, data: bodyOf(reply) }, files);
  const data = bodyOf(reply, privacyOf(reply));
  return channel.respond({ type: InteractionResponseType.ChannelMessageWithSource, data }, files);
}

/**
 * Says that the answer takes longer. A press defers the change of its message, which shows nothing yet and leaves the
 * privacy open; anything else must choose it now, and the V2 flag may not be set yet.
 *
 * @param discreet it is known from the first that nobody else is to see the reply
 */
export async function defer(channel: ReplyChannel, request: InteractionRequest, discreet: boolean): Promise<void> {
  if (request.kind === 'press') return acknowledge(channel, { type: InteractionResponseType.DeferredMessageUpdate });
  const data = discreet ? { flags: MessageFlags.Ephemeral as const } : {};
  return acknowledge(channel, { type: InteractionResponseType.DeferredChannelMessageWithSource, data });
}

/**
 * Sends a first response that more follows. When its confirmation is lost, the client sends it again, and Discord
 * refuses the second one: then the first is there, and what follows may come.
 */
async function acknowledge(channel: ReplyChannel, response: APIInteractionResponse): Promise<void> {
  try {
    await channel.respond(response);
  } catch (err) {
    const code = err instanceof DiscordAPIError ? err.code : null;
    if (code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) throw err;
  }
}

/**
 * Sends the reply after a deferral. What was deferred publicly but turned out private leaves no trace in public.
 *
 * @throws RangeError for a form, which Discord does not take any more
 */
export async function deliverLate(
  channel: ReplyChannel,
  request: InteractionRequest,
  discreet: boolean,
  reply: InteractionReply,
): Promise<void> {
  if ('form' in reply) throw new RangeError('A form cannot come after a deferral');
  if ('removes' in reply) return channel.remove();
  const editsOriginal = request.kind === 'press' ? reply.replaces === true : discreet || !reply.private;
  if (editsOriginal) return channel.edit(bodyOf(reply), reply.files);
  // The first follow-up would take the placeholder's place and its publicity, so the placeholder goes first.
  if (request.kind !== 'press') await channel.remove();
  return channel.followUp(bodyOf(reply, privacyOf(reply)), reply.files);
}
