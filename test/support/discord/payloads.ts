import { type APIUser, ApplicationCommandOptionType, InteractionType, PermissionFlagsBits } from 'discord.js';
import { type Interaction, messageOf, type Place, storedMessage } from './interaction.ts';
import { alice, application, channelId, guild } from './people.ts';

/* What Discord sends when a person does something. */

type Json = Record<string, unknown>;

/** Who does something, and where; alice in the server unless told. */
export interface Doer {
  readonly user?: APIUser;
  readonly place?: Place;
  /** The server that the bot is in; the first of them unless told. */
  readonly serverId?: string;
  /** The channel; one for all unless told. */
  readonly channelId?: string;
  /** The channel that it is a thread of. */
  readonly threadOf?: string;
  readonly locale?: string;
  readonly serverLocale?: string;
  /** Has the permission to manage messages. */
  readonly moderates?: boolean;
  readonly manages?: boolean;
  /** What else they may do there, and what the bot may, as Discord's permissions; nothing unless told. */
  readonly permissions?: bigint;
  readonly botPermissions?: bigint;
}

/** The fields that every interaction has. */
export function common({ id, token }: Interaction, { user = alice, place = 'guild', ...who }: Doer): Json {
  const inGuild = place === 'guild' || place === 'abroad';
  const channel = who.channelId ?? channelId;
  const server = place === 'abroad' ? { id: '100000000000000005' } : { id: who.serverId ?? guild.id };
  return {
    id,
    application_id: application.id,
    token,
    version: 1,
    locale: who.locale ?? 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    app_permissions: String(who.botPermissions ?? 0n),
    authorizing_integration_owners: place === 'guild' ? { 0: server.id } : { 1: user.id },
    context: { guild: 0, dm: 1, elsewhere: 2, abroad: 0 }[place],
    channel_id: channel,
    channel: inGuild
      ? {
          id: channel,
          ...(who.threadOf === undefined ? { type: 0 } : { type: 11, parent_id: who.threadOf }),
          name: 'general',
          guild_id: server.id,
          permissions: '0',
          flags: 0,
        }
      : { id: channel, type: place === 'dm' ? 1 : 3, recipients: [user], flags: 0 },
    ...(inGuild
      ? {
          guild_id: server.id,
          guild_locale: who.serverLocale ?? 'en-US',
          guild: { id: server.id, locale: who.serverLocale ?? 'en-US', features: [] },
          member: {
            user,
            roles: [],
            joined_at: new Date(0).toISOString(),
            deaf: false,
            mute: false,
            flags: 0,
            permissions: String(
              (who.permissions ?? 0n) |
                (who.moderates ? PermissionFlagsBits.ManageMessages : 0n) |
                (who.manages ? PermissionFlagsBits.ManageGuild : 0n),
            ),
          },
        }
      : { user }),
  };
}

/** A file that somebody gives with a command. */
interface GivenFile {
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

/** A channel that somebody chooses for an option. */
interface GivenChannel {
  readonly channel: string;
}

/** What somebody gives for the options of a command. */
export type GivenOptions = Readonly<Record<string, string | number | boolean | GivenFile | GivenChannel>>;

/** The data of a slash command; of 'admin reload', those of a subcommand. */
export function commandData(words: string, options: GivenOptions): Json {
  const [name, subcommand] = words.split(' ');
  const types = {
    string: ApplicationCommandOptionType.String,
    number: ApplicationCommandOptionType.Integer,
    boolean: ApplicationCommandOptionType.Boolean,
  };
  const attachments: Record<string, Json> = {};
  const given = Object.entries(options).map(([option, value]) => {
    if (typeof value !== 'object') return { name: option, value, type: types[typeof value as keyof typeof types] };
    if ('channel' in value) return { name: option, value: value.channel, type: ApplicationCommandOptionType.Channel };
    const id = `10000000000000080${Object.keys(attachments).length}`;
    attachments[id] = { id, proxy_url: value.url, ...value };
    return { name: option, value: id, type: ApplicationCommandOptionType.Attachment };
  });
  return {
    type: InteractionType.ApplicationCommand,
    data: {
      id: '100000000000000090',
      name,
      type: 1,
      options: subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }],
      resolved: { attachments },
    },
  };
}

/** What Discord sends while somebody types the value of an option. */
export function typingData(words: string, option: string, typed: string): Json {
  const [name, subcommand] = words.split(' ');
  const focused = { name: option, value: typed, type: ApplicationCommandOptionType.String, focused: true };
  const options = subcommand
    ? [{ name: subcommand, type: ApplicationCommandOptionType.Subcommand, options: [focused] }]
    : [focused];
  return {
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: '100000000000000090', name, type: 1, options },
  };
}

/** A command of the menu of somebody's message. */
export function menuData(name: string, content: string): Json {
  const id = '100000000000000091';
  const message = { ...storedMessage(messageOf({}, id, false)), author: alice, content };
  return {
    type: InteractionType.ApplicationCommand,
    data: { id: '100000000000000090', name, type: 3, target_id: id, resolved: { messages: { [id]: message } } },
  };
}

/** What Discord sends when a form is sent off with these values. */
export function formData(form: Json, values: Readonly<Record<string, string>>): Json {
  const components = (form.components as { component: Json }[]).map(({ component }) => ({
    type: 18,
    id: 1,
    component: {
      type: component.type,
      id: 2,
      custom_id: component.custom_id,
      value: values[String(component.custom_id)] ?? '',
    },
  }));
  return { type: InteractionType.ModalSubmit, data: { custom_id: form.custom_id, components } };
}
