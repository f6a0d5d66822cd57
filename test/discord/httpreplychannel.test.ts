import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { InteractionResponseType } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { httpReplyChannel } from '../../src/discord/httpreplychannel.ts';
import { ConnectionClosedError, type ReplyChannel } from '../../src/discord/replychannel.ts';

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
