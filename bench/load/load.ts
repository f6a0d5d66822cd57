import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StandIn } from '../../test/support/discord/stand-in.ts';
import { quantile } from '../statistics.ts';
import type { Spent } from './program.ts';

export type Transport = 'gateway' | 'HTTP';

/** What one process did with the questions, on the whole path from what Discord sends to what Discord has taken. */
export interface Load {
  /** Questions answered in a second, many abreast. */
  readonly perSecond: number;
  /** Likewise, in a second of the bot's own processor time, which other work on the machine does not change. */
  readonly perCpuSecond: number;
  /** Of that time, one question after the other, the share inside the library. */
  readonly inSearch: number;
  /** Milliseconds until a person has the answer, one question after the other. */
  readonly median: number | null;
  readonly p95: number | null;
  /** The longest of them in milliseconds when questions come at an even pace, each counted from when it came. */
  readonly slowest: number | null;
  /** Questions that Discord had given up when their answer came. */
  readonly late: number;
}

/** The code with which Discord refuses an answer that comes after three seconds. */
const unknownInteraction = 10_062;
/** Questions under way at once. */
const abreast = 8;
/** The even pace: questions a second, and for how many seconds. */
export const PACE = { perSecond: 20, seconds: 30 };

/** Asks a bot over the corpus at `path` all these questions, one after the other, many abreast, and at an even pace. */
export async function load(path: string, questions: readonly string[], transport: Transport): Promise<Load> {
  const discord = await new StandIn().start();
  const child = await startProgram(discord, path, transport);
  try {
    const { address } = await spent(child);
    if (address !== null) discord.sender.addresses = [address];
    await ask(discord, questions.slice(0, 30), 1);
    await spent(child);
    const alone = await ask(discord, questions, 1);
    const { cpu, asking } = await spent(child);
    const began = performance.now();
    const together = await ask(discord, questions, abreast);
    const seconds = (performance.now() - began) / 1_000;
    const crowded = await spent(child);
    const paced = await askAtPace(discord, questions);
    return {
      perSecond: together.length / seconds,
      perCpuSecond: together.length / (crowded.cpu / 1_000),
      inSearch: asking / cpu,
      median: quantile(alone, 0.5),
      p95: quantile(alone, 0.95),
      slowest: paced.length > 0 ? Math.max(...paced) : null,
      late: 2 * questions.length + PACE.perSecond * PACE.seconds - alone.length - together.length - paced.length,
    };
  } finally {
    child.kill();
    await once(child, 'exit');
    await discord.stop();
  }
}

/** The milliseconds until each was answered; what came too late is left out. */
async function ask(discord: StandIn, questions: readonly string[], workers: number): Promise<number[]> {
  const waited: (number | null)[] = [];
  const left = [...questions];
  const work = async (): Promise<void> => {
    for (let question = left.pop(); question !== undefined; question = left.pop()) {
      waited.push(await askOne(discord, question));
      discord.calls.length = 0;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return waited.flatMap((one) => one ?? []);
}

/** Likewise of questions that come at an even pace, whatever became of those before them. */
async function askAtPace(discord: StandIn, questions: readonly string[]): Promise<number[]> {
  const asked: Promise<number | null>[] = [];
  const began = performance.now();
  for (let n = 0; n < PACE.perSecond * PACE.seconds; n += 1) {
    await wait(Math.max(0, began + (1_000 * n) / PACE.perSecond - performance.now()));
    asked.push(askOne(discord, questions[n % questions.length] ?? ''));
  }
  const waited = await Promise.all(asked);
  discord.calls.length = 0;
  return waited.flatMap((one) => one ?? []);
}

/** The milliseconds until the question was answered; null where that came too late. */
async function askOne(discord: StandIn, question: string): Promise<number | null> {
  const interaction = discord.command('ask', { question: question.slice(0, 500) });
  const isGivenUp = () => interaction.status === 0 || interaction.errors.includes(unknownInteraction);
  const isOver = () => interaction.message !== null || isGivenUp();
  await discord.changes.until(question, isOver);
  return interaction.message ? interaction.elapsed : null;
}

/** Starts the bot in a process of its own, led to the stand-in. */
export async function startProgram(discord: StandIn, path: string, transport: Transport): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('program.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', './src/launch.mjs', program, ...(transport === 'HTTP' ? ['--http'] : [])],
    {
      env: {
        PATH: process.env.PATH,
        CORPUS: path,
        READER: 'wait',
        DISCORD_TOKEN: discord.token,
        DISCORD_API_BASE: discord.api,
        DISCORD_PUBLIC_KEY: discord.sender.publicKey,
        HTTP_PORT: '0',
        USER_PACE: '0',
        SERVER_PACE: '0',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  await once(child, 'message');
  return child;
}

/** What the process has spent since it was asked the last time. */
export async function spent(child: ChildProcess): Promise<Spent> {
  child.send('spent');
  const [answer] = await once(child, 'message');
  return answer as Spent;
}
