import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { type ListenPlace, WebListener, type WebServer } from '../../src/web/listener.ts';

const whole = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

/** A listener that answers '/' at once and '/slow' when it is let. */
async function listen(place: Partial<ListenPlace> = {}) {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const app = new Hono<WebServer>();
  app.get('/', (c) => c.text('here'));
  app.get('/slow', async (c) => {
    begin();
    await released;
    return c.text('at last');
  });
  const listener = await WebListener.open(app, { host: '127.0.0.1', port: 0, ...place });
  onTestFinished(() => listener.hangUp());
  return { listener, release, begun };
}

/** A connection, and all that has come over it. */
async function dial({ port }: WebListener, words = ''): Promise<{ socket: Socket; heard: Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (data) => {
    text += data;
  });
  socket.on('error', () => {});
  const heard = once(socket, 'close').then(() => text);
  await once(socket, 'connect');
  if (words) socket.write(words);
  return { socket, heard };
}

test('says where it listens, also on an address of version 6', async () => {
  const { listener } = await listen({ host: '::1' });
  expect(listener.origin).toBe(`http://[::1]:${listener.port}`);
  expect(listener.isListening).toBe(true);
});

test('answers whoever names no host, as a simple probe may', async () => {
  const { listener } = await listen();
  expect(await (await dial(listener, 'GET / HTTP/1.0\r\n\r\n')).heard).toContain('here');
});

test('a newcomer takes the place of the connection without a request that was used least recently', async () => {
  const { listener } = await listen({ mostConnections: 2 });
  const [first, second] = [await dial(listener), await dial(listener)];
  first.socket.write(whole);
  await once(first.socket, 'data');
  const third = await dial(listener, whole);
  await once(third.socket, 'data');
  expect(await second.heard).toBe('');
  first.socket.write(whole.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
  expect((await first.heard).match(/here/g)).toHaveLength(2);
});

test('a newcomer is turned away where every connection has a request in it', async () => {
  const { listener, release, begun } = await listen({ mostConnections: 1 });
  const slow = await dial(listener, 'GET /slow HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  await begun;
  const quick = await dial(listener, whole);
  expect(await quick.heard).toBe('');
  release();
  expect(await slow.heard).toContain('at last');
});

test('is quiet when what has come has its answer, and then takes no connection', async () => {
  const { listener, release } = await listen();
  const slow = await dial(listener, 'GET /slow HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  await listener.shut(1_000);
  expect(listener.isListening).toBe(false);
  let isAnswered = false;
  const answered = listener.answered().then(() => {
    isAnswered = true;
  });
  expect(isAnswered).toBe(false);
  release();
  await answered;
  expect(await slow.heard).toContain('at last');
});
