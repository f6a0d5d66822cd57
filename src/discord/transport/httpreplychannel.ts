import type { ServerResponse } from 'node:http';
import { type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import { ConnectionClosedError, type ReplyChannel } from './replychannel.ts';

/**
 * The way back to a request of Discord's that still waits. The first response is the response to that request, which
 * saves a call. A deferral is a call of its own all the same, since Discord must know of it before what comes after it;
 * so is a message with files, which the client knows how to send in parts.
 *
 * @param rest the way back over the REST interface, which takes whatever follows
 */
export function httpReplyChannel(response: ServerResponse, rest: ReplyChannel): ReplyChannel {
  return {
    ...rest,
    respond: async (body, files = []) => {
      if (!isDeferral(body) && files.length === 0) return write(response, body);
      await rest.respond(body, files);
      response.writeHead(202).end();
    },
  };
}

function isDeferral({ type }: APIInteractionResponse): boolean {
  return (
    type === InteractionResponseType.DeferredChannelMessageWithSource ||
    type === InteractionResponseType.DeferredMessageUpdate
  );
}

/**
 * Writes a response and waits until it is handed over.
 *
 * @throws ConnectionClosedError when Discord has closed the connection, as it does after three seconds
 */
async function write(response: ServerResponse, body: APIInteractionResponse): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const closed = (): void => reject(new ConnectionClosedError('Discord has closed the connection'));
    if (response.destroyed) return closed();
    response.once('finish', resolve).once('close', closed);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
}
