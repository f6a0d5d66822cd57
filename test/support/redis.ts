import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether a Redis can be started on this machine. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A port of the loopback interface at which nobody listens. */
export async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts a Redis that keeps nothing; settles when it answers. What is given ends it as a power cut would. */
export async function startRedis(port: number): Promise<() => Promise<void>> {
  const server = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
  return async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
}
