import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { checkGiven } from '../src/discord/features/verifying/checking.ts';

/** `/check`: every quotation of a draft, before it is printed. */
export const check: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.check),
    ...everywhere,
    options: [
      { ...described(({ commands }) => commands.check.options.file), type: ApplicationCommandOptionType.Attachment },
      {
        ...described(({ commands }) => commands.check.options.text),
        type: ApplicationCommandOptionType.String,
        max_length: 6_000,
      },
    ],
  },
  discreet: true,
  execute: checkGiven,
};
