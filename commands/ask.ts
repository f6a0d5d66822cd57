import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { answerTo, askAgain, turnPage } from '../src/discord/asking.ts';
import type { Command } from '../src/discord/command.ts';
import { words } from '../src/discord/words.ts';

/** `/ask`: what the coverage says to a question, quoted and attributed. */
export const ask: Command = {
  definition: {
    name: 'ask',
    description: words.ask.description,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: words.ask.question,
        required: true,
        max_length: 500,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'outlet',
        description: words.ask.outlet,
        max_length: 60,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'results',
        description: words.ask.results,
        min_value: 1,
        max_value: 5,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: words.ask.private },
    ],
  },
  execute: async ({ options, userId }, library) => {
    const { question, outlet, results } = options;
    const perPage = typeof results === 'number' ? Math.min(5, Math.max(1, Math.trunc(results))) : 3;
    const asked = { question: String(question ?? ''), outlet: typeof outlet === 'string' ? outlet : null };
    const reply = await answerTo({ ...asked, perPage, userId }, library);
    return options.private === true ? { ...reply, private: true } : reply;
  },
  presses: { page: turnPage, again: askAgain },
};
