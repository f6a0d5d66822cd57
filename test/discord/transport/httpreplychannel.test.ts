import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { InteractionResponseType } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { httpReplyChannel } from '../../../src/discord/transport/httpreplychannel.ts';
import { ConnectionClosedError, type ReplyChannel } from '../../../src/discord/transport/replychannel.ts';

test('a response that nobody waits for any more is refused, so that it is not taken for an answer', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  socket.destroy();
  await once(response, 'close');
  const channel = httpReplyChannel(response, {} as ReplyChannel);
  await expect(channel.respond({ type: InteractionResponseType.Pong })).rejects.toThrow(ConnectionClosedError);
});

test('a message with a file is a call of its own, and the request is told that it comes', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const answered = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method: 'POST' });
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  const taken: unknown[] = [];
  const rest = { respond: async (...call: unknown[]) => void taken.push(call) } as unknown as ReplyChannel;
  const message = { type: InteractionResponseType.ChannelMessageWithSource, data: {} } as const;
  const files = [{ name: 'a.png', bytes: new Uint8Array([1]), description: 'A' }];
  await httpReplyChannel(response, rest).respond(message, files);
  expect((await answered).status).toBe(202);
  expect(taken).toEqual([[message, files]]);
});
