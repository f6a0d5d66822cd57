import type { BotCommand } from '../src/discord/command.ts';
import { about } from './about.ts';
import { admin } from './admin.ts';
import { ask } from './ask.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { coverage } from './coverage.ts';
import { find } from './find.ts';
import { follow } from './follow.ts';
import { quote } from './quote.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';

/** Every command of the bot. A new one is a file of its own and a line here. */
export const commands: readonly BotCommand[] = [
  ask,
  sources,
  quote,
  verify,
  check,
  compare,
  timeline,
  changes,
  find,
  follow,
  about,
  coverage,
  admin,
];
