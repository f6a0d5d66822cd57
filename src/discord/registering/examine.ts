import {
  ApplicationFlags,
  DiscordAPIError,
  REST,
  RESTEvents,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import { type Finding, right, warning, wrong } from '../../operation/finding.ts';
import type { BotSettings } from '../../settings/config.ts';
import { FollowsFault, openFollows } from '../../store/follows.ts';
import type { BotCommand } from '../command.ts';
import { loginFault, restOptions } from '../transport/bot.ts';
import { inviteLink, POSTING } from './registering.ts';
import { differenceOf, isEmpty, registeredCommands } from './registration.ts';

/** Milliseconds by which the clock may be wrong: times that readers are told would be. */
const CLOCK_TOLERANCE = 5_000;
/** IDENTIFYs that should be left for the day; Discord resets the token of a bot that has used up its thousand. */
const FEWEST_STARTS = 50;

/** Asks Discord about all that the bot needs of it; what builds on something that is wrong is left out. */
export async function examineDiscord(
  config: BotSettings & { readonly token: string | null },
  commands: readonly BotCommand[],
): Promise<readonly Finding[]> {
  if (config.token === null) {
    return [
      warning(
        'token',
        'there is none, so Discord is not asked about the application',
        'nothing, if the bot only ever runs with --http; else set DISCORD_TOKEN',
      ),
    ];
  }
  const rest = new REST(restOptions(config)).setToken(config.token);
  const clock = watchClock(rest);
  try {
    const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    return [
      right('token', 'Discord knows it'),
      examineApplication(application, config),
      examineIntents(application),
      await examineStarts(rest),
      ...(await examineCommands(rest, application.id, config, commands)),
      examineInvite(application, config),
      ...(await examineFollows(rest, application.id, config)),
      clock(),
    ];
  } catch (err) {
    const isRefused = err instanceof Error && 'status' in err && err.status === 401;
    return [
      isRefused
        ? wrong('token', loginFault(err), 'make a new one on the Bot page of the Developer Portal')
        : wrong('Discord', loginFault(err), 'see whether this machine reaches DISCORD_API_BASE'),
    ];
  }
}

function examineApplication({ id, name }: RESTGetCurrentApplicationResult, { clientId }: BotSettings): Finding {
  if (clientId === null || clientId === id) return right('application', `${name} (${id})`);
  const says = `the token belongs to ${name} (${id}), DISCORD_CLIENT_ID is ${clientId}`;
  return wrong('application', says, `set DISCORD_CLIENT_ID to ${id}, or leave it unset`);
}

/** Only Guilds is asked for, which everybody may; what was granted beyond that nobody uses. */
function examineIntents({ flags }: RESTGetCurrentApplicationResult): Finding {
  const { GatewayPresence, GatewayPresenceLimited, GatewayGuildMembers, GatewayGuildMembersLimited } = ApplicationFlags;
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  const privileged =
    GatewayPresence |
    GatewayPresenceLimited |
    GatewayGuildMembers |
    GatewayGuildMembersLimited |
    GatewayMessageContent |
    GatewayMessageContentLimited;
  return ((flags ?? 0) & privileged) === 0
    ? right('intents', 'Guilds, which needs no permission')
    : warning('intents', 'the application has privileged intents', 'switch them off on the Bot page: none is used');
}

async function examineStarts(rest: REST): Promise<Finding> {
  const { session_start_limit: limit } = (await rest.get(Routes.gatewayBot())) as {
    session_start_limit: { remaining: number; total: number };
  };
  const says = `${limit.remaining} of ${limit.total} are left today`;
  return limit.remaining >= FEWEST_STARTS
    ? right('starts', says)
    : wrong('starts', says, 'find out what restarts the bot, and wait a day: Discord resets the token otherwise');
}

async function examineCommands(
  rest: REST,
  applicationId: string,
  { guildId }: BotSettings,
  commands: readonly BotCommand[],
): Promise<readonly Finding[]> {
  const wanted = commands.map(({ definition }) => definition);
  const scopes = guildId === null ? [null] : [null, guildId];
  try {
    const differences = await Promise.all(
      scopes.map(async (scope) => differenceOf(await registeredCommands(rest, applicationId, scope), wanted, scope)),
    );
    if (differences.some(isEmpty)) return [right('commands', 'registered as they are')];
    const { added = [], changed = [], removed = [] } = differences.at(-1) ?? {};
    const says = `missing: ${added.join(', ') || 'none'}; changed: ${changed.join(', ') || 'none'}; left over: ${removed.join(', ') || 'none'}`;
    return [wrong('commands', says, 'npm run register')];
  } catch (err) {
    return [wrong('commands', loginFault(err), 'invite the bot to the server of DISCORD_GUILD_ID, or correct the id')];
  }
}

function examineInvite(
  { id, approximate_guild_count: servers }: RESTGetCurrentApplicationResult,
  { follows }: BotSettings,
): Finding {
  const link = inviteLink(id, follows === null ? 0n : POSTING);
  return servers === 0
    ? warning('invite', 'the bot is in no server', link)
    : right('invite', `${servers === undefined ? '' : `in ${servers} servers; `}${link}`);
}

/** Whether what is followed can be read, and whether the bot sees the channels that follow it. */
async function examineFollows(rest: REST, id: string, { follows: path }: BotSettings): Promise<readonly Finding[]> {
  if (path === null) return [];
  try {
    const { follows } = (await openFollows(path)).state;
    const channels = [...new Set(follows.map(({ channel }) => channel))];
    const seen = await Promise.all(
      channels.map((channel) =>
        rest.get(Routes.channel(channel)).then(
          () => true,
          (err) => !isHidden(err),
        ),
      ),
    );
    const hidden = channels.filter((_, i) => !seen[i]);
    const needs = 'the bot needs View Channel and Send Messages (in threads: Send Messages in Threads) where it posts';
    if (hidden.length === 0) {
      return [right('follows', `${follows.length} in ${channels.length} channels; ${needs}`)];
    }
    const remedy = `allow both there, or invite it again: ${inviteLink(id, POSTING)}`;
    return [wrong('follows', `the bot does not see ${hidden.join(', ')}; ${needs}`, remedy)];
  } catch (fault) {
    if (!(fault instanceof FollowsFault)) throw fault;
    return [wrong('follows', fault.message, 'as it says; the bot does not start with it')];
  }
}

/** Whether an error says that a channel is not there for the bot. Any other leaves that open. */
const isHidden = (err: unknown): boolean => err instanceof DiscordAPIError && [403, 404].includes(err.status);

/** Compares our clock with the Date of Discord's last answer. */
function watchClock(rest: REST): () => Finding {
  let difference: number | null = null;
  rest.on(RESTEvents.Response, (_, { headers }) => {
    const date = Date.parse(headers.get('date') ?? '');
    difference = Number.isNaN(date) ? null : Date.now() - date;
  });
  return () => {
    if (difference === null) return warning('clock', 'Discord did not tell the time', 'compare it yourself');
    const seconds = Math.round(Math.abs(difference) / 1_000);
    return Math.abs(difference) <= CLOCK_TOLERANCE
      ? right('clock', 'agrees with Discord')
      : wrong(
          'clock',
          `${seconds} s ${difference > 0 ? 'ahead of' : 'behind'} Discord`,
          'let the system set its clock (NTP)',
        );
  };
}
