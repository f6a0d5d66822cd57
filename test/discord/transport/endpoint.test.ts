import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { InteractionResponseType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DiscordEndpoint } from '../../../src/discord/transport/endpoint.ts';
import { ConfigError } from '../../../src/settings/config.ts';
import { botContextOf, configFor, type RunningBot, runEndpoint } from '../../support/discord/bot.ts';
import { textOf } from '../../support/discord/interaction.ts';
import { newsroom } from '../../support/discord/library.ts';
import { StandIn } from '../../support/discord/stand-in.ts';

const { ChannelMessageWithSource, UpdateMessage, DeferredChannelMessageWithSource } = InteractionResponseType;

/** Lets the question 'slow' be answered. */
let release = (): void => {};
const known = newsroom();
const library = newsroom({
  ask: async (question) => {
    if (question.question === 'slow') {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    return await known.ask(question);
  },
});

let discord: StandIn;
let bot: RunningBot & DiscordEndpoint;

beforeAll(async () => {
  discord = await new StandIn().start();
  bot = await runEndpoint(discord, library, { deferAfter: 100, arrivalLimit: 400 });
});
afterEach(() => {
  expect(discord.refused).toEqual([]);
  expect(discord.pings).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

/** The calls of the REST interface that an interaction has led to. */
function callsFor({ token }: { readonly token: string }): string[] {
  return discord.calls.filter(({ path }) => path.includes(token)).map(({ method, path }) => `${method} ${path}`);
}

function post(body: string, headers: Record<string, string> = discord.sender.signed(body)): Promise<Response> {
  return fetch(bot.address, { method: 'POST', headers, body });
}

describe('an interaction that comes over HTTP', () => {
  test('gets its answer as the response, without any call', async () => {
    const asked = discord.command('ask', { question: 'What?' });
    expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
    expect(asked).toMatchObject({ status: 200, callbacks: [ChannelMessageWithSource] });
    expect(callsFor(asked)).toEqual([]);
  });

  test('may be a press, which changes the message', async () => {
    const first = await discord.command('ask', { question: 'What?' }).answer();
    const pressed = discord.press(first, { label: 'Next ▶' });
    expect(textOf(await pressed.answer())).toContain('> The bridge opened on Friday.');
    expect(pressed.callbacks).toEqual([UpdateMessage]);
  });

  test('may be a form, from its opening to its answer', async () => {
    const first = await discord.command('ask', { question: 'What?' }).answer();
    const form = await discord.press(first, { label: 'Ask a follow-up' }).opened();
    const answer = await discord.submit(first, form, { question: 'And then?' }).answer();
    expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
  });

  test('may be typing, which gets suggestions', async () => {
    expect(await discord.type('ask', 'outlet', 'rib').suggestions()).toEqual([]);
  });

  test('is deferred by a call when it takes long, accepted, and completed by another call', async () => {
    const asked = discord.command('ask', { question: 'slow' });
    await asked.callback(DeferredChannelMessageWithSource);
    await discord.changes.until('the acceptance', () => asked.status === 202);
    release();
    expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
    expect(callsFor(asked)).toEqual([
      `POST /interactions/${asked.id}/${asked.token}/callback`,
      expect.stringMatching(/^PATCH .*@original$/),
    ]);
  });

  test('takes its message away by a call, once Discord knows that it is to be changed', async () => {
    const first = await discord.command('ask', { question: 'What?' }).answer();
    const removed = discord.press(first, { label: 'Delete' });
    await discord.changes.until('the removal', () => removed.deletedOriginal);
    expect(removed).toMatchObject({ callbacks: [InteractionResponseType.DeferredMessageUpdate] });
  });

  test('that no handler takes is refused, and the bot lives', async () => {
    expect((await post('{"id":"1","token":"x","type":77}')).status).toBe(500);
    expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('> The mayor');
  });
});

describe('the endpoint', () => {
  test('answers a PING', async () => {
    const response = await post('{"id":"1","token":"x","application_id":"1","type":1}');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ type: 1 });
  });

  test.each([
    ['without a signature', {}],
    ['with a signature that does not fit', new StandIn().sender.signed('{"type":1}')],
  ])('refuses a body %s with 401', async (_, headers) => {
    expect((await post('{"type":1}', headers)).status).toBe(401);
  });

  test('refuses what was signed ten minutes ago, and says in the log what may be wrong', async () => {
    const body = '{"id":"1","token":"x","type":1}';
    expect((await post(body, discord.sender.signed(body, Date.now() - 600_000))).status).toBe(401);
    expect(bot.logged.map(({ msg }) => msg)).toContainEqual(expect.stringContaining("check this machine's clock"));
  });

  test.each(['', 'null', '[]', '{"type":1}', '{', '"x"', '\u0000'])(
    'refuses %j, though it is signed, with 400',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  test.each(['/', '/interactions/', '/metrics', '/interactions/../x'])('knows nothing at %s', async (path) => {
    expect((await fetch(new URL(path, bot.address), { method: 'POST' })).status).toBe(404);
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('does not take %s', async (method) => {
    const response = await fetch(bot.address, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('refuses a body that is too long before it has arrived, by what it says or by what comes', async () => {
    const announced = await spoken(`POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-length: 600000\r\n\r\n`);
    expect(announced).toMatch(/^HTTP\/1\.1 413 /);
    const chunk = 'a'.repeat(600_000);
    const came = await spoken(
      `POST /interactions HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n${chunk.length.toString(16)}\r\n${chunk}\r\n`,
    );
    expect(came).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('refuses headers that are too long', async () => {
    expect(await spoken(`POST /interactions HTTP/1.1\r\nx: ${'a'.repeat(9_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  test.each([
    ['headers', 'POST /interactions HTTP/1.1\r\nhost: x\r\n'],
    ['a body', 'POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{'],
  ])('hangs up on whoever does not finish %s', async (_, start) => {
    expect(await spoken(start)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('survives whoever goes away in the middle of a request', async () => {
    const half = await dial();
    half.write('POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{');
    half.destroy();
    expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('> The mayor');
  });
});

async function dial(): Promise<Socket> {
  const { hostname, port } = new URL(bot.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Says this and nothing more, and returns all that comes until the endpoint hangs up. */
async function spoken(words: string): Promise<string> {
  const socket = await dial();
  let heard = '';
  socket.on('data', (data) => {
    heard += data;
  });
  socket.write(words);
  await once(socket, 'close');
  return heard;
}

describe('a request that is sent once more', () => {
  const pressed = JSON.stringify({ id: '9', token: 'x', type: 77 });

  test('is answered once, however its signature is written', async () => {
    const headers = discord.sender.signed(pressed, Date.now() - 2_000);
    expect((await post(pressed, headers)).status).toBe(500);
    expect((await post(pressed, headers)).status).toBe(409);
    const signature = String(headers['x-signature-ed25519']).toUpperCase();
    expect((await post(pressed, { ...headers, 'x-signature-ed25519': signature })).status).toBe(409);
    expect(bot.logged.map(({ msg }) => msg)).toContain('A signed request has come twice: only the first is answered');
  });

  test('may be a PING, which changes nothing', async () => {
    const ping = '{"id":"2","token":"x","application_id":"1","type":1}';
    const headers = discord.sender.signed(ping);
    expect([(await post(ping, headers)).status, (await post(ping, headers)).status]).toEqual([200, 200]);
  });
});

describe('an endpoint to which many come at once', () => {
  test('answers some and tells the others at once that too many are asking, though each answer holds the process', async () => {
    const own = await new StandIn().start();
    const answered: number[] = [];
    const busy = newsroom({
      ask: async (question) => {
        const until = performance.now() + 30;
        while (performance.now() < until);
        answered.push(performance.now());
        return await known.ask(question);
      },
    });
    const endpoint = await runEndpoint(own, busy, { mostUnderWay: 3 });
    Object.assign(own.sender, { isAlone: true, patience: 60_000 });
    const asked = Array.from({ length: 40 }, () => own.command('ask', { question: 'What?' }, { age: -60_000 }));
    const words = await Promise.all(asked.map(async (one) => textOf(await one.answer())));
    const refused = words.filter((text) => text.startsWith('Too many people are asking at once.')).length;
    expect(words.filter((text) => text.includes('> The mayor cut the ribbon.'))).toHaveLength(answered.length);
    expect(answered.length + refused).toBe(asked.length);
    expect(refused).toBeGreaterThan(10);
    await endpoint.stop();
    await own.stop();
  });

  test('has room for who asks something among those who hold connections and say nothing', async () => {
    const idle = await Promise.all(Array.from({ length: 300 }, dial));
    expect(textOf(await discord.command('ask', { question: 'What?' }).answer())).toContain('> The mayor');
    for (const socket of idle) socket.destroy();
  });
});

describe('an endpoint that is being stopped', () => {
  test('finishes what is in flight and takes no connection any more', async () => {
    const own = await new StandIn().start();
    let letGo = (): void => {};
    let begun = false;
    const slow = newsroom({
      ask: async (question) => {
        begun = true;
        own.changes.notify();
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
        return await known.ask(question);
      },
    });
    const endpoint = await runEndpoint(own, slow);
    const asked = own.command('ask', { question: 'What?' });
    await own.changes.until('the question', () => begun);
    const stopped = endpoint.stop();
    await expect(fetch(endpoint.address)).rejects.toThrow('fetch failed');
    expect(asked.callbacks).toEqual([]);
    letGo();
    expect(textOf(await asked.answer())).toContain('> The mayor cut the ribbon.');
    await stopped;
    await own.stop();
  });
});

test('an address that is taken is a fault of the settings', async () => {
  const { port } = new URL(bot.address);
  const config = {
    ...configFor(discord),
    publicKey: discord.sender.publicKey,
    http: { host: '127.0.0.1', port: Number(port) },
  };
  await expect(runEndpoint(discord, library, { config, botContext: botContextOf(library) })).rejects.toThrow(
    ConfigError,
  );
});
