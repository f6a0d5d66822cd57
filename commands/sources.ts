import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { listing, openCard, turnList } from '../src/discord/listing.ts';
import { words } from '../src/discord/words.ts';

/** `/sources`: the articles that answers are quoted from. */
export const sources: Command = {
  definition: {
    name: 'sources',
    description: words.sources.description,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'outlet',
        description: words.sources.outlet,
        max_length: 60,
      },
      { type: ApplicationCommandOptionType.Integer, name: 'page', description: words.sources.page, min_value: 1 },
    ],
  },
  execute: async ({ options: { outlet, page }, userId }, library) =>
    listing(
      { page: typeof page === 'number' ? page : 1, outlet: typeof outlet === 'string' ? outlet : '', userId },
      library,
    ),
  presses: { list: turnList, card: openCard },
};
