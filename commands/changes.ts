import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { showChanges, turnChange } from '../src/discord/features/listing/changing.ts';
import { completeArticle } from '../src/discord/features/listing/completing.ts';

/** `/changes`: what articles have changed since they were first seen. */
export const changes: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.changes),
    ...everywhere,
    options: [
      {
        ...described(({ commands }) => commands.changes.options.article),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  discreet: true,
  execute: showChanges,
  completes: { article: completeArticle },
  presses: { change: turnChange },
};
