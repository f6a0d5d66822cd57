import { ApplicationCommandType } from 'discord.js';
import type { BotCommand } from '../src/discord/command.ts';
import { everywhere, named } from '../src/discord/definition.ts';
import { findMessage } from '../src/discord/features/verifying/looking.ts';

/** "Find this in the coverage", in the menu of a message. The buttons of its replies belong to `/verify` and `/ask`. */
export const find: BotCommand = {
  definition: { ...named(({ commands }) => commands.find), ...everywhere, type: ApplicationCommandType.Message },
  discreet: true,
  execute: findMessage,
};
