import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { compareOutlets } from '../src/discord/features/answering/comparing.ts';
import { postPage, turnGallery } from '../src/discord/features/answering/galleries.ts';

/** `/compare`: each outlet's words on one topic. The buttons of everything that is shown in pages come back here. */
export const compare: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.compare),
    ...everywhere,
    options: [
      {
        ...described(({ commands }) => commands.compare.options.topic),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: 200,
      },
      { ...described(({ commands }) => commands.compare.options.private), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  execute: compareOutlets,
  presses: { turn: turnGallery, post: postPage },
};
