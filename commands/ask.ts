import { ApplicationCommandOptionType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { openAround } from '../src/discord/features/answering/around.ts';
import { askAgain, askNew, askOffered, share, turnPage } from '../src/discord/features/answering/asking.ts';
import { keepComplaint, openComplaint } from '../src/discord/features/answering/complaining.ts';
import { askFurther, longestQuestion, openFurther } from '../src/discord/features/answering/further.ts';
import { makePicture } from '../src/discord/features/answering/picturing.ts';
import { remove } from '../src/discord/features/answering/removing.ts';
import { takeAlong } from '../src/discord/features/answering/taking.ts';
import { completeOutlet, completeSpeaker } from '../src/discord/features/listing/completing.ts';
import { makeCertificate } from '../src/discord/features/verifying/certifying.ts';

/** `/ask`: what the coverage says to a question, quoted and attributed. */
export const ask: BotCommand = {
  definition: {
    ...described(({ commands }) => commands.ask),
    ...everywhere,
    options: [
      {
        ...described(({ commands }) => commands.ask.options.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: longestQuestion,
      },
      {
        ...described(({ commands }) => commands.ask.options.outlet),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
      {
        ...described(({ commands }) => commands.ask.options.speaker),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 100,
      },
      {
        ...described(({ commands }) => commands.ask.options.from),
        type: ApplicationCommandOptionType.String,
        max_length: 40,
      },
      {
        ...described(({ commands }) => commands.ask.options.to),
        type: ApplicationCommandOptionType.String,
        max_length: 40,
      },
      {
        ...described(({ commands }) => commands.ask.options.results),
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: 5,
      },
      { ...described(({ commands }) => commands.ask.options.private), type: ApplicationCommandOptionType.Boolean },
    ],
  },
  execute: askNew,
  completes: { outlet: completeOutlet, speaker: completeSpeaker },
  presses: {
    page: turnPage,
    show: share,
    remove,
    again: askAgain,
    offer: askOffered,
    around: openAround,
    picture: makePicture,
    proof: makeCertificate,
    take: takeAlong,
    further: openFurther,
    amiss: openComplaint,
  },
  forms: { further: askFurther, amiss: keepComplaint },
};
