import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { choice, described } from '../src/discord/definition.ts';
import { follow as followed, unfollow } from '../src/discord/features/following/followed.ts';
import { maxQuestion } from '../src/discord/message/heading.ts';
import { MOST_IN_CHANNEL } from '../src/following/channelfollows.ts';

/** `/follow`: a channel is told what is new on something. For those who may manage it, which is checked when it is used. */
export const follow: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.follow),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    // Discord takes a number or a text; its description wants the one, the types the other.
    default_member_permissions: Number(PermissionFlagsBits.ManageChannels) as unknown as string,
    options: [
      {
        ...described(({ commands }) => commands.follow.subcommands.start),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...described(({ commands }) => commands.follow.options.question),
            type: ApplicationCommandOptionType.String,
            required: true,
            max_length: maxQuestion,
          },
          {
            ...described(({ commands }) => commands.follow.options.every),
            type: ApplicationCommandOptionType.String,
            choices: (['hour', 'day'] as const).map((pace) =>
              choice(pace, ({ commands }) => commands.follow.paces[pace]),
            ),
          },
          {
            ...described(({ commands }) => commands.follow.options.from),
            type: ApplicationCommandOptionType.Integer,
            min_value: 0,
            max_value: 23,
          },
          {
            ...described(({ commands }) => commands.follow.options.to),
            type: ApplicationCommandOptionType.Integer,
            min_value: 0,
            max_value: 23,
          },
          {
            ...described(({ commands }) => commands.follow.options.zone),
            type: ApplicationCommandOptionType.String,
            max_length: 100,
          },
        ],
      },
      {
        ...described(({ commands }) => commands.follow.subcommands.list),
        type: ApplicationCommandOptionType.Subcommand,
      },
      {
        ...described(({ commands }) => commands.follow.subcommands.stop),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...described(({ commands }) => commands.follow.options.number),
            type: ApplicationCommandOptionType.Integer,
            required: true,
            min_value: 1,
            max_value: MOST_IN_CHANNEL,
          },
        ],
      },
    ],
  },
  discreet: true,
  execute: followed,
  presses: { unfollow },
};
