import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described } from '../src/discord/definition.ts';
import { completeArticle } from '../src/discord/features/listing/completing.ts';
import { assigning } from '../src/discord/features/managing/assigning.ts';
import { admitDrafts, edit, undoEdit } from '../src/discord/features/managing/editing.ts';
import { mendDraft, openMend, openPaste, pasteArticle } from '../src/discord/features/managing/offering.ts';

/** `/coverage`: for those who run coverages, which is checked when it is used. */
export const coverage: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.coverage),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        ...described(({ commands }) => commands.coverage.subcommands.add),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...described(({ commands }) => commands.coverage.options.address),
            type: ApplicationCommandOptionType.String,
            max_length: 2_000,
          },
          {
            ...described(({ commands }) => commands.coverage.options.file),
            type: ApplicationCommandOptionType.Attachment,
          },
        ],
      },
      {
        ...described(({ commands }) => commands.coverage.subcommands.assign),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...described(({ commands }) => commands.coverage.options.coverage),
            type: ApplicationCommandOptionType.String,
            required: true,
            autocomplete: true,
            max_length: 32,
          },
          {
            ...described(({ commands }) => commands.coverage.options.channel),
            type: ApplicationCommandOptionType.Channel,
            channel_types: [
              ChannelType.GuildText,
              ChannelType.GuildAnnouncement,
              ChannelType.GuildForum,
              ChannelType.GuildVoice,
              ChannelType.GuildStageVoice,
            ],
          },
        ],
      },
      {
        ...described(({ commands }) => commands.coverage.subcommands.create),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...described(({ commands }) => commands.coverage.options.name),
            type: ApplicationCommandOptionType.String,
            required: true,
            max_length: 32,
          },
        ],
      },
      {
        ...described(({ commands }) => commands.coverage.subcommands.gaps),
        type: ApplicationCommandOptionType.Subcommand,
      },
      {
        ...described(({ commands }) => commands.coverage.subcommands.list),
        type: ApplicationCommandOptionType.Subcommand,
      },
      {
        ...described(({ commands }) => commands.coverage.subcommands.remove),
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          {
            ...described(({ commands }) => commands.coverage.options.article),
            type: ApplicationCommandOptionType.String,
            required: true,
            autocomplete: true,
            max_length: 100,
          },
        ],
      },
    ],
  },
  discreet: true,
  execute: edit,
  completes: { article: completeArticle },
  presses: { admit: admitDrafts, undo: undoEdit, paste: openPaste, mend: openMend },
  forms: { paste: pasteArticle, mend: mendDraft },
  anywhere: assigning,
};
