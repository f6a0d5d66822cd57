import type { Command } from '../src/discord/command.ts';
import { about } from './about.ts';
import { admin } from './admin.ts';
import { ask } from './ask.ts';
import { sources } from './sources.ts';

/** Every command of the bot. A new one is a file of its own and a line here. */
export const commands: readonly Command[] = [ask, sources, about, admin];
