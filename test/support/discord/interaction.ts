import {
  type APIUser,
  ApplicationCommandOptionType,
  ComponentType,
  type InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { application, botUser, channelId, guild } from './people.ts';
import type { Bell } from './waiting.ts';

type Json = Record<string, unknown>;

/** A message as people have it before them. */
export interface Message {
  readonly id: string;
  components: Json[];
  flags: number;
  /** The placeholder of a deferral: "… is thinking". */
  loading: boolean;
  readonly private: boolean;
}

/** One interaction: what the person did, and all that came back. */
export class Interaction {
  /** The types of the callbacks that Discord took. */
  readonly callbacks: InteractionResponseType[] = [];
  /** The codes of the errors that Discord answered. */
  readonly errors: number[] = [];
  original: Message | null = null;
  readonly followUps: Message[] = [];
  /** The message that a press changed. */
  changed: Message | null = null;
  deletedOriginal = false;
  readonly #bell: Bell;

  readonly id: string;
  readonly token: string;
  /** Milliseconds that are added to its age; a test may let time pass. */
  age: number;
  /** The message that holds the pressed button. */
  readonly pressed: Message | null;
  readonly #born = performance.now();

  constructor(id: string, bell: Bell, age: number, pressed: Message | null) {
    this.id = id;
    this.token = `aW50ZXJhY3Rpb246${id}`;
    this.age = age;
    this.pressed = pressed;
    this.#bell = bell;
  }

  /** Milliseconds since the person did it. */
  get elapsed(): number {
    return this.age + performance.now() - this.#born;
  }

  /** The message that the person ends up with: a reply, a changed message, or what came after a deferral. */
  async answer(): Promise<Message> {
    return await this.#bell.until(`the answer to interaction ${this.id}`, () => {
      const complete = this.original && !this.original.loading ? this.original : null;
      return this.followUps.at(-1) ?? complete ?? this.changed;
    });
  }

  async error(code: number): Promise<void> {
    await this.#bell.until(`error ${code} to interaction ${this.id}`, () => this.errors.includes(code));
  }

  async callback(type: InteractionResponseType): Promise<void> {
    await this.#bell.until(`callback ${type} of interaction ${this.id}`, () => this.callbacks.includes(type));
  }
}

/** A message out of a body, with the ids that Discord gives to components without one. */
export function messageOf(body: Json, id: string, priv: boolean): Message {
  const components = structuredClone((body.components as Json[] | undefined) ?? []);
  let next = 1;
  const number = (component: Json): void => {
    component.id ??= next++;
    for (const inner of (component.components as Json[] | undefined) ?? []) number(inner);
    if (component.accessory) number(component.accessory as Json);
  };
  for (const component of components) number(component);
  return { id, components, flags: Number(body.flags ?? 0), loading: false, private: priv };
}

/** All texts of a message, in order, as they were sent: Markdown. */
export function textOf({ components }: Message): string {
  const texts = (component: Json): string[] => [
    ...(component.type === ComponentType.TextDisplay ? [String(component.content)] : []),
    ...((component.components as Json[] | undefined) ?? []).flatMap(texts),
  ];
  return components.flatMap(texts).join('\n');
}

/** What the person gets to see: the message as Discord keeps it, for the payload of a press. */
export function storedMessage(message: Message): Json {
  return {
    id: message.id,
    channel_id: channelId,
    type: 0,
    author: botUser,
    content: '',
    timestamp: new Date(0).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    flags: message.flags | (message.private ? MessageFlags.Ephemeral : 0),
    components: message.components,
  };
}

/** The fields that every interaction has; `place` is a server the bot is in, a DM with it, or another app user's chat. */
export function common({ id, token }: Interaction, user: APIUser, place: 'guild' | 'dm' | 'elsewhere'): Json {
  const inGuild = place === 'guild';
  return {
    id,
    application_id: application.id,
    token,
    version: 1,
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    app_permissions: '0',
    authorizing_integration_owners: inGuild ? { 0: guild.id } : { 1: user.id },
    context: { guild: 0, dm: 1, elsewhere: 2 }[place],
    channel_id: channelId,
    channel: inGuild
      ? { id: channelId, type: 0, name: 'general', guild_id: guild.id, permissions: '0', flags: 0 }
      : { id: channelId, type: place === 'dm' ? 1 : 3, recipients: [user], flags: 0 },
    ...(inGuild
      ? {
          guild_id: guild.id,
          guild_locale: 'en-US',
          guild: { id: guild.id, locale: 'en-US', features: [] },
          member: {
            user,
            roles: [],
            joined_at: new Date(0).toISOString(),
            deaf: false,
            mute: false,
            flags: 0,
            permissions: '0',
          },
        }
      : { user }),
  };
}

/** The data of a slash command. */
export function commandData(name: string, options: Readonly<Record<string, string | number | boolean>>): Json {
  const types = {
    string: ApplicationCommandOptionType.String,
    number: ApplicationCommandOptionType.Integer,
    boolean: ApplicationCommandOptionType.Boolean,
  };
  return {
    type: InteractionType.ApplicationCommand,
    data: {
      id: '100000000000000090',
      name,
      type: 1,
      options: Object.entries(options).map(([option, value]) => ({
        name: option,
        value,
        type: types[typeof value as keyof typeof types],
      })),
    },
  };
}

/** The privacy of a message with these flags. */
export function isPrivate(flags: unknown): boolean {
  return (Number(flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
