import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { choice, described, everywhere } from '../src/discord/definition.ts';
import { completeOutlet } from '../src/discord/features/listing/completing.ts';
import { list, openCard, turnList } from '../src/discord/features/listing/listing.ts';

/** `/sources`: the articles that answers are quoted from. */
export const sources: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.sources),
    ...everywhere,
    options: [
      {
        ...described(({ commands }) => commands.sources.options.outlet),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
      {
        ...described(({ commands }) => commands.sources.options.query),
        type: ApplicationCommandOptionType.String,
        max_length: 80,
      },
      {
        ...described(({ commands }) => commands.sources.options.sort),
        type: ApplicationCommandOptionType.String,
        choices: (['newest', 'oldest', 'outlet', 'longest'] as const).map((sort) =>
          choice(sort, ({ commands }) => commands.sources.sorts[sort]),
        ),
      },
      {
        ...described(({ commands }) => commands.sources.options.page),
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
      },
    ],
  },
  execute: list,
  completes: { outlet: completeOutlet },
  presses: { list: turnList, card: openCard },
};
