import type { z } from 'zod';
import { readSettingsFile } from '../corpus/files/settingsfile.ts';
import { isRows } from '../corpus/read/rows.ts';
import { readCluster } from '../opensearch/search/settings.ts';
import type { ReaderMode } from '../reader/openreader.ts';
import type { EngineName } from '../search/engine.ts';
import { readToken } from './token.ts';
import { type LogLevel, port, settings } from './variables.ts';

/** What an operator can set, checked: what every way of running the program takes. */
export interface BotSettings {
  /** The application's id; null when unset, then Discord is asked for it. */
  readonly clientId: string | null;
  /** The server whose commands `register` and the start check look at; null when unset. */
  readonly guildId: string | null;
  /** Where Discord's API is, ending in '/api', without a version. */
  readonly apiBase: string;
  readonly logLevel: LogLevel;
  /** The path of the articles. */
  readonly corpus: string;
  /** The file of several coverages, which stand in the place of `corpus` and `feeds`; null: there is but one. */
  readonly coverages: { readonly path: string; readonly mostPassages: number } | null;
  /** Who may use the operator's commands besides the application's owner, by id. */
  readonly adminIds: readonly string[];
  /** How much may be asked in a minute; null: as much as one likes. */
  readonly pace: { readonly perUser: number | null; readonly perServer: number | null };
  /** The file in which complaints about answers are kept; null: none are. */
  readonly feedback: string | null;
  /** The file of what channels follow; null: nothing can be followed. */
  readonly follows: string | null;
  /** Feeds whose articles are added to the corpus, and when they are looked at (a cron expression of five fields). */
  readonly feeds: { readonly urls: readonly string[]; readonly every: string };
  /** Whether the addresses of articles are looked at again, when feeds are, and their editions kept. */
  readonly editions: boolean;
  /** Whether the articles are read again when they change. */
  readonly watch: boolean;
  /** What finds passages. */
  readonly searchEngine: EngineName;
  /** How the reader is used. */
  readonly reader: ReaderMode;
  /** The folder in which its vectors are kept; null: beside the index, or in a cache folder. */
  readonly vectors: string | null;
  /** The file that says where answers end and silence begins; null: as it is shipped. */
  readonly calibration: string | null;
  /** Where the pace is counted, so that several processes count together; null: in memory. */
  readonly redisUrl: string | null;
  /** Where health and metrics are served; null: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** The log holds what people ask. */
  readonly logQuestions: boolean;
  /** Where the operator's own privacy policy and terms stand; null: those of this program are named. */
  readonly policies: {
    readonly privacy: string | null;
    readonly terms: string | null;
    readonly project: string | null;
  };
  /** What makes permanent addresses of answers; null: there are none. */
  readonly links: AnswerLinks | null;
  /** Connections to the gateway that share the servers; 'auto': as many as Discord recommends. */
  readonly shards: number | 'auto';
  /** Where the HTTP endpoint listens; port 0 is any that is free. */
  readonly http: { readonly host: string; readonly port: number };
}

/** What makes permanent addresses of answers: where the pages are reached, and the secret. */
interface AnswerLinks {
  readonly publicUrl: string;
  readonly key: string;
}

/** The configuration of a bot that logs in. */
export interface BotConfig extends BotSettings {
  readonly token: string;
}

/** For the HTTP endpoint, which answers without logging in. */
export interface EndpointConfig extends BotSettings {
  /** For looking up the application; null when there is none. */
  readonly token: string | null;
  /** The application's, 64 hexadecimal digits: tells Discord's requests from others. */
  readonly publicKey: string;
}

/** What an operator can set for the playground, checked. */
export interface PlaygroundConfig
  extends Pick<BotConfig, 'corpus' | 'feedback' | 'logLevel' | 'logQuestions' | 'policies' | keyof ReadingConfig> {
  /** On the loopback interface; 0 for one that is free. */
  readonly port: number;
}

/** Variables by their names, as the process has them. */
export type SettingsEnvironment = Readonly<Record<string, string | undefined>>;

