import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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
  /** Questions that Discord had given up when their answer came. */
  readonly late: number;
}

/** The code with which Discord refuses an answer that comes after three seconds. */
const unknownInteraction = 10_062;
/** Questions under way at once. */
const abreast = 8;

/** Asks a bot over the corpus at `path` all these questions, twice: one after the other, and many abreast. */
export async function load(path: string, questions: readonly string[], transport: Transport): Promise<Load> {
  const discord = await new StandIn().start();
  const child = await startProgram(discord, path, transport);
  try {
    const { address } = await spent(child);
    if (address !== null) discord.courier.addresses = [address];
    await ask(discord, questions.slice(0, 30), 1);
    await spent(child);
    const alone = await ask(discord, questions, 1);
    const { cpu, asking } = await spent(child);
    const began = performance.now();
    const together = await ask(discord, questions, abreast);
    const seconds = (performance.now() - began) / 1_000;
    const crowded = await spent(child);
    return {
      perSecond: together.length / seconds,
      perCpuSecond: together.length / (crowded.cpu / 1_000),
      inSearch: asking / cpu,
      median: quantile(alone, 0.5),
      p95: quantile(alone, 0.95),
      late: 2 * questions.length - alone.length - together.length,
    };
  } finally {
    child.kill();
    await once(child, 'exit');
    await discord.stop();
  }
}

/** The milliseconds until each was answered; what came too late is left out. */
async function ask(discord: StandIn, questions: readonly string[], workers: number): Promise<number[]> {
  const waited: number[] = [];
  const left = [...questions];
  const work = async (): Promise<void> => {
    for (let question = left.pop(); question !== undefined; question = left.pop()) {
      const interaction = discord.command('ask', { question: question.slice(0, 500) });
      const isOver = () => interaction.message !== null || interaction.errors.includes(unknownInteraction);
      await discord.bell.until(question, isOver);
      if (interaction.message) waited.push(interaction.elapsed);
      discord.calls.length = 0;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return waited;
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
        DISCORD_TOKEN: discord.token,
        DISCORD_API_BASE: discord.api,
        DISCORD_PUBLIC_KEY: discord.courier.publicKey,
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
