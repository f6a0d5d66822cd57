import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makePipe } from '../support/pipe.ts';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** What the bot, started in a folder, says on standard error before it ends. */
async function saidIn(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(process.execPath, [program('src/bin/main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await once(child, 'close');
  return said;
}
const withPipe = async (name: string): Promise<string> => {
  const folder = await temporaryFolder();
  makePipe(join(folder, name));
  return folder;
};

describe.skipIf(process.platform === 'win32')('settings', () => {
  it('are read from .env, and what is set already stays', async () => {
    const folder = await temporaryFolder({ '.env': 'LOG_LEVEL=loud\nSHARDS="many" # or few\n' });
    expect(await saidIn(folder, { SHARDS: '1', DISCORD_TOKEN: 'made.up.token' })).toMatch(
      /^pullquote: LOG_LEVEL .*\n$/,
    );
  });

  it('are passed over in one line, and never waited for, where .env is a pipe', async () => {
    const said = await saidIn(await withPipe('.env'));
    expect(said).toMatch(/^\.env is not a file: it is not read\npullquote: DISCORD_TOKEN is not set/);
  });

  it('name the token’s file in one line, and never wait for it, where that is a pipe', async () => {
    const folder = await withPipe('token');
    const said = await saidIn(folder, { DISCORD_TOKEN_FILE: 'token' });
    expect(said).toBe('pullquote: DISCORD_TOKEN_FILE cannot be read: token (is not a file)\n');
  });
});
