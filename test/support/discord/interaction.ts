import { ComponentType, type InteractionResponseType, MessageFlags } from 'discord.js';
import type { ChangeSignal } from './changesignal.ts';
import { botUser, channelId } from './people.ts';

type Json = Record<string, unknown>;

/** A message as people have it before them. */
export interface Message {
  readonly id: string;
  components: Json[];
  flags: number;
  /** The placeholder of a deferral: "… is thinking". */
  loading: boolean;
  readonly private: boolean;
  deleted: boolean;
}

/** A command is used, a component pressed, a form sent off, or an option's value typed. */
export type UserAction = 'uses' | 'presses' | 'submits' | 'types';

/** A server the bot is in, a DM with it, a chat of somebody who has the app, or a server that does not have it. */
export type Place = 'guild' | 'dm' | 'elsewhere' | 'abroad';

/** One interaction: what the person did, and all that came back. */
export class Interaction {
  /** The types of the callbacks that Discord took. */
  readonly callbacks: InteractionResponseType[] = [];
  /** The codes of the errors that Discord answered. */
  readonly errors: number[] = [];
  /** What the endpoint answered, when it was sent over HTTP; 0 when nothing came in time. */
  status: number | null = null;
  original: Message | null = null;
  readonly followUps: Message[] = [];
  /** The message that a press changed. */
  changed: Message | null = null;
  deletedOriginal = false;
  /** The form that was opened. */
  form: Json | null = null;
  /** The suggestions that came. */
  choices: Json[] | null = null;
  readonly #changes: ChangeSignal;

  readonly id: string;
  readonly token: string;
  /** Milliseconds that are added to its age; a test may let time pass. */
  age: number;
  /** The message that holds the pressed button. */
  readonly pressed: Message | null;
  /** What the person does. */
  readonly does: UserAction;
  /** In a server without the bot where apps from elsewhere are not allowed: nobody else sees what comes back. */
  readonly hushed: boolean;
  /** Of an app that a person has, and not the server, as many more messages are taken. */
  readonly mostFollowUps: number;
  readonly #born = performance.now();

  constructor(
    id: string,
    changes: ChangeSignal,
    age: number,
    pressed: Message | null,
    does: UserAction,
    place: Place = 'guild',
  ) {
    this.does = does;
    this.hushed = place === 'abroad';
    this.mostFollowUps = place === 'guild' ? Number.POSITIVE_INFINITY : 5;
    this.id = id;
    this.token = `aW50ZXJhY3Rpb246${id}`;
    this.age = age;
    this.pressed = pressed;
    this.#changes = changes;
  }

  /** Milliseconds since the person did it. */
  get elapsed(): number {
    return this.age + performance.now() - this.#born;
  }

  /** The message that the person ends up with: a reply, a changed message, or what came after a deferral. */
  get message(): Message | null {
    const complete = this.original && !this.original.loading ? this.original : null;
    return this.followUps.at(-1) ?? complete ?? this.changed;
  }

  async answer(): Promise<Message> {
    return await this.#changes.until(`the answer to interaction ${this.id}`, () => this.message);
  }

  /** The form that a press opens. */
  async opened(): Promise<Json> {
    return await this.#changes.until(`a form from interaction ${this.id}`, () => this.form);
  }

  /** The suggestions for what was typed: what is shown and what is sent. */
  async suggestions(): Promise<readonly { readonly name: string; readonly value: string }[]> {
    const choices = await this.#changes.until(`suggestions from interaction ${this.id}`, () => this.choices);
    return choices as unknown as { name: string; value: string }[];
  }

  async error(code: number): Promise<void> {
    await this.#changes.until(`error ${code} to interaction ${this.id}`, () => this.errors.includes(code));
  }

  async callback(type: InteractionResponseType): Promise<void> {
    await this.#changes.until(`callback ${type} of interaction ${this.id}`, () => this.callbacks.includes(type));
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
  return { id, components, flags: Number(body.flags ?? 0), loading: false, private: priv, deleted: false };
}

/** All texts of a message, in order, as they were sent: Markdown. */
export const textOf = (message: Message): string => textsOf(message).join('\n');

/** The texts of a message, each as it stands by itself, in order. */
export function textsOf({ components }: Message): string[] {
  const texts = (component: Json): string[] => [
    ...(component.type === ComponentType.TextDisplay ? [String(component.content)] : []),
    ...((component.components as Json[] | undefined) ?? []).flatMap(texts),
  ];
  return components.flatMap(texts);
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

/** The privacy of a message with these flags. */
export function isPrivate(flags: unknown): boolean {
  return (Number(flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
