import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import type { Request } from './command.ts';

/** Our own request out of what Discord sends, over the gateway or over HTTP; null for what no handler takes yet. */
export function requestOf(interaction: APIInteraction): Request | null {
  const userId = (interaction.member?.user ?? interaction.user)?.id;
  if (userId === undefined) return null;
  if (interaction.type === InteractionType.ApplicationCommand) {
    const { data } = interaction;
    if (data.type !== ApplicationCommandType.ChatInput) return null;
    return { kind: 'command', name: data.name, options: optionsOf(data.options ?? []), userId };
  }
  if (interaction.type === InteractionType.MessageComponent) {
    const { data, message } = interaction;
    const values = data.component_type === ComponentType.StringSelect ? data.values : [];
    return { kind: 'press', customId: data.custom_id, values, userId, components: message.components ?? [] };
  }
  return null;
}

function optionsOf(
  options: readonly APIApplicationCommandInteractionDataOption[],
): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(options.filter(hasValue).map(({ name, value }) => [name, value]));
}

function hasValue(
  option: APIApplicationCommandInteractionDataOption,
): option is Exclude<APIApplicationCommandInteractionDataBasicOption, { value?: never }> {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
