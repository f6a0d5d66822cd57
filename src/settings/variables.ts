import { Cron } from 'croner';
import { z } from 'zod';
import { targetOf } from '../fetch/target.ts';
import { READER_MODES } from '../reader/openreader.ts';
import { ENGINE_NAMES } from '../search/engine.ts';
import { urlOf } from '../text/address.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be an id of 17 to 20 digits');

/** Requests in a minute; 0 switches the limit off. */
const pace = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a number of requests a minute, 0 for no limit')
  .transform(Number);

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const notAPort = 'must be a port from 0 to 65535';
/** 0 is any that is free. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/, notAPort)
  .transform(Number)
  .refine((number) => number <= 65_535, notAPort);

/** Every variable that an operator can set, by its name: what it may hold, and what it is when unset. */
export const settings = z.object({
  DISCORD_CLIENT_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_BASE: z
    .string()
    .transform((base) => base.replace(/\/+$/, ''))
    .refine(isApiBase, 'must be an http or https address that ends in /api, without a version')
    .default('https://discord.com/api'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  CORPUS: z.string().default('seeds'),
  ADMIN_IDS: z
    .string()
    .transform((ids) => ids.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(z.array(snowflake))
    .default([]),
  USER_PACE: pace.default(20),
  SERVER_PACE: pace.default(120),
  FEEDBACK: z.string().optional(),
  FEEDS: z
    .string()
    .transform((urls) => urls.split(/[\s,]+/).filter((url) => url !== ''))
    .pipe(z.array(z.string().refine(isFeedAddress, 'must be an http or https address, without a password')))
    .default([]),
  FEEDS_EVERY: z.string().refine(isSchedule, 'must be a cron expression of five fields').default('*/30 * * * *'),
  WATCH: z.enum(['true', 'false'], 'must be true or false').default('true'),
  SEARCH_ENGINE: z.enum(ENGINE_NAMES, `must be one of ${ENGINE_NAMES.join(', ')}`).default('minisearch'),
  READER: z.enum(READER_MODES, `must be one of ${READER_MODES.join(', ')}`).default('on'),
  VECTORS: z.string().optional(),
  CALIBRATION: z.string().optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis or rediss address' })
    .refine(isDecodable, 'holds a % that stands for no character: write it as %25')
    .optional(),
  HEALTH_PORT: port.optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  LOG_QUESTIONS: z.enum(['true', 'false'], 'must be true or false').default('false'),
  PRIVACY_URL: webAddress.optional(),
  TERMS_URL: webAddress.optional(),
  SHARDS: z
    .union(
      [
        z.literal('auto'),
        z
          .string()
          .regex(/^[1-9]\d{0,3}$/)
          .transform(Number),
      ],
      {
        error: 'must be "auto" or a number from 1 to 9999',
      },
    )
    .default('auto'),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: port.default(8080),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits, as the portal shows them')
    .optional(),
});

/** Whether the client can read the login out of the address. */
function isDecodable(address: string): boolean {
  try {
    return decodeURIComponent(new URL(address).password) !== null;
  } catch {
    return false;
  }
}

function isApiBase(base: string): boolean {
  const url = urlOf(base);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname.endsWith('/api') && !url.search && !url.hash;
}

function isFeedAddress(words: string): boolean {
  return !('fault' in targetOf(words));
}

function isSchedule(words: string): boolean {
  try {
    return new Cron(words, { mode: '5-part' }).nextRun() !== null;
  } catch {
    return false;
  }
}
