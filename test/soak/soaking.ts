import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../../bench/sample.ts';
import { firstAttempt } from '../../src/discord/transport/bot.ts';
import { bodyCheck } from '../support/discord/description.ts';
import type { Interaction } from '../support/discord/interaction.ts';
import { StandIn } from '../support/discord/stand-in.ts';
import { RandomPeople } from './people.ts';
import { befall, disturb } from './weather.ts';

/** What the bot's process says of itself. */
export interface Measured {
  /** Bytes after a collection. */
  readonly heapUsed: number;
  readonly rejections: number;
  /** Milliseconds in which the process did nothing else, or was not given the processor. */
  readonly longestPause: number;
}

export interface Plan {
  readonly seed: number;
  readonly count: number;
  /** Interactions under way at once. */
  readonly abreast: number;
  /** Milliseconds of rest before the memory is measured; 0: it is not. */
  readonly rest: number;
  /** Told from time to time how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** What came of a soak. */
export interface Outcome {
  /** How often each thing was done, and each fault met. */
  readonly actions: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, number>;
  /** What must not be, a line each; empty when all is well. */
  readonly wrong: readonly string[];
  /** Bytes after the first and the second half; null where it was not measured. */
  readonly heap: readonly [number, number] | null;
  readonly rejections: number;
  /** Milliseconds that the bot's process stood still at the longest; on a busy machine the window closes meanwhile. */
  readonly longestPause: number;
}

/** Interactions between two disturbances of the gateway; each twentieth of them loses the session, which costs seconds. */
const calm = 150;

/** Lets random people use a bot while Discord fails now and then, and judges every interaction. */
export async function soak({ seed, count, abreast, rest, onProgress }: Plan): Promise<Outcome> {
  const random = randomFrom(seed);
  // Its first check takes seconds, in which nothing is received.
  bodyCheck()('POST', '/interactions/1/x/callback', { type: 1 });
  const discord = await new StandIn().start();
  const child = startProgram(discord);
  const concurrency = new RandomPeople(discord, random);
  const actions = new Map<string, number>();
  const faults = new Map<string, number>();
  const wrong: string[] = [];
  const heaps: number[] = [];
  let rejections = 0;
  let longestPause = 0;
  let disturbances = 0;
  try {
    await discord.changes.until('the bot', () => discord.gateway.connected || ended(child), 60_000);
    let done = 0;
    let disturbance = Promise.resolve();
    /** Nobody does anything while the gateway suffers. */
    const settled = async (): Promise<void> => {
      for (let seen: Promise<void> | null = null; seen !== disturbance; await seen) seen = disturbance;
    };
    const one = async (): Promise<void> => {
      const interaction = concurrency.act();
      note(actions, interaction.does);
      const fault = befall(discord, interaction, random);
      if (fault) note(faults, fault);
      wrong.push(...(await judge(discord, interaction, fault)));
      concurrency.learn(interaction);
      done += 1;
      if (done % 1_000 === 0) onProgress?.(done);
    };
    for (const half of [Math.ceil(count / 2), Math.floor(count / 2)]) {
      let left = half;
      const worker = async (): Promise<void> => {
        while (left > 0) {
          const turn = left;
          left -= 1;
          await settled();
          if (ended(child)) throw new Error(`The bot has ended: ${child.exitCode ?? child.signalCode}`);
          if (turn % calm === 50) {
            disturbances += 1;
            const what = disturbances % 20 === 10 ? 'op 9' : disturbances % 2 === 0 ? 'drop' : 'op 7';
            disturbance = disturb(discord, what).then((suffered) => note(faults, suffered));
            await disturbance;
          }
          await one();
        }
      };
      await Promise.all(Array.from({ length: abreast }, worker));
      discord.calls.length = 0;
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      const measured = await measure(child);
      heaps.push(measured.heapUsed);
      rejections = measured.rejections;
      longestPause = measured.longestPause;
    }
    wrong.push(
      ...discord.refused.map((line) => `Discord refuses: ${line}`),
      ...discord.pings.map((ping) => `pings ${ping}`),
    );
    if (rejections > 0) wrong.push(`${rejections} unhandled rejections`);
    const [first = 0, second = 0] = heaps;
    if (rest > 0 && second > first * 1.05) wrong.push(`memory grew from ${first} to ${second} bytes`);
    return { actions, faults, wrong, heap: rest > 0 ? [first, second] : null, rejections, longestPause };
  } finally {
    if (!ended(child)) {
      child.send('stop');
      await once(child, 'exit');
    }
    await discord.stop();
  }
}

/** What is wrong with how this interaction went, once it is over. */
async function judge(discord: StandIn, interaction: Interaction, fault: string | null): Promise<string[]> {
  const { does, id } = interaction;
  const where = `${does} ${id}${fault ? ` (${fault})` : ''}`;
  try {
    await discord.changes.until(where, () => isAnswered(interaction), 20_000);
  } catch {
    return [`${where}: no answer; callbacks ${interaction.callbacks}, errors ${interaction.errors}`];
  }
  const { callbacks, errors, original, followUps } = interaction;
  const wrong: string[] = [];
  if (callbacks.length !== 1) wrong.push(`${where}: ${callbacks.length} first responses`);
  if (followUps.length + (original ? 1 : 0) > 1) wrong.push(`${where}: answered twice`);
  // A response whose confirmation was lost, or was not there after a second, is sent again, and Discord refuses the second one.
  const isSentAgain = fault === 'lost confirmation' || interaction.elapsed > firstAttempt;
  const unexpected = errors.filter((code) => !(code === 40_060 && isSentAgain));
  if (unexpected.length > 0) wrong.push(`${where}: errors ${unexpected}`);
  return wrong;
}

function isAnswered({ message, form, choices, deletedOriginal }: Interaction): boolean {
  return Boolean(message ?? form ?? choices) || deletedOriginal;
}

function startProgram(discord: StandIn): ChildProcess {
  const program = fileURLToPath(new URL('program.ts', import.meta.url));
  return spawn(process.execPath, ['--expose-gc', '--import', './src/launch.mjs', program], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.api,
      LOG_LEVEL: 'silent',
      USER_PACE: '999999',
      SERVER_PACE: '999999',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function measure(child: ChildProcess): Promise<Measured> {
  child.send('measure');
  const [measured] = await once(child, 'message');
  return measured as Measured;
}

function ended({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function note(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
