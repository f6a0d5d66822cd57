import type { APIMessageTopLevelComponent } from 'discord.js';
import { z } from 'zod';
import type { CompletionRequest, DiscordPerson, InteractionRequest } from '../discord/command.ts';

/** The one person of the playground: in a server, where they may remove messages, and the operator of the bot. */
export const somebody = {
  userId: '100000000000000001',
  serverId: '100000000000000002',
  channelId: '100000000000000003',
  parentId: null,
  moderates: true,
  manages: true,
  managesChannel: true,
  botMayPost: false,
} as const;

/** Characters of an option's value, and of somebody's message, that Discord lets through. */
const maxValue = 6_000;
const maxContent = 4_000;
/** Characters of a custom_id, a name or a value of a menu. */
const maxName = 100;

const name = z.string().max(maxName);
const component = z.custom<APIMessageTopLevelComponent>((value) => typeof value === 'object' && value !== null);

/** The message that holds what was pressed: the page keeps the messages, as Discord does, and gives this one back. */
const holder = z.strictObject({ id: name, components: z.array(component).max(40), private: z.boolean() });

/** What somebody does on the page. */
const action = z.intersection(
  z.object({ locale: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,4})?$/) }),
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('command'),
      name,
      subcommand: name.nullable(),
      options: z.record(name, z.union([z.string().max(maxValue), z.number(), z.boolean()])),
      target: z.string().max(maxContent).nullable(),
    }),
    z.object({ kind: z.literal('completion'), name, option: name, typed: z.string().max(maxValue) }),
    z.object({ kind: z.literal('press'), customId: name, values: z.array(name).max(25), message: holder }),
    z.object({
      kind: z.literal('form'),
      customId: name,
      fields: z.record(name, z.string().max(maxContent)),
      message: holder,
    }),
  ]),
);

/** A message on the page that holds what was pressed. */
export interface HeldMessage {
  readonly id: string;
  readonly private: boolean;
}

/** An action as a request to the bot, and the message that holds what was pressed; null where there is none. */
export interface PageAction {
  readonly request: InteractionRequest | CompletionRequest;
  readonly held: HeldMessage | null;
}

/** What the page sent, as an action; null when it is none. */
export function pageActionOf(sent: unknown): PageAction | null {
  const { success, data } = action.safeParse(sent);
  if (!success) return null;
  const person: DiscordPerson = { ...somebody, locale: data.locale, placeLocale: data.locale };
  return { request: { ...data, ...person }, held: 'message' in data ? data.message : null };
}
