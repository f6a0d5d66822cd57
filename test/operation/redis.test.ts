import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { cooldown } from '../../src/discord/request/cooldown.ts';
import { openRedis, type RedisClient } from '../../src/operation/redis.ts';
import { createLog } from '../../src/settings/log.ts';
import { ChangeSignal } from '../support/discord/changesignal.ts';
import { freePort, hasRedis, startRedis } from '../support/redis.ts';

if (!hasRedis) process.stderr.write('redis-server is not installed: the cooldown in Redis is not tested\n');

const place = { serverId: null, channelId: null, parentId: null };
const alice = {
  userId: '11',
  ...place,
  locale: 'en',
  placeLocale: 'en',
  moderates: false,
  manages: false,
  managesChannel: false,
  botMayPost: false,
};
const clients: RedisClient[] = [];
let stopRedis = async (): Promise<void> => {};

/** A connection, the messages of its log, and the whole lines. */
async function connect(port: number, login = '') {
  const said: string[] = [];
  const lines: string[] = [];
  const changes = new ChangeSignal();
  const log = createLog('info', [], {
    write: (line) => {
      lines.push(line);
      said.push(JSON.parse(line).msg);
      changes.notify();
    },
  });
  const client = await openRedis(`redis://${login}127.0.0.1:${port}`, log);
  clients.push(client);
  return { client, said, lines, until: (message: string) => changes.until(message, () => said.includes(message)) };
}

const inRedis = 'Requests are counted in Redis';
const inMemory = 'Redis does not answer: requests are counted in memory';

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await stopRedis();
});

describe.skipIf(!hasRedis)('a cooldown in Redis', () => {
  test('is one for two processes, is kept in memory while Redis is gone, and in Redis when it is back', async () => {
    const port = await freePort();
    stopRedis = await startRedis(port);
    const [one, two] = [await connect(port), await connect(port)];
    await Promise.all([one.until(inRedis), two.until(inRedis)]);
    const pace = { perUser: 2, perServer: null };
    const [first, second] = [cooldown(pace, one.client), cooldown(pace, two.client)];
    expect(await first.admit(alice)).toBeNull();
    expect(await second.admit(alice)).toBeNull();
    expect(await first.admit(alice)).toMatchObject({ limit: 'user', until: expect.any(Date) });
    expect(await second.admit(alice)).toMatchObject({ limit: 'user' });
    const keys = await one.client.keys('*');
    expect(keys).toEqual(['pullquote:user:11']);
    expect(await one.client.ttl('pullquote:user:11')).toBeLessThanOrEqual(60);

    await stopRedis();
    await one.until(inMemory);
    // Each for itself now, and from the start.
    for (const _ of [1, 2]) expect(await first.admit(alice)).toBeNull();
    expect(await first.admit(alice)).not.toBeNull();

    one.said.length = 0;
    stopRedis = await startRedis(port);
    await one.until(inRedis);
    for (const _ of [1, 2]) expect(await first.admit(alice)).toBeNull();
    expect(await first.admit(alice)).not.toBeNull();
    expect(await one.client.keys('*')).toEqual(['pullquote:user:11']);
  });
});

test('where there is no Redis at all, the cooldown is kept in memory and nobody waits', async () => {
  const { client, until } = await connect(await freePort());
  const { admit } = cooldown({ perUser: 1, perServer: null }, client);
  await until(inMemory);
  expect(await admit(alice)).toBeNull();
  expect(await admit(alice)).toMatchObject({ limit: 'user' });
});

test('where Redis takes requests and answers no more, nobody waits long, and soon nobody at all', async () => {
  let isMute = false;
  // As much of Redis as a connection needs.
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (sent) => {
      const commands = String(sent).match(/^\*\d+\r$/gm)?.length ?? 0;
      if (!isMute) socket.write('+OK\r\n'.repeat(commands));
    });
  });
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const { client, until } = await connect(port);
  await until(inRedis);
  isMute = true;
  const { admit } = cooldown({ perUser: 1, perServer: null }, client);
  const began = performance.now();
  expect(await admit(alice)).toBeNull();
  for (const _ of Array(50)) expect(await admit(alice)).toMatchObject({ limit: 'user' });
  expect(performance.now() - began).toBeLessThan(2_500);
  server.close();
});

test('the password of Redis stands in no line of the log', async () => {
  const { lines, until } = await connect(await freePort(), 'keeper:open-sesame@');
  await until(inMemory);
  expect(lines.join('')).toContain('ECONNREFUSED');
  expect(lines.join('')).not.toContain('sesame');
});
