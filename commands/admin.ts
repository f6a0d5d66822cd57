import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described } from '../src/discord/definition.ts';
import { administer } from '../src/discord/features/managing/administering.ts';

/**
 * `/admin`: for those who run the bot. Discord offers it to administrators of a server only; who may really use it is
 * checked when it is used.
 */
export const admin: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.admin),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    // Nobody but administrators. Discord takes a number or a text; its description wants the one, the types the other.
    default_member_permissions: 0 as unknown as string,
    options: [
      {
        ...described(({ commands }) => commands.admin.subcommands.reload),
        type: ApplicationCommandOptionType.Subcommand,
      },
      {
        ...described(({ commands }) => commands.admin.subcommands.stats),
        type: ApplicationCommandOptionType.Subcommand,
      },
    ],
  },
  discreet: true,
  execute: administer,
};
