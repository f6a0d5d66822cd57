import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { showTimeline } from '../src/discord/features/answering/timeline.ts';

/** `/timeline`: dated statements of the coverage, in order. */
export const timeline: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.timeline),
    ...everywhere,
    options: [
      {
        ...described(({ commands }) => commands.timeline.options.topic),
        type: ApplicationCommandOptionType.String,
        max_length: 200,
      },
      { ...described(({ commands }) => commands.timeline.options.private), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  execute: showTimeline,
};
