import { randomUUID } from 'node:crypto';
import {
  type APIInteractionResponseCallbackData,
  type APIMessageTopLevelComponent,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { ReplyChannel, SentFiles } from '../discord/transport/replychannel.ts';
import type { HeldMessage } from './pageaction.ts';
import type { PageEvent } from './pageevent.ts';

type Body = APIInteractionResponseCallbackData;
/** Our messages are Components V2: nothing else stands at their top. */
type Shown = readonly APIMessageTopLevelComponent[];

/**
 * The way back to the page: what Discord would do with each response is told as it happens.
 *
 * @param held the message that holds what was pressed; null where nothing was
 */
export function pageReplyChannel(held: HeldMessage | null, tell: (event: PageEvent) => void): ReplyChannel {
  let original: HeldMessage = held ?? { id: randomUUID(), private: false };
  const show = (held: HeldMessage, { components = [] }: Body, files: SentFiles = [], thinking = false): void => {
    const encoded = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const);
    const { id, private: isPrivate } = held;
    const shown = { components: components as Shown, files: Object.fromEntries(encoded) };
    tell({ kind: 'message', id, ...shown, private: isPrivate, thinking });
  };
  const fresh = ({ flags }: Body): HeldMessage => ({
    id: randomUUID(),
    private: ((flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  });
  return {
    async respond(response, files) {
      switch (response.type) {
        case InteractionResponseType.ChannelMessageWithSource:
          original = fresh(response.data);
          return show(original, response.data, files);
        case InteractionResponseType.DeferredChannelMessageWithSource:
          original = fresh(response.data ?? {});
          return show(original, {}, [], true);
        case InteractionResponseType.UpdateMessage:
          return show(original, response.data ?? {}, files);
        case InteractionResponseType.Modal:
          return tell({ kind: 'form', form: response.data });
        case InteractionResponseType.ApplicationCommandAutocompleteResult:
          return tell({ kind: 'choices', choices: response.data.choices ?? [] });
        default:
          // A deferred change of the pressed message shows nothing.
          return;
      }
    },
    edit: async (body, files) => show(original, body, files),
    remove: async () => tell({ kind: 'removed', id: original.id }),
    followUp: async (body, files) => show(fresh(body), body, files),
  };
}
