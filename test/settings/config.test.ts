import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ConfigError,
  readConfig,
  readEndpointConfig,
  readPlaygroundConfig,
  readTerminalConfig,
} from '../../src/settings/config.ts';

const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.GtestT.abcdefghijklmnopqrstuvwxyz0123456789AB';

function faultsOf(environment: Record<string, string>, readFile?: (path: string) => string): readonly string[] {
  try {
    readConfig(environment, readFile);
  } catch (err) {
    if (err instanceof ConfigError) return err.faults;
    throw err;
  }
  return [];
}

describe('the configuration', () => {
  test('needs only a token', () => {
    expect(readConfig({ DISCORD_TOKEN: token })).toEqual({
      token,
      clientId: null,
      guildId: null,
      apiBase: 'https://discord.com/api',
      logLevel: 'info',
      corpus: 'seeds',
      coverages: null,
      adminIds: [],
      pace: { perUser: 20, perServer: 120 },
      feedback: null,
      follows: null,
      feeds: { urls: [], every: '*/30 * * * *' },
      editions: false,
      links: null,
      shards: 'auto',
      http: { host: '127.0.0.1', port: 8080 },
      watch: true,
      searchEngine: 'minisearch',
      reader: 'on',
      vectors: null,
      calibration: null,
      redisUrl: null,
      health: null,
      logQuestions: false,
      policies: { privacy: null, terms: null, project: null },
    });
  });

  test('takes every setting', () => {
    const environment = {
      DISCORD_TOKEN: ` ${token}\n`,
      DISCORD_CLIENT_ID: '100000000000000001',
      DISCORD_GUILD_ID: '100000000000000003',
      DISCORD_API_BASE: 'http://127.0.0.1:8080/api/',
      LOG_LEVEL: 'debug',
      CORPUS: 'news',
      ADMIN_IDS: '100000000000000011, 100000000000000012',
      USER_PACE: '0',
      SERVER_PACE: '60',
      FEEDBACK: 'data/feedback.jsonl',
      FOLLOWS: 'data/follows.json',
      FEEDS: 'https://planet.example/rss, https://star.example/feed.json',
      FEEDS_EVERY: '5 * * * *',
      EDITIONS: 'on',
      SHARDS: '4',
      HTTP_HOST: '0.0.0.0',
      HTTP_PORT: '9000',
      WATCH: 'false',
      SEARCH_ENGINE: 'sqlite',
      READER: 'wait',
      VECTORS: '/var/vectors',
      CALIBRATION: 'limits.json',
      REDIS_URL: 'redis://127.0.0.1:6379',
      HEALTH_PORT: '8081',
      HEALTH_HOST: '0.0.0.0',
      LOG_QUESTIONS: 'true',
      PRIVACY_URL: 'https://example.org/privacy',
      TERMS_URL: 'https://example.org/terms',
    };
    expect(readConfig(environment)).toEqual({
      token,
      clientId: '100000000000000001',
      guildId: '100000000000000003',
      apiBase: 'http://127.0.0.1:8080/api',
      logLevel: 'debug',
      corpus: 'news',
      coverages: null,
      adminIds: ['100000000000000011', '100000000000000012'],
      pace: { perUser: null, perServer: 60 },
      feedback: 'data/feedback.jsonl',
      follows: 'data/follows.json',
      feeds: { urls: ['https://planet.example/rss', 'https://star.example/feed.json'], every: '5 * * * *' },
      editions: true,
      links: null,
      shards: 4,
      http: { host: '0.0.0.0', port: 9000 },
      watch: false,
      searchEngine: 'sqlite',
      reader: 'wait',
      vectors: '/var/vectors',
      calibration: 'limits.json',
      redisUrl: 'redis://127.0.0.1:6379',
      health: { host: '0.0.0.0', port: 8081 },
      logQuestions: true,
      policies: { privacy: 'https://example.org/privacy', terms: 'https://example.org/terms', project: null },
    });
  });

  test('takes the token from DISCORD_BOT_TOKEN or from a file, and DISCORD_TOKEN first', () => {
    const read = (path: string) => (path === '/run/secrets/token' ? `${token}\n` : '');
    expect(readConfig({ DISCORD_BOT_TOKEN: token }).token).toBe(token);
    expect(readConfig({ DISCORD_TOKEN_FILE: '/run/secrets/token' }, read).token).toBe(token);
    expect(readConfig({ DISCORD_TOKEN: token, DISCORD_BOT_TOKEN: 'other' }).token).toBe(token);
  });

  test('counts an empty variable as unset', () => {
    const empty = { DISCORD_TOKEN: '', DISCORD_CLIENT_ID: ' ', DISCORD_API_BASE: '', LOG_LEVEL: '', CORPUS: '' };
    expect(readConfig({ ...empty, DISCORD_BOT_TOKEN: token })).toMatchObject({ logLevel: 'info', clientId: null });
    expect(faultsOf(empty)).toEqual(['DISCORD_TOKEN is not set (DISCORD_TOKEN_FILE may name a file that holds it)']);
  });

  test.each([
    [
      { COVERAGES: 'a.yaml', FEEDS: 'https://a.example/' },
      'FEEDS is for one coverage: name feeds in the file of COVERAGES',
    ],
    [{ COVERAGES_PASSAGES: '0' }, 'COVERAGES_PASSAGES must be a number of passages'],
    [{ REDIS_URL: 'http://x' }, 'REDIS_URL must be a redis or rediss address'],
    [{ REDIS_URL: 'redis://:100%@x' }, 'REDIS_URL holds a % that stands for no character: write it as %25'],
    [{ HEALTH_PORT: '65536' }, 'HEALTH_PORT must be a port from 0 to 65535'],
    [{ LOG_QUESTIONS: 'yes' }, 'LOG_QUESTIONS must be true or false'],
    [{ PRIVACY_URL: 'javascript:alert(1)' }, 'PRIVACY_URL must be an http or https address'],
  ])('refuses %o', (setting, fault) => {
    expect(faultsOf({ DISCORD_TOKEN: token, ...setting })).toEqual([fault]);
  });

  test('reports every fault, one line each', () => {
    const faults = faultsOf({
      DISCORD_CLIENT_ID: 'abc',
      DISCORD_GUILD_ID: '12',
      DISCORD_API_BASE: 'ftp://x',
      LOG_LEVEL: 'loud',
    });
    expect(faults).toEqual([
      'DISCORD_TOKEN is not set (DISCORD_TOKEN_FILE may name a file that holds it)',
      'DISCORD_CLIENT_ID must be an id of 17 to 20 digits',
      'DISCORD_GUILD_ID must be an id of 17 to 20 digits',
      'DISCORD_API_BASE must be an http or https address that ends in /api, without a version',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
    ]);
  });

  test.each(['https://discord.com/api/v10', 'https://discord.com', 'discord.com/api', 'https://discord.com/api?v=10'])(
    'refuses %s as DISCORD_API_BASE',
    (base) => {
      expect(faultsOf({ DISCORD_TOKEN: token, DISCORD_API_BASE: base })).toHaveLength(1);
    },
  );

  test('refuses feeds that are no addresses of the web, a schedule that is none, and a corpus that cannot grow', () => {
    const faults = faultsOf({
      DISCORD_TOKEN: token,
      FEEDS: 'file:///etc/passwd https://me:secret@planet.example/rss',
      FEEDS_EVERY: '* * * * * *',
    });
    expect(faults).toEqual([
      'FEEDS.0 must be an http or https address, without a password',
      'FEEDS.1 must be an http or https address, without a password',
      'FEEDS_EVERY must be a cron expression of five fields',
    ]);
    expect(faultsOf({ DISCORD_TOKEN: token, FEEDS: 'https://planet.example/rss', CORPUS: 'news.jsonl' })).toEqual([
      'FEEDS needs a folder that articles can be added to, but CORPUS names a file',
    ]);
    expect(faultsOf({ DISCORD_TOKEN: token, EDITIONS: 'on', CORPUS: 'news.jsonl' })).toEqual([
      'EDITIONS needs a folder in which articles can be changed, but CORPUS names a file',
    ]);
  });

  test('names the token file that cannot be read or is empty', () => {
    expect(faultsOf({ DISCORD_TOKEN_FILE: '/no/such/file' })).toEqual([
      'DISCORD_TOKEN_FILE cannot be read: /no/such/file (ENOENT)',
    ]);
    expect(faultsOf({ DISCORD_TOKEN_FILE: 'empty' }, () => '\n')).toEqual([
      'DISCORD_TOKEN_FILE names an empty file: empty',
    ]);
  });

  test('never prints the token', () => {
    const broken = `${token} ${token}`;
    const faults = faultsOf({ DISCORD_TOKEN: broken, LOG_LEVEL: 'loud' });
    expect(faults).toContain('DISCORD_TOKEN holds white space: give the bare token');
    expect(faults.join()).not.toContain(token);
  });

  test.each([
    ['SHARDS', '0', 'must be "auto" or a number from 1 to 9999'],
    ['SHARDS', 'many', 'must be "auto" or a number from 1 to 9999'],
    ['HTTP_PORT', '65536', 'must be a port from 0 to 65535'],
    ['HTTP_PORT', 'http', 'must be a port from 0 to 65535'],
    ['DISCORD_PUBLIC_KEY', 'abc', 'must be 64 hexadecimal digits, as the portal shows them'],
  ])('refuses %s=%s', (name, value, fault) => {
    expect(faultsOf({ DISCORD_TOKEN: token, [name]: value })).toEqual([`${name} ${fault}`]);
  });

  test('of an endpoint needs the public key, and can do without a token', () => {
    const key = 'ab'.repeat(32);
    expect(readEndpointConfig({ DISCORD_PUBLIC_KEY: key })).toMatchObject({ publicKey: key, token: null });
    expect(readEndpointConfig({ DISCORD_PUBLIC_KEY: key, DISCORD_TOKEN: token })).toMatchObject({ token });
    const read = () => readEndpointConfig({ DISCORD_TOKEN: `${token} ${token}`, LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/white space.*\n.*DISCORD_PUBLIC_KEY is not set.*\n.*LOG_LEVEL must be/);
  });

  test('is shown whole in .env.example, with nothing filled in', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const names = [...example.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(names).toEqual(
      [
        'DISCORD_TOKEN',
        'DISCORD_TOKEN_FILE',
        'DISCORD_CLIENT_ID',
        'DISCORD_GUILD_ID',
        'DISCORD_API_BASE',
        'LOG_LEVEL',
        'CORPUS',
        'COVERAGES',
        'COVERAGES_PASSAGES',
        'ADMIN_IDS',
        'USER_PACE',
        'SERVER_PACE',
        'FEEDBACK',
        'FOLLOWS',
        'PLAYGROUND_PORT',
        'FEEDS',
        'FEEDS_EVERY',
        'EDITIONS',
        'SHARDS',
        'DISCORD_PUBLIC_KEY',
        'HTTP_HOST',
        'HTTP_PORT',
        'WATCH',
        'SEARCH_ENGINE',
        'READER',
        'VECTORS',
        'CALIBRATION',
        'CERTIFICATE_KEY',
        'REDIS_URL',
        'HEALTH_PORT',
        'HEALTH_HOST',
        'API_HOST',
        'API_PORT',
        'API_KEYS',
        'API_PACE',
        'API_ORIGINS',
        'API_PROXIES',
        'API_ROBOTS',
        'WEB_PAGE',
        'WEB_FRAMES',
        'LINK_KEY',
        'PUBLIC_URL',
        'LOG_QUESTIONS',
        'PRIVACY_URL',
        'TERMS_URL',
        'PROJECT_URL',
        'OPENSEARCH_URL',
        'OPENSEARCH_USER',
        'OPENSEARCH_PASSWORD',
        'OPENSEARCH_PASSWORD_FILE',
        'OPENSEARCH_API_KEY',
        'OPENSEARCH_API_KEY_FILE',
        'OPENSEARCH_CA_FILE',
      ].map((name) => [name, '']),
    );
  });
});

test('follows need the articles here, and a token to post with', () => {
  const cluster = { SEARCH_ENGINE: 'opensearch', OPENSEARCH_URL: 'http://127.0.0.1:9200' };
  expect(() => readConfig({ DISCORD_TOKEN: token, FOLLOWS: 'f.json', ...cluster })).toThrow(/^FOLLOWS needs articles/m);
  const endpoint = { DISCORD_PUBLIC_KEY: 'ab'.repeat(32), FOLLOWS: 'f.json' };
  expect(() => readEndpointConfig(endpoint)).toThrow('FOLLOWS needs DISCORD_TOKEN');
  expect(readEndpointConfig({ ...endpoint, DISCORD_TOKEN: token }).follows).toBe('f.json');
});

describe('the configuration of the playground', () => {
  test('needs nothing', () => {
    expect(readPlaygroundConfig({ DISCORD_TOKEN: '', PLAYGROUND_PORT: ' ' })).toEqual({
      corpus: 'seeds',
      feedback: null,
      logLevel: 'warn',
      logQuestions: false,
      policies: { privacy: null, terms: null, project: null },
      searchEngine: 'minisearch',
      reader: 'on',
      vectors: null,
      calibration: null,
      port: 0,
    });
  });

  test('takes every setting', () => {
    const environment = { CORPUS: 'a.jsonl', FEEDBACK: 'f.jsonl', LOG_LEVEL: 'debug', PLAYGROUND_PORT: '4000' };
    const privacy = 'https://planet.example/privacy';
    const more = { SEARCH_ENGINE: 'sqlite', READER: 'off', LOG_QUESTIONS: 'true', PRIVACY_URL: privacy };
    expect(readPlaygroundConfig({ ...environment, ...more })).toEqual({
      corpus: 'a.jsonl',
      feedback: 'f.jsonl',
      logLevel: 'debug',
      logQuestions: true,
      policies: { privacy, terms: null, project: null },
      searchEngine: 'sqlite',
      reader: 'off',
      vectors: null,
      calibration: null,
      port: 4000,
    });
  });

  test.each(['http', '-1', '65536', '4.5', '123456'])('refuses %s for a port, and reports every fault', (port) => {
    const read = () => readPlaygroundConfig({ PLAYGROUND_PORT: port, LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow('PLAYGROUND_PORT must be a port from 0 to 65535');
    expect(read).toThrow('LOG_LEVEL must be one of');
  });
});

test('the terminal refuses a name that no engine has', () => {
  const rest = { reader: 'on', vectors: null, calibration: null };
  expect(readTerminalConfig({ SEARCH_ENGINE: ' ' })).toEqual({ corpus: 'seeds', searchEngine: 'minisearch', ...rest });
  expect(() => readTerminalConfig({ READER: 'maybe' })).toThrow('READER must be one of on, off, wait');
  expect(() => readTerminalConfig({ SEARCH_ENGINE: 'sqllite' })).toThrow('SEARCH_ENGINE must be one of minisearch,');
});
