import { spawnSync } from 'node:child_process';

/** Makes a pipe with a name, which nobody writes to and nobody reads: whoever opens it as a file waits for ever. */
export function makePipe(path: string): void {
  const { status } = spawnSync('mkfifo', [path]);
  if (status !== 0) throw new Error(`no pipe can be made at ${path}`);
}
