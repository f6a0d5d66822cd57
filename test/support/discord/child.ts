import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { program } from '../program.ts';
import { ChangeSignal } from './changesignal.ts';
import { StandIn } from './stand-in.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A program of ours in a process of its own. */
class Child {
  output = '';
  errors = '';
  readonly changes = new ChangeSignal();
  /** The exit code, or the name of the signal that ended it. */
  readonly exit: Promise<number | string>;
  readonly #process: ChildProcess;

  /** @param file below the folder; the environment holds nothing but these variables and what Node needs */
  constructor(file: string, args: readonly string[], environment: Readonly<Record<string, string>>, folder: string) {
    // Set but empty, so that a developer's own .env changes nothing.
    const unset = Object.fromEntries(
      ['TOKEN', 'BOT_TOKEN', 'TOKEN_FILE', 'CLIENT_ID', 'GUILD_ID', 'API_BASE'].map((name) => [`DISCORD_${name}`, '']),
    );
    const code = folder === root ? [program(file)] : ['--import', './src/launch.mjs', file];
    this.#process = spawn(process.execPath, [...code, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', LOG_LEVEL: '', CORPUS: '', FEEDS: '', ...unset, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout?.on('data', (chunk) => this.#hear('output', chunk));
    this.#process.stderr?.on('data', (chunk) => this.#hear('errors', chunk));
    this.exit = new Promise((resolve) => {
      this.#process.once('close', (code, signal) => {
        resolve(code ?? signal ?? 'unknown');
        this.changes.notify();
      });
    });
  }

  /** Waits until standard output or standard error holds these words. */
  async says(words: string): Promise<void> {
    await this.changes.until(`the words "${words}" from the child`, () => (this.output + this.errors).includes(words));
  }

  kill(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  #hear(stream: 'output' | 'errors', chunk: Buffer): void {
    this[stream] += chunk.toString();
    this.changes.notify();
  }
}

/** A stand-in, and programs that are led to it. */
export interface TestSetup {
  readonly discord: StandIn;
  /**
   * Starts a program of ours, of the project's folder unless told; the environment leads it to the stand-in unless it
   * says otherwise.
   */
  run(file: string, args?: readonly string[], environment?: Readonly<Record<string, string>>, folder?: string): Child;
}

/**
 * Runs one test with a stand-in of its own, so that several can run at once. Afterwards all children have ended, the
 * stand-in has refused nothing, and nobody has printed the token.
 */
export async function withDiscord(body: (setup: TestSetup) => Promise<void>): Promise<void> {
  const discord = await new StandIn().start();
  const children: Child[] = [];
  const run: TestSetup['run'] = (file, args = [], environment = {}, folder = root) => {
    const led = { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.api, ...environment };
    const child = new Child(file, args, led, folder);
    children.push(child);
    return child;
  };
  try {
    await body({ discord, run });
    expect(discord.refused).toEqual([]);
    for (const { output, errors } of children) expect(output + errors).not.toContain(discord.token);
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map(({ exit }) => exit));
    await discord.stop();
  }
}
