import { once } from 'node:events';
import { en } from '../../src/discord/words/en.ts';
import type { Interaction } from '../../test/support/discord/interaction.ts';
import { textOf } from '../../test/support/discord/interaction.ts';
import { StandIn } from '../../test/support/discord/stand-in.ts';
import { spent, startProgram, type Transport } from './load.ts';

/** What became of questions that all came at once. */
export interface Burst {
  readonly asked: number;
  /** Within Discord's three seconds, or deferred within them and answered later. */
  readonly answered: number;
  /** Told within them that too many are asking. */
  readonly busy: number;
  /** Nothing within them. */
  readonly lost: number;
  /** Milliseconds to the first response, of those that got one. */
  readonly slowest: number;
}

/** Asks a bot over the corpus at `path` all these questions at once, each over HTTP on a connection of its own. */
export async function burst(path: string, questions: readonly string[], transport: Transport): Promise<Burst> {
  const discord = await new StandIn().start();
  const child = await startProgram(discord, path, transport);
  try {
    const { address } = await spent(child);
    if (address !== null) discord.sender.addresses = [address];
    await discord.command('ask', { question: questions[0] ?? '' }).answer();
    discord.sender.isAlone = true;
    const asked = questions.map((question) => discord.command('ask', { question: question.slice(0, 500) }));
    const waits = new Map<Interaction, number>();
    // One look at all of them for each thing that happens: a look of each of them would itself take seconds.
    await discord.changes.until('the first responses', () => {
      for (const one of asked) if (!waits.has(one) && one.callbacks.length > 0) waits.set(one, one.elapsed);
      return asked.every((one) => waits.has(one) || one.status === 0 || one.errors.length > 0);
    });
    const inTime = [...waits.keys()];
    await discord.changes.until('the answers', () => inTime.every(({ message }) => message !== null));
    const busy = inTime.filter(({ message }) => message && textOf(message) === en.busy).length;
    return {
      asked: asked.length,
      answered: inTime.length - busy,
      busy,
      lost: asked.length - inTime.length,
      slowest: Math.max(0, ...waits.values()),
    };
  } finally {
    child.kill();
    await once(child, 'exit');
    await discord.stop();
  }
}
