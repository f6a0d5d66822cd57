import { Cron } from 'croner';
import { z } from 'zod';
import { targetOf } from '../fetch/target.ts';
import { READER_MODES } from '../reader/openreader.ts';
import { ENGINE_NAMES } from '../search/engine.ts';
import { urlOf } from '../text/address.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

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

/**
 * Every variable that an operator can set, by its name: what it may hold, what it is when unset, and its description,
 * of which `npm run settings` makes docs/settings.md.
 */
export const settings = z.object({
  DISCORD_CLIENT_ID: snowflake.optional().describe('The id of the application. Unset: Discord is asked.'),
  DISCORD_GUILD_ID: snowflake
    .optional()
    .describe(
      'The server that `register -- --guild` means, and `register` without a scope; the start checks its commands too.',
    ),
  DISCORD_API_BASE: z
    .string()
    .transform((base) => base.replace(/\/+$/, ''))
    .refine(isApiBase, 'must be an http or https address that ends in /api, without a version')
    .default('https://discord.com/api')
    .describe('Another server that speaks the API of Discord. Ends in `/api`, without a version.'),
  LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .default('info')
    .describe(`${listed(logLevels)}.`),
  CORPUS: z.string().default('seeds').describe('The path of the articles: [articles.md](articles.md).'),
  COVERAGES: z
    .string()
    .optional()
    .describe(
      'A file of several coverages, and of the servers and channels in which each answers, instead of `CORPUS` and `FEEDS`: [coverages.md](coverages.md).',
    ),
  COVERAGES_PASSAGES: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a number of passages')
    .transform(Number)
    .default(50_000)
    .describe('Passages of all coverages that are open at once; beyond them, those asked least recently are closed.'),
  ADMIN_IDS: z
    .string()
    .transform((ids) => ids.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(z.array(snowflake))
    .default([])
    .describe('Who may use `/admin` besides the owner or team of the application: ids of users, with commas between.'),
  USER_PACE: pace.default(20).describe('Requests of one person in a minute; 0 is no limit.'),
  SERVER_PACE: pace.default(120).describe('Requests of one server in a minute; 0 is no limit.'),
  FEEDBACK: z
    .string()
    .optional()
    .describe(
      'A file for complaints about answers, one JSON object a line: ids of excerpts and the reason. Without it there are no buttons for them.',
    ),
  FOLLOWS: z
    .string()
    .optional()
    .describe(
      'A file for what channels follow, by which `/follow` is switched on: [follow.md](follow.md). One process at a time uses it. Not with a cluster.',
    ),
  FEEDS: z
    .string()
    .transform((urls) => urls.split(/[\s,]+/).filter((url) => url !== ''))
    .pipe(z.array(z.string().refine(isFeedAddress, 'must be an http or https address, without a password')))
    .default([])
    .describe('Feeds whose articles the running bot adds to `CORPUS`: addresses, with commas or blanks between.'),
  FEEDS_EVERY: z
    .string()
    .refine(isSchedule, 'must be a cron expression of five fields')
    .default('*/30 * * * *')
    .describe('When it looks at them: a cron expression of five fields.'),
  EDITIONS: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe(
      '`on`: the running bot looks again, at the times of `FEEDS_EVERY` and ever more rarely, at the addresses of the articles, and keeps what has changed: [articles.md](articles.md).',
    ),
  WATCH: z
    .enum(['true', 'false'], 'must be true or false')
    .default('true')
    .describe('Whether the articles are read again when they change. Not used with a cluster.'),
  SEARCH_ENGINE: z
    .enum(ENGINE_NAMES, `must be one of ${ENGINE_NAMES.join(', ')}`)
    .default('minisearch')
    .describe(
      'What finds passages: `minisearch`, in memory; `sqlite`, on the disk, for more than about 100,000 passages; or `opensearch`, a cluster that holds the articles too: [scaling.md](scaling.md).',
    ),
  READER: z
    .enum(READER_MODES, `must be one of ${READER_MODES.join(', ')}`)
    .default('on')
    .describe(
      '`off`: words alone answer, in less memory. `wait`: nothing is answered before all articles are read. With `on`, what has not been read yet is found by its words.',
    ),
  VECTORS: z
    .string()
    .optional()
    .describe(
      'The folder in which is kept what the reader made of the articles: [operation.md](operation.md). Unset: beside the index.',
    ),
  CALIBRATION: z
    .string()
    .optional()
    .describe('A file that `npm run calibrate` wrote: where answers end and silence begins. Unset: as shipped.'),
  CERTIFICATE_KEY: z
    .string()
    .optional()
    .describe(
      'The secret key that signs certificates of quotations, as `npm run certificate -- --new-key` prints it: [certificates.md](certificates.md). Unset: they are not signed.',
    ),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis or rediss address' })
    .refine(isDecodable, 'holds a % that stands for no character: write it as %25')
    .optional()
    .describe('Where requests are counted, so that several processes count together. Unset: in memory.'),
  HEALTH_PORT: port.optional().describe('The port on which `/livez`, `/readyz` and `/metrics` answer.'),
  HEALTH_HOST: z.string().default('127.0.0.1').describe('The address of that port.'),
  LOG_QUESTIONS: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .describe('`true` puts what people ask into the log, and `/about` says so.'),
  PRIVACY_URL: webAddress
    .optional()
    .describe('Your own privacy policy, for `/about`; without it, that names [PRIVACY.md](../PRIVACY.md).'),
  TERMS_URL: webAddress.optional().describe('Your own terms; without them, `/about` names [TERMS.md](../TERMS.md).'),
  PROJECT_URL: webAddress.optional().describe('The address of the project, which `/about` links when this is set.'),
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
    .default('auto')
    .describe(
      'Connections to the gateway among which the servers are shared: as many as Discord recommends, or a number.',
    ),
  HTTP_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address on which `npm start -- --http` listens: [endpoint.md](endpoint.md).'),
  HTTP_PORT: port.default(8080).describe('Its port.'),
  API_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address on which `npm run serve` listens: [http.md](http.md).'),
  API_PORT: port.default(8090).describe('Its port.'),
  API_KEYS: z
    .string()
    .optional()
    .describe('The file of keys that `npm run keys` writes. Unset: whoever reaches the port may ask.'),
  API_PACE: pace.default(60).describe('Requests in a minute with one key, or from one address; 0 is no limit.'),
  API_ORIGINS: z
    .string()
    .transform((origins) => origins.split(/[\s,]+/).filter((origin) => origin !== ''))
    .pipe(z.array(z.string().refine(isOrigin, 'must be origins of pages, such as https://news.example')))
    .default([])
    .describe('Origins of the web pages that may ask from a browser, with commas or blanks between.'),
  API_PROXIES: z
    .string()
    .regex(/^\d$/, 'must be a number from 0 to 9')
    .transform(Number)
    .default(0)
    .describe('How many proxies before `npm run serve` each add the address that they see to X-Forwarded-For.'),
  API_ROBOTS: z
    .string()
    .optional()
    .describe('A file that is served as `/robots.txt`. Unset: crawlers are asked to leave the answers alone.'),
  WEB_PAGE: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe('`on`: `npm run serve` has pages for people too, who need no key: [site.md](site.md).'),
  WEB_FRAMES: z
    .string()
    .transform((origins) => origins.split(/[\s,]+/).filter((origin) => origin !== ''))
    .pipe(z.array(z.string().refine(isOrigin, 'must be origins of pages, such as https://news.example')))
    .default([])
    .describe('Origins whose pages may embed those pages, with commas or blanks between. Unset: none.'),
  LINK_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('A secret of at least 32 characters that makes permanent addresses of answers. Unset: there are none.'),
  PUBLIC_URL: webAddress
    .optional()
    .describe('Where those pages are reached from outside; with `LINK_KEY`, answers in Discord link to theirs.'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits, as the portal shows them')
    .optional()
    .describe('The public key of the application; needed with `--http`, where the token is not.'),
});

/** Whether the client can read the login out of the address. */
function isDecodable(address: string): boolean {
  try {
    return decodeURIComponent(new URL(address).password) !== null;
  } catch {
    return false;
  }
}

function isOrigin(words: string): boolean {
  const url = urlOf(words);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === words;
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
