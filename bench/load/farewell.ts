import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StandIn } from '../../test/support/discord/stand-in.ts';

/** What became of requests that had gone out whole when the process was told to end. */
export interface Farewell {
  readonly answered: number;
  /** Not within Discord's three seconds. */
  readonly late: number;
  /** Cut off. */
  readonly lost: number;
  /** The exit code, or the signal that ended it. */
  readonly code: number | string;
  /** Milliseconds from SIGTERM to the end. */
  readonly took: number;
}

/** Milliseconds between the last request and SIGTERM. */
const BEFORE = 5;

/** Starts the bot behind an endpoint, sends it all these questions, each on a connection of its own, and then SIGTERM. */
export async function farewell(path: string, questions: readonly string[]): Promise<Farewell> {
  const discord = await new StandIn().start();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../../src/bin/main.ts', import.meta.url)), '--http'],
    {
      env: {
        PATH: process.env.PATH,
        CORPUS: path,
        DISCORD_API_BASE: discord.api,
        DISCORD_PUBLIC_KEY: discord.sender.publicKey,
        HTTP_PORT: '0',
        USER_PACE: '0',
        SERVER_PACE: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    let output = '';
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      output += chunk;
      if (output.includes('"Ready"')) break;
    }
    child.stdout.resume();
    discord.sender.addresses = [/"at":"([^"]+)"/.exec(output)?.[1] ?? ''];
    discord.sender.isAlone = true;
    await discord.command('ask', { question: questions[0] ?? '' }).answer();
    const before = discord.sender.sent;
    const asked = questions.map((question) => discord.command('ask', { question: question.slice(0, 500) }));
    await discord.changes.until('all to be sent', () => discord.sender.sent === before + asked.length);
    await wait(BEFORE);
    const began = performance.now();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await discord.changes.until('all of them', () => asked.every(({ status }) => status !== null));
    const [code, signal] = await ended;
    const answered = asked.filter(({ callbacks }) => callbacks.length > 0).length;
    const lost = discord.sender.cutOff;
    return {
      answered,
      late: asked.length - answered - lost,
      lost,
      code: code ?? signal,
      took: performance.now() - began,
    };
  } finally {
    child.kill('SIGKILL');
    await discord.stop();
  }
}