/** The settings are wrong. `faults` has one line for each; no line holds a token. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const placeSettings = settings.pick({ CORPUS: true, FEEDBACK: true, FOLLOWS: true });
/** The settings of what finds passages, and of what reads them. */
export const readingSettings = { SEARCH_ENGINE: true, READER: true, VECTORS: true, CALIBRATION: true } as const;
const terminalSettings = settings.pick({ CORPUS: true, ...readingSettings });
const policySettings = { LOG_QUESTIONS: true, PRIVACY_URL: true, TERMS_URL: true, PROJECT_URL: true } as const;
const playgroundSettings = settings
  .pick({ CORPUS: true, FEEDBACK: true, ...readingSettings, ...policySettings })
  .extend({
    LOG_LEVEL: settings.shape.LOG_LEVEL.unwrap().default('warn'),
    PLAYGROUND_PORT: port.default(0),
  });

/**
 * The configuration of the playground, which needs no token. A variable that is empty or blank counts as unset.
 *
 * @throws ConfigError with every fault, not only the first
 */
export function readPlaygroundConfig(environment: SettingsEnvironment): PlaygroundConfig {
  const data = understood(playgroundSettings, environment);
  return {
    corpus: data.CORPUS,
    feedback: data.FEEDBACK ?? null,
    logLevel: data.LOG_LEVEL,
    logQuestions: data.LOG_QUESTIONS === 'true',
    policies: policiesOf(data),
    ...readingOf(data),
    port: data.PLAYGROUND_PORT,
  };
}

/** The settings of the terminal, which answers without Discord. Throws as `readPlaygroundConfig` does. */
export function readTerminalConfig(environment: SettingsEnvironment): Pick<BotConfig, 'corpus' | keyof ReadingConfig> {
  const data = understood(terminalSettings, environment);
  return { corpus: data.CORPUS, ...readingOf(data) };
}

/** What finds passages, and what reads them. */
export type ReadingConfig = Pick<BotConfig, 'searchEngine' | 'reader' | 'vectors' | 'calibration'>;

/** Those settings, checked. */
export type ReadingData = Pick<z.output<typeof settings>, 'SEARCH_ENGINE' | 'READER' | 'VECTORS' | 'CALIBRATION'>;

/** How passages are found and read, by those settings. */
export const readingOf = (data: ReadingData): ReadingConfig => ({
  searchEngine: data.SEARCH_ENGINE,
  reader: data.READER,
  vectors: data.VECTORS ?? null,
  calibration: data.CALIBRATION ?? null,
});

/** The key that signs certificates; null where there is none. Throws as `readPlaygroundConfig` does. */
export const readCertificateKey = (environment: SettingsEnvironment): string | null =>
  understood(settings.pick({ CERTIFICATE_KEY: true }), environment).CERTIFICATE_KEY ?? null;

/** Where articles, complaints and follows are, which can be told whatever else is wrong. */
export interface ConfigPlaces extends Pick<BotConfig, 'corpus' | 'feedback' | 'follows'> {
  /** The articles are in a cluster; what lies beside `corpus` are files of words. */
  readonly isInCluster: boolean;
}

/** The places that an environment names. */
export function readPlaces(environment: SettingsEnvironment): ConfigPlaces {
  const { CORPUS, FEEDBACK, FOLLOWS } = understood(placeSettings, environment);
  const isInCluster = environment.SEARCH_ENGINE?.trim() === 'opensearch';
  return { corpus: CORPUS, feedback: FEEDBACK ?? null, follows: FOLLOWS ?? null, isInCluster };
}

