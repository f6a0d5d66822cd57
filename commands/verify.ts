import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { completeOutlet, completeSpeaker } from '../src/discord/features/listing/completing.ts';
import { turnChecked, verifyTyped } from '../src/discord/features/verifying/verifying.ts';
import { LONGEST_CLAIM } from '../src/verification/claim/claim.ts';

/** `/verify`: whether a quotation stands in the coverage, word for word. */
export const verify: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.verify),
    ...everywhere,
    options: [
      {
        ...described(({ commands }) => commands.verify.options.text),
        type: ApplicationCommandOptionType.String,
        max_length: LONGEST_CLAIM,
      },
      {
        ...described(({ commands }) => commands.verify.options.outlet),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
      {
        ...described(({ commands }) => commands.verify.options.speaker),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
      {
        ...described(({ commands }) => commands.verify.options.certificate),
        type: ApplicationCommandOptionType.Attachment,
      },
    ],
  },
  discreet: true,
  execute: verifyTyped,
  completes: { outlet: completeOutlet, speaker: completeSpeaker },
  presses: { check: turnChecked },
};
