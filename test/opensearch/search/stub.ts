import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ClientPatience, connect } from '../../../src/opensearch/search/client.ts';

type Client = ReturnType<typeof connect>;

/** Plays a node that answers as told, and hands on what a client of it comes to. */
export async function withNode<T>(
  answer: RequestListener,
  use: (client: Client) => Promise<T>,
  patience?: ClientPatience,
): Promise<T> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = connect({ addresses: [address], login: null, authority: null }, patience);
  try {
    return await use(client);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A node that refuses whatever it is asked, as OpenSearch words it. */
export const refusing =
  (status: number, type: string, reason = ''): RequestListener =>
  (_, response) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: { type, reason }, status }));
