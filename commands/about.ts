import type { BotCommand } from '../src/discord/command.ts';
import { described, everywhere } from '../src/discord/definition.ts';
import { about as execute } from '../src/discord/features/listing/about.ts';

/** `/about`: what this bot knows, and what it keeps. */
export const about: BotCommand = {
  definition: { ...described(({ commands }) => commands.about), ...everywhere },
  discreet: true,
  execute,
};