/** The settings of an environment, checked; what is empty or blank counts as unset. Throws `ConfigError` with every fault. */
export function understood<T extends z.ZodType>(schema: T, environment: SettingsEnvironment): z.output<T> {
  const { data, error } = schema.safeParse(withoutBlanks(environment));
  if (error) throw new ConfigError(error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  return data;
}

function policiesOf(data: {
  PRIVACY_URL?: string | undefined;
  TERMS_URL?: string | undefined;
  PROJECT_URL?: string | undefined;
}): BotConfig['policies'] {
  const { PRIVACY_URL: privacy = null, TERMS_URL: terms = null, PROJECT_URL: project = null } = data;
  return { privacy, terms, project };
}

/**
 * The configuration that an environment describes. A variable that is empty or blank counts as unset.
 *
 * @param readFile reads the file that DISCORD_TOKEN_FILE names
 * @throws ConfigError with every fault, not only the first
 */
export function readConfig(environment: SettingsEnvironment, readFile = readSettingsFile): BotConfig {
  const set = withoutBlanks(environment);
  const faults: string[] = [];
  const token = readToken(set, readFile, faults);
  if (token === null && faults.length === 0) {
    faults.push('DISCORD_TOKEN is not set (DISCORD_TOKEN_FILE may name a file that holds it)');
  }
  const settings = readSettings(set, faults);
  if (settings === null || token === null || faults.length > 0) throw new ConfigError(faults);
  return { ...settings, token };
}

/** Likewise, for the HTTP endpoint: it needs the public key, and can do without a token. */
export function readEndpointConfig(environment: SettingsEnvironment, readFile = readSettingsFile): EndpointConfig {
  const set = withoutBlanks(environment);
  const faults: string[] = [];
  const token = readToken(set, readFile, faults);
  const publicKey = set.DISCORD_PUBLIC_KEY;
  if (publicKey === undefined) faults.push('DISCORD_PUBLIC_KEY is not set: the portal shows it, and --http needs it');
  const settings = readSettings(set, faults);
  if (token === null && settings?.follows) faults.push('FOLLOWS needs DISCORD_TOKEN, with which digests are posted');
  if (settings === null || publicKey === undefined || faults.length > 0) throw new ConfigError(faults);
  return { ...settings, token, publicKey };
}

/** Null when something is wrong, which is pushed. */
function readSettings(set: Record<string, string>, faults: string[]): BotSettings | null {
  const { data, error } = settings.safeParse(set);
  for (const issue of error?.issues ?? []) faults.push(`${issue.path.join('.')} ${issue.message}`);
  if (data?.FEEDS.length && isRows(data.CORPUS)) {
    faults.push('FEEDS needs a folder that articles can be added to, but CORPUS names a file');
  }
  if (data?.EDITIONS === 'on' && data.COVERAGES === undefined && isRows(data.CORPUS)) {
    faults.push('EDITIONS needs a folder in which articles can be changed, but CORPUS names a file');
  }
  if (data?.COVERAGES !== undefined) {
    if (data.FEEDS.length > 0) faults.push('FEEDS is for one coverage: name feeds in the file of COVERAGES');
    if (data.SEARCH_ENGINE === 'opensearch')
      faults.push('COVERAGES needs articles on this machine: a cluster holds one');
  }
  if (data?.FOLLOWS !== undefined && data.SEARCH_ENGINE === 'opensearch') {
    faults.push('FOLLOWS needs articles on this machine: of a cluster it is not known which are new');
  }
  if (data?.SEARCH_ENGINE === 'opensearch') {
    const cluster = readCluster(set);
    if ('faults' in cluster) faults.push(...cluster.faults);
  }
  if (!data) return null;
  return {
    clientId: data.DISCORD_CLIENT_ID ?? null,
    guildId: data.DISCORD_GUILD_ID ?? null,
    apiBase: data.DISCORD_API_BASE,
    logLevel: data.LOG_LEVEL,
    corpus: data.CORPUS,
    coverages: data.COVERAGES === undefined ? null : { path: data.COVERAGES, mostPassages: data.COVERAGES_PASSAGES },
    adminIds: data.ADMIN_IDS,
    pace: { perUser: data.USER_PACE || null, perServer: data.SERVER_PACE || null },
    feedback: data.FEEDBACK ?? null,
    follows: data.FOLLOWS ?? null,
    feeds: { urls: data.FEEDS, every: data.FEEDS_EVERY },
    editions: data.EDITIONS === 'on',
    // A cluster is looked at instead: the articles need not be here.
    watch: data.WATCH === 'true' && data.SEARCH_ENGINE !== 'opensearch',
    ...readingOf(data),
    redisUrl: data.REDIS_URL ?? null,
    health: data.HEALTH_PORT === undefined ? null : { host: data.HEALTH_HOST, port: data.HEALTH_PORT },
    logQuestions: data.LOG_QUESTIONS === 'true',
    policies: policiesOf(data),
    links: data.PUBLIC_URL && data.LINK_KEY ? { publicUrl: data.PUBLIC_URL, key: data.LINK_KEY } : null,
    shards: data.SHARDS,
    http: { host: data.HTTP_HOST, port: data.HTTP_PORT },
  };
}

function withoutBlanks(environment: SettingsEnvironment): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const bare = value?.trim();
    if (bare) set[name] = bare;
  }
  return set;
}
