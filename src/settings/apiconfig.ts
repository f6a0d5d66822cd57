import type { z } from 'zod';
import {
  type BotConfig,
  type ReadingConfig,
  type ReadingData,
  readingOf,
  readingSettings,
  type SettingsEnvironment,
  understood,
} from './config.ts';
import { settings } from './variables.ts';

const assistantSettings = settings.pick({ CORPUS: true, WATCH: true, ...readingSettings }).extend({
  LOG_LEVEL: settings.shape.LOG_LEVEL.unwrap().default('warn'),
});
const apiSettings = settings.pick({
  CORPUS: true,
  COVERAGES: true,
  COVERAGES_PASSAGES: true,
  LOG_LEVEL: true,
  WATCH: true,
  ...readingSettings,
  API_HOST: true,
  API_PORT: true,
  API_KEYS: true,
  API_PACE: true,
  API_ORIGINS: true,
  API_PROXIES: true,
  API_ROBOTS: true,
  WEB_PAGE: true,
  WEB_FRAMES: true,
  LINK_KEY: true,
});
/** What an operator can set for a program that goes on answering without Discord, checked. */
export type AnsweringConfig = Pick<BotConfig, 'corpus' | 'logLevel' | 'watch' | keyof ReadingConfig>;

type AnsweringData = Pick<z.output<typeof apiSettings>, 'CORPUS' | 'LOG_LEVEL' | 'WATCH' | keyof ReadingData>;

const answeringOf = (data: AnsweringData): AnsweringConfig => ({
  corpus: data.CORPUS,
  logLevel: data.LOG_LEVEL,
  watch: data.WATCH === 'true' && data.SEARCH_ENGINE !== 'opensearch',
  ...readingOf(data),
});

/** The settings of a server for one assistant. Throws as `readPlaygroundConfig` does. */
export const readAssistantConfig = (environment: SettingsEnvironment): AnsweringConfig =>
  answeringOf(understood(assistantSettings, environment));

/** What an operator can set for the HTTP API, checked. */
export interface ApiConfig extends AnsweringConfig, Pick<BotConfig, 'coverages'> {
  /** Where they listen; port 0 is any that is free. */
  readonly at: { readonly host: string; readonly port: number };
  /** The file of keys; null: none is needed. */
  readonly keys: string | null;
  /** Requests in a minute with one key, or from one address; null: as many as come. */
  readonly pace: number | null;
  /** Origins of the web pages that may ask from a browser. */
  readonly origins: readonly string[];
  /** Proxies before it that add to X-Forwarded-For. */
  readonly proxies: number;
  /** The file that crawlers get; null: as shipped. */
  readonly robots: string | null;
  /** The pages for people; null: there are none. */
  readonly pages: { readonly frames: readonly string[]; readonly linkKey: string | null } | null;
}

/** The settings of the HTTP API, which needs no Discord. Throws as `readPlaygroundConfig` does. */
export function readApiConfig(environment: SettingsEnvironment): ApiConfig {
  const data = understood(apiSettings, environment);
  return {
    ...answeringOf(data),
    coverages: data.COVERAGES === undefined ? null : { path: data.COVERAGES, mostPassages: data.COVERAGES_PASSAGES },
    at: { host: data.API_HOST, port: data.API_PORT },
    keys: data.API_KEYS ?? null,
    pace: data.API_PACE || null,
    origins: data.API_ORIGINS,
    proxies: data.API_PROXIES,
    robots: data.API_ROBOTS ?? null,
    pages: data.WEB_PAGE === 'on' ? { frames: data.WEB_FRAMES, linkKey: data.LINK_KEY ?? null } : null,
  };
}

/** The file of keys that an environment names; null where it names none. Throws as `readPlaygroundConfig` does. */
export const readKeysPath = (environment: SettingsEnvironment): string | null =>
  understood(settings.pick({ API_KEYS: true }), environment).API_KEYS ?? null;
