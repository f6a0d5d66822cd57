import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { quotePerson } from '../src/discord/features/answering/quoting.ts';
import { completeSpeaker } from '../src/discord/features/listing/completing.ts';

/** `/quote`: what one person is quoted as saying. */
export const quote: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.quote),
    ...everywhere,
    options: [
      {
        ...described(({ commands }) => commands.quote.options.speaker),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
        max_length: 100,
      },
      {
        ...described(({ commands }) => commands.quote.options.about),
        type: ApplicationCommandOptionType.String,
        max_length: 200,
      },
      { ...described(({ commands }) => commands.quote.options.private), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  execute: quotePerson,
  completes: { speaker: completeSpeaker },
};
