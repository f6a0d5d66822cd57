import { commands } from '../../../commands/all.ts';
import { type HostedCoverage, soleCoverage } from '../../../src/coverages/host.ts';
import { RequestCounts } from '../../../src/coverages/requestcounts.ts';
import { type BotContext, createBotContext } from '../../../src/discord/botcontext.ts';
import { type BotParts, type DiscordBot, startBot } from '../../../src/discord/transport/bot.ts';
import { type DiscordEndpoint, type EndpointParts, startEndpoint } from '../../../src/discord/transport/endpoint.ts';
import type { Library } from '../../../src/library/library.ts';
import type { LiveLibrary } from '../../../src/library/livelibrary.ts';
import type { BotConfig } from '../../../src/settings/config.ts';
import { createLog, type Logger } from '../../../src/settings/log.ts';
import { newsroom } from './library.ts';
import type { StandIn } from './stand-in.ts';

/** A bot of this process that is connected to the stand-in, and what it wrote to its log. */
export interface RunningBot extends DiscordBot {
  readonly logged: Record<string, unknown>[];
}

/** Settings that lead to the stand-in. */
export function configFor(discord: StandIn): BotConfig {
  return {
    token: discord.token,
    clientId: null,
    guildId: null,
    apiBase: discord.api,
    logLevel: 'trace',
    corpus: 'seeds',
    coverages: null,
    adminIds: [],
    pace: { perUser: null, perServer: null },
    feedback: null,
    follows: null,
    feeds: { urls: [], every: '*/30 * * * *' },
    editions: false,
    watch: false,
    searchEngine: 'minisearch',
    reader: 'off',
    vectors: null,
    calibration: null,
    redisUrl: null,
    health: null,
    logQuestions: false,
    policies: { privacy: null, terms: null, project: null },
    links: null,
    shards: 'auto',
    http: { host: '127.0.0.1', port: 0 },
  };
}

/** This library in use, which reloads to itself. */
export const livingOf = (library: Library): LiveLibrary => ({
  library,
  readAt: new Date(),
  reload: async () => ({ added: [], changed: [], removed: [], words: [], refused: [] }),
  read: async () => {},
  close: () => {},
});

/** The one coverage of a bot over this library. */
export function coverageOver(library: Library): HostedCoverage {
  return {
    name: null,
    liveLibrary: livingOf(library),
    folder: null,
    editions: null,
    gaps: null,
    counts: new RequestCounts(),
    editors: [],
    home: null,
  };
}

/** A bot's context over this library. */
export function botContextOf(library: Library, overrides: Partial<BotContext> = {}): BotContext {
  return { ...createBotContext(soleCoverage(livingOf(library))), ...overrides };
}

/** Starts the real client against the stand-in. Every log line is a change that tests can wait for. */
export async function runBot(
  discord: StandIn,
  library: Library = newsroom(),
  overrides: Partial<BotParts> = {},
): Promise<RunningBot> {
  const config = overrides.config ?? configFor(discord);
  const botContext = overrides.botContext ?? botContextOf(library);
  const { log, logged } = logOf(discord, botContext);
  const bot = await startBot({ commands, log, ...overrides, botContext, config });
  return { ...bot, logged };
}

/** Starts an endpoint to which the stand-in sends its interactions from then on. */
export async function runEndpoint(
  discord: StandIn,
  library: Library = newsroom(),
  overrides: Partial<EndpointParts> = {},
): Promise<RunningBot & DiscordEndpoint> {
  const config = overrides.config ?? { ...configFor(discord), publicKey: discord.sender.publicKey };
  const botContext = overrides.botContext ?? botContextOf(library);
  const { log, logged } = logOf(discord, botContext);
  const endpoint = await startEndpoint({ commands, log, ...overrides, botContext, config });
  discord.sender.addresses = [endpoint.address];
  return { ...endpoint, logged };
}

interface Kept {
  readonly log: Logger;
  readonly logged: Record<string, unknown>[];
}

function logOf(discord: StandIn, { logsQuestions }: BotContext): Kept {
  const logged: Record<string, unknown>[] = [];
  const write = (line: string): void => {
    logged.push(JSON.parse(line));
    discord.changes.notify();
  };
  return { log: createLog('trace', [discord.token], { write }, logsQuestions), logged };
}
