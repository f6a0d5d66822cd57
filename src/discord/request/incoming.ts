import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type ModalSubmitComponent,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  CommandOptions,
  CommandRequest,
  CompletionRequest,
  DiscordPerson,
  InteractionRequest,
  PanelHolder,
  SentAttachment,
} from '../command.ts';
import { messageText } from './messagetext.ts';

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

type CommandInteraction = Extract<APIInteraction, { type: InteractionType.ApplicationCommand }>;
type ModalInteraction = Extract<APIInteraction, { type: InteractionType.ModalSubmit }>;

/** What Discord sends, over the gateway or over HTTP, as a request for the handlers; null for what none of them takes. */
export function requestOf(interaction: APIInteraction): InteractionRequest | CompletionRequest | null {
  const person = personOf(interaction);
  if (!person) return null;
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commandRequest(interaction, person);
    case InteractionType.ApplicationCommandAutocomplete: {
      const { data } = interaction;
      const focused = basicOptions(data.options ?? []).find((option) => 'focused' in option && option.focused);
      if (!focused) return null;
      return { kind: 'completion', name: data.name, option: focused.name, typed: String(focused.value), ...person };
    }
    case InteractionType.MessageComponent: {
      const { data, message } = interaction;
      const values = data.component_type === ComponentType.StringSelect ? data.values : [];
      return { kind: 'press', customId: data.custom_id, values, message: holderOf(message), ...person };
    }
    case InteractionType.ModalSubmit:
      return {
        kind: 'form',
        customId: interaction.data.custom_id,
        fields: fieldsOf(interaction),
        message: holderOf(interaction.message),
        ...person,
      };
    default:
      return null;
  }
}

function personOf(interaction: APIInteraction): DiscordPerson | null {
  const userId = (interaction.member?.user ?? interaction.user)?.id;
  if (userId === undefined) return null;
  const locale = 'locale' in interaction ? interaction.locale : 'en-US';
  const permissions = BigInt(interaction.member?.permissions ?? 0);
  const owners = interaction.authorizing_integration_owners;
  // In a server without the bot, whoever may not use apps from elsewhere is the only one to see what theirs says.
  const isInstalled = owners?.[ApplicationIntegrationType.GuildInstall] !== undefined;
  const alone = !isInstalled && (permissions & PermissionFlagsBits.UseExternalApps) === 0n;
  return {
    userId,
    serverId: interaction.guild_id ?? null,
    channelId: interaction.channel?.id ?? null,
    parentId: threadParent(interaction.channel),
    locale,
    placeLocale: alone ? locale : (interaction.guild_locale ?? locale),
    manages: has(permissions, PermissionFlagsBits.ManageGuild),
    moderates: has(permissions, PermissionFlagsBits.ManageMessages),
    managesChannel: has(permissions, PermissionFlagsBits.ManageChannels),
    botMayPost: isInstalled && mayPost(interaction),
  };
}

const has = (permissions: bigint, wanted: bigint): boolean =>
  (permissions & PermissionFlagsBits.Administrator) !== 0n || (permissions & wanted) === wanted;

/** Whether the bot may post in the channel by itself. */
function mayPost({ app_permissions, channel }: APIInteraction): boolean {
  const sending = isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return has(BigInt(app_permissions), PermissionFlagsBits.ViewChannel | sending);
}

/** The channel that a thread belongs to. Any other channel's parent is only the heading that it is listed under. */
function threadParent(channel: APIInteraction['channel']): string | null {
  return isThread(channel) && channel && 'parent_id' in channel ? (channel.parent_id ?? null) : null;
}

const isThread = (channel: APIInteraction['channel']): boolean =>
  channel?.type !== undefined && THREADS.has(channel.type);

function commandRequest({ data }: CommandInteraction, person: DiscordPerson): CommandRequest | null {
  if (data.type === ApplicationCommandType.Message) {
    const target = messageText(data.resolved.messages[data.target_id]);
    return { kind: 'command', name: data.name, subcommand: null, options: {}, target, ...person };
  }
  if (data.type !== ApplicationCommandType.ChatInput) return null;
  const given = data.options ?? [];
  const subcommand = given.find(({ type }) => type === ApplicationCommandOptionType.Subcommand)?.name ?? null;
  const basic = basicOptions(given);
  const options: CommandOptions = Object.fromEntries(basic.map(({ name, value }) => [name, value]));
  const files = basic.flatMap((option): [string, SentAttachment][] => {
    const file = option.type === ApplicationCommandOptionType.Attachment && data.resolved?.attachments?.[option.value];
    return file ? [[option.name, { name: file.filename, size: file.size, url: file.url }]] : [];
  });
  const attachments = files.length > 0 ? { attachments: Object.fromEntries(files) } : {};
  return { kind: 'command', name: data.name, subcommand, options, ...attachments, target: null, ...person };
}

/** The options that have a value, those of a subcommand included. */
function basicOptions(
  options: readonly APIApplicationCommandInteractionDataOption<
    InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
  >[],
): APIApplicationCommandInteractionDataBasicOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>[] {
  return options.flatMap((option) => {
    if ('value' in option) return [option];
    return 'options' in option ? basicOptions(option.options ?? []) : [];
  });
}

function holderOf(message: APIMessage | undefined): PanelHolder {
  const flags = message?.flags ?? 0;
  return { components: message?.components ?? [], private: (flags & MessageFlags.Ephemeral) !== 0 };
}

function fieldsOf({ data }: ModalInteraction): Record<string, string> {
  const fields: Record<string, string> = {};
  const note = (component: ModalSubmitComponent): void => {
    if ('value' in component && typeof component.value === 'string') fields[component.custom_id] = component.value;
  };
  for (const top of data.components) {
    if ('component' in top) note(top.component);
    else if ('components' in top) top.components.forEach(note);
  }
  return fields;
}
