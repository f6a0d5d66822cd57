import { parseArgs } from 'node:util';
import { PermissionFlagsBits, REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { type BotConfig, ConfigError } from '../../settings/config.ts';
import type { BotCommand } from '../command.ts';
import { restOptions } from '../transport/bot.ts';
import {
  differenceOf,
  isEmpty,
  type RegistrationDifference,
  type RegistrationScope,
  register,
  registeredCommands,
} from './registration.ts';

/** What `npm run register` understands. */
export const usage = `Usage: npm run register -- [--guild [ID] | --global] [--clear] [--dry-run]

  --guild [ID]  in one server, at once; without ID the one of DISCORD_GUILD_ID
  --global      everywhere
  --clear       take the commands away instead
  --dry-run     only show the difference
Without --guild and --global: the server of DISCORD_GUILD_ID when that is set, else everywhere.`;

/** What the bot needs where it posts by itself, in channels that follow something and in threads that do. */
export const POSTING =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads;

interface Wish {
  readonly scope: RegistrationScope;
  readonly clear: boolean;
  readonly dryRun: boolean;
}

/**
 * Tells Discord the commands, and the operator, a line at a time, what that changes.
 *
 * @param args what the operator typed after the program's name
 * @throws ConfigError when the arguments contradict each other or name no server; what the REST client throws
 */
export async function registerAs(
  args: readonly string[],
  config: BotConfig,
  commands: readonly BotCommand[],
  say: (line: string) => void,
): Promise<void> {
  const { scope, clear, dryRun } = readWish(args, config);
  const rest = new REST(restOptions(config)).setToken(config.token);
  const applicationId = config.clientId ?? (await ownId(rest));
  const permissions = config.follows === null ? 0n : POSTING;
  const wanted = clear ? [] : commands.map(({ definition }) => definition);
  say(`Invite: ${inviteLink(applicationId, permissions)}`);
  const difference = differenceOf(await registeredCommands(rest, applicationId, scope), wanted, scope);
  say(`Commands ${scope === null ? 'everywhere' : `in server ${scope}`}:`);
  for (const line of differenceLines(difference)) say(line);
  if (dryRun) say('Dry run: nothing was changed.');
  else if (isEmpty(difference)) say('Nothing to do.');
  else {
    await register(rest, applicationId, scope, wanted);
    say(clear ? 'Cleared.' : 'Registered.');
  }
}

function readWish(args: readonly string[], config: BotConfig): Wish {
  const { values, positionals } = parse(args);
  const [guildId, ...rest] = positionals;
  if (values.guild && values.global) throw new ConfigError(['--guild and --global exclude each other']);
  if (rest.length > 0 || (guildId !== undefined && !values.guild)) {
    throw new ConfigError([`Not understood: ${positionals.join(' ')}`]);
  }
  if (guildId !== undefined && !/^\d{17,20}$/.test(guildId)) {
    throw new ConfigError([`--guild must be an id of 17 to 20 digits, not ${guildId}`]);
  }
  const scope = values.global ? null : (guildId ?? config.guildId);
  if (values.guild && scope === null) throw new ConfigError(['--guild needs an ID, or DISCORD_GUILD_ID']);
  return { scope, clear: values.clear, dryRun: values['dry-run'] };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      // The value of --guild is optional, which parseArgs does not know.
      args: args.flatMap((arg) => (arg.startsWith('--guild=') ? ['--guild', arg.slice('--guild='.length)] : [arg])),
      options: { guild: flag, global: flag, clear: flag, 'dry-run': flag },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new ConfigError([cause instanceof Error ? cause.message : String(cause)]);
  }
}

async function ownId(rest: REST): Promise<string> {
  const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  return id;
}

function differenceLines(difference: RegistrationDifference): readonly string[] {
  const lines = [
    ...difference.added.map((name) => `  + ${name} (new)`),
    ...difference.changed.map((name) => `  ~ ${name} (changed)`),
    ...difference.removed.map((name) => `  - ${name} (removed)`),
  ];
  return lines.length > 0 ? lines : ['  no difference'];
}

/** No permissions are asked for unless told: answers to commands need none. */
export function inviteLink(applicationId: string, permissions = 0n): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}
