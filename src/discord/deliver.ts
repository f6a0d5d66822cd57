import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { Reply, Request } from './command.ts';

/** One interaction as far as answering it goes. */
export interface Address {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** The message of a reply. Its mentions never ping anybody, whatever its text holds. */
function messageOf(reply: Reply, flags: MessageFlags): APIInteractionResponseCallbackData {
  return { components: [...reply.components], allowed_mentions: { parse: [] }, flags };
}

/** The first response to an interaction, as the gateway's callback or the answer of an HTTP endpoint carries it. */
export function firstResponse(reply: Reply): APIInteractionResponse {
  if (reply.replaces) {
    return { type: InteractionResponseType.UpdateMessage, data: messageOf(reply, MessageFlags.IsComponentsV2) };
  }
  const privacy = reply.private ? MessageFlags.Ephemeral : 0;
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: messageOf(reply, MessageFlags.IsComponentsV2 | privacy),
  };
}

/**
 * The first response when the answer takes longer. A press defers the change of its message, which shows nothing yet
 * and leaves the privacy open; a command must choose it now, and the V2 flag may not be set yet.
 */
export function deferral(request: Request): APIInteractionResponse {
  if (request.kind === 'press') return { type: InteractionResponseType.DeferredMessageUpdate };
  const data = wantsPrivacy(request) ? { flags: MessageFlags.Ephemeral } : {};
  return { type: InteractionResponseType.DeferredChannelMessageWithSource, data };
}

/** Sends a first response. */
export async function respond(rest: REST, { id, token }: Address, response: APIInteractionResponse): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), { body: response, auth: false });
}

/** Sends the reply after a deferral. What was deferred publicly but turned out private leaves no trace in public. */
export async function completeDeferred(rest: REST, to: Address, request: Request, reply: Reply): Promise<void> {
  const original = Routes.webhookMessage(to.applicationId, to.token, '@original');
  const editsOriginal = request.kind === 'press' ? reply.replaces === true : wantsPrivacy(request) || !reply.private;
  if (editsOriginal) {
    await rest.patch(original, { body: messageOf(reply, MessageFlags.IsComponentsV2), auth: false });
    return;
  }
  // The first follow-up would take the placeholder's place and its publicity, so the placeholder goes first.
  if (request.kind === 'command') await rest.delete(original, { auth: false });
  const privacy = reply.private ? MessageFlags.Ephemeral : 0;
  await rest.post(Routes.webhook(to.applicationId, to.token), {
    body: messageOf(reply, MessageFlags.IsComponentsV2 | privacy),
    auth: false,
  });
}

/** A command of which it is known from the first that nobody else is to see its reply. */
function wantsPrivacy(request: Request): boolean {
  return request.kind === 'command' && request.options.private === true;
}
