import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a node that can be blocked as a network can: nothing gets through, and nobody is told. */
export interface Relay {
  /** Where the node is found over this way. */
  readonly address: string;
  /** From now on what arrives on either side stays here; connections are taken and kept open. */
  block(): void;
  /** Lets everything go on, what has been kept included. */
  unblock(): void;
  close(): void;
}

/** Opens a way to the node at an address. */
export async function openRelay(to: string): Promise<Relay> {
  const { protocol, hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let isBlocked = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
    if (isBlocked) for (const socket of [near, far]) socket.pause();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `${protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    block() {
      isBlocked = true;
      for (const socket of sockets) socket.pause();
    },
    unblock() {
      isBlocked = false;
      for (const socket of sockets) socket.resume();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
